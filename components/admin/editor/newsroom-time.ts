/** Times as they are typed in the newsroom, which is in China whatever the machine believes. */

/** `2023-07-12T09:30` as a moment, ISO in UTC; "" for nothing or nonsense. */
export function momentFrom(typed: string): string {
  const time = Date.parse(`${typed}:00+08:00`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) && !Number.isNaN(time) ? new Date(time).toISOString() : "";
}

/** A moment as a field for date and time takes it. */
export function typedMoment(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? "" : new Date(time + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** A typed day, or day and time, as ISO; null when it is neither. */
export function dayOrMoment(typed: string): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(typed.trim()) ?? [];
  if (!day || Number.isNaN(Date.parse(`${day}T${time ?? "00:00"}:00+08:00`))) return null;
  return time ? `${day}T${time}:00+08:00` : day;
}

/** The same for reading and typing on: `2023-07-12 09:30`. */
export function typedDayOrMoment(iso: string): string {
  if (!iso.includes("T")) return iso;
  return typedMoment(iso).replace("T", " ");
}
