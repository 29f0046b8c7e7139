import { useFormatter, useTranslations } from "next-intl";

/** A moment to the minute as the newsroom's wall clock shows it; the year only where it is not this one. */
export function Moment({ at }: { at: Date }) {
  const format = useFormatter();
  const year = (date: Date) => format.dateTime(date, { year: "numeric" });
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {format.dateTime(at, {
        ...(year(at) === year(new Date()) ? {} : { year: "numeric" }),
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        hour12: false,
      })}
    </time>
  );
}

/** How long something has waited: minutes, then hours, then days. */
export function Waited({ since }: { since: Date }) {
  const words = useTranslations("review");
  const minutes = Math.max(0, Math.floor((Date.now() - since.getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  const text =
    hours >= 48
      ? words("waitedDays", { days: Math.floor(hours / 24), hours: hours % 24 })
      : hours > 0
        ? words("waitedHours", { hours, minutes: minutes % 60 })
        : words("waitedMinutes", { minutes });
  return (
    <time dateTime={since.toISOString()} className="tabular whitespace-nowrap">
      {text}
    </time>
  );
}
