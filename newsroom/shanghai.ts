/** The clock on the newsroom's wall: every date a reader sees and every date in an address is Asia/Shanghai's. */

/** One moment: `iso` with the offset of Asia/Shanghai for machines, `text` to the minute (`2023-07-22 09:35`). */
export type Moment = { iso: string; text: string };

const zone = "Asia/Shanghai";
const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZoneName: "longOffset",
});
const calendar = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, dateStyle: "full" });

/** A moment as readers see it. */
export function momentOf(date: Date): Moment {
  const at = read(date);
  const day = `${at.year}-${at.month}-${at.day}`;
  return {
    iso: `${day}T${at.hour}:${at.minute}:${at.second}${at.offset}`,
    text: `${day} ${at.hour}:${at.minute}`,
  };
}

/** The day a moment falls on, `2023-07-22`. */
export function dayOf(date: Date): string {
  return momentOf(date).iso.slice(0, 10);
}

/** The day a moment falls on in words, `2023年7月22日星期六`. */
export function dayInWords(date: Date): string {
  return calendar.format(date);
}

function read(date: Date) {
  const found = new Map(parts.formatToParts(date).map((part) => [part.type, part.value]));
  const piece = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? "";
  return {
    // Years before 1000 come without their zeros.
    year: piece("year").padStart(4, "0"),
    month: piece("month"),
    day: piece("day"),
    hour: piece("hour"),
    minute: piece("minute"),
    second: piece("second"),
    // Before 1901 the offset had seconds, which ISO 8601 does not know.
    offset: piece("timeZoneName").replace("GMT", "").slice(0, 6) || "Z",
  };
}
