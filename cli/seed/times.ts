/** When things happen in the demo house: hours people work, in Asia/Shanghai, which has no summer time. */

const minute = 60_000;
const day = 24 * 60;
const shanghai = 8 * 60;
/** The desk is staffed from half past seven in the morning to half past ten at night. */
const opens = 7.5 * 60;
const hours = 15 * 60;

/** `minutes` of the desk's hours after `at`, or before it where negative; what falls in the night ends the evening before. */
export function workingMinutes(at: Date, minutes: number): Date {
  const local = Math.floor(at.getTime() / minute) + shanghai;
  const today = Math.floor(local / day);
  const worked = today * hours + Math.min(Math.max(local - today * day - opens, 0), hours) + minutes;
  const then = Math.floor(worked / hours);
  return new Date((then * day + opens + (worked - then * hours) - shanghai) * minute);
}

/** `time` (`07:05`, in Asia/Shanghai) of the day `days` before that of `start`; of a day after it where negative. */
export function onDay(start: Date, days: number, time: string): Date {
  const [hour = 0, past = 0] = time.split(":").map(Number);
  const today = Math.floor((start.getTime() / minute + shanghai) / day);
  return new Date(((today - days) * day + hour * 60 + past - shanghai) * minute);
}
