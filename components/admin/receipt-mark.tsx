import { useFormatter, useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { Receipt } from "@/newsroom/editions/receipts";

const tones: Record<Receipt["outcome"], StatusTone> = { same: "approved", other: "returned", none: "returned" };

/** Whether readers get what was printed, as it came back when the page was fetched; to the second. */
export function ReceiptMark({ receipt: { outcome, status, at } }: { receipt: Receipt }) {
  const words = useTranslations("edition");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { year: "numeric", month: "2-digit", day: "2-digit" });
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-[0.875rem]">
      <StatusMark tone={tones[outcome]}>{words(`receipts.${outcome}`, { status: String(status ?? "") })}</StatusMark>
      <time dateTime={at.toISOString()} className="tabular whitespace-nowrap text-ink-2">
        {format.dateTime(at, {
          ...(day(at) === day(new Date()) ? {} : { month: "2-digit", day: "2-digit" }),
          hour: "2-digit",
          minute: "2-digit",
          second: "2-digit",
          hour12: false,
        })}
      </time>
    </span>
  );
}
