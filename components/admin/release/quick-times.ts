import { typedMoment } from "@/components/admin/editor/newsroom-time";

/** A time offered at one press, as a field for date and time holds it (Asia/Shanghai). */
export type QuickTime = { name: "tonight" | "thisMorning" | "tomorrowMorning" | "wished" | "notBefore"; at: string };

type Wishes = { wishedAt: Date | null; notBefore: Date | null };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Of every day at the same hour in China, which keeps no summer time. */
const zone = 8 * hour;

/** The times people schedule for most, in their order: those still ahead, none before 不早于. */
export function quickTimes(now: Date, { wishedAt, notBefore }: Wishes): QuickTime[] {
  const midnight = Math.floor((now.getTime() + zone) / day) * day - zone;
  const soonest = Math.max(now.getTime() + minute, notBefore?.getTime() ?? 0);
  const morning = (atHour: number) => {
    const today = midnight + atHour * hour;
    return today > now.getTime()
      ? { name: "thisMorning" as const, time: today }
      : { name: "tomorrowMorning" as const, time: today + day };
  };
  const times = [
    { name: "wished" as const, time: wishedAt?.getTime() ?? 0 },
    { name: "notBefore" as const, time: upToMinute(notBefore?.getTime() ?? 0) },
    { name: "tonight" as const, time: midnight + 20 * hour },
    morning(6),
    morning(8),
  ];
  return times
    .filter(({ time }) => time >= soonest)
    .map(({ name, time }) => ({ name, at: typedMoment(new Date(time).toISOString()) }));
}

/** What stands in the field at first: the wish or the end of the embargo while they are ahead, else the next full hour. */
export function suggestedTime(now: Date, wishes: Wishes): string {
  const nextHour = typedMoment(new Date(Math.ceil((now.getTime() + 5 * minute) / hour) * hour).toISOString());
  return quickTimes(now, wishes).find(({ name }) => name === "wished" || name === "notBefore")?.at ?? nextHour;
}

/** A field for time knows no seconds: an embargo that ends within a minute is over at the next. */
function upToMinute(time: number): number {
  return Math.ceil(time / minute) * minute;
}
