/** Times of a thing done over and over, and how they are shown. */

/** Something to measure: what it is, in both languages, and one run of it; `before` is done first and does not count. */
export type Measure = { zh: string; en: string; run: () => Promise<unknown>; before?: () => Promise<unknown> };
/** Milliseconds. */
export type Figures = { zh: string; en: string; p50: number; p95: number; max: number };

/** So many runs do not count: the first few on a connection to the database take longer, and there are ten of them. */
export const warmUps = 30;

/** Runs it `runs` times, after a few that do not count. */
export async function timed({ zh, en, run, before }: Measure, runs: number): Promise<Figures> {
  for (let count = 0; count < warmUps; count++) {
    await before?.();
    await run();
  }
  const times: number[] = [];
  for (let count = 0; count < runs; count++) {
    await before?.();
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0);
  return { zh, en, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** One line a measure, milliseconds at the end. */
export function tableOf(figures: readonly Figures[]): string {
  const rows = figures.map(({ zh, en, ...times }) => ({ name: `${zh}  ${en}`, ...times }));
  const width = Math.max(...rows.map(({ name }) => widthOf(name)));
  const line = (name: string, cells: (string | number)[]) =>
    `${name}${" ".repeat(width - widthOf(name))}${cells.map((cell) => String(cell).padStart(9)).join("")}`;
  const head = line("毫秒 ms", ["p50", "p95", "max"]);
  return [head, ...rows.map(({ name, p50, p95, max }) => line(name, [p50, p95, max]))].join("\n");
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

/** A Chinese character takes two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 2 : 1), 0);
}
