/** One text against another, as pieces a person can read: what stayed, what went, what came. */
import { align } from "@/newsroom/articles/align";

/** `same` and `removed` pieces in order are the text before; `same` and `added` pieces are the text after. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** A stretch of text that stayed, or one that was replaced. */
type Run = { same: string } | { removed: string; added: string };

const words = new Intl.Segmenter("zh", { granularity: "word" });
/** A number or a Latin word is never split; of everything else each character stands for itself. */
const unit = /[\p{Script=Latin}\p{Nd}.,%]+|./gsu;
/** An unchanged remnant no longer than this, between two longer changes, only disturbs reading. */
const longestIsland = 3;

/** The difference by words, narrowed to characters, without islands of chance likeness. */
export function piecesOf(before: string, after: string): Piece[] {
  const runs = runsOf(wordsOf(before), wordsOf(after));
  return toPieces(withoutIslands(runs).flatMap(narrow));
}

/** The difference of whole items, joined by `between`: nothing inside an item is compared. */
export function itemPieces(before: readonly string[], after: readonly string[], between: string): Piece[] {
  return joined(itemSteps(separated(before, between), separated(after, between)));
}

/** The difference of whole items, one piece an item. */
export function itemSteps(before: readonly string[], after: readonly string[]): Piece[] {
  const steps: Piece[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...align(before, after), [before.length, after.length] as const]) {
    for (const text of before.slice(i, x)) steps.push({ kind: "removed", text });
    for (const text of after.slice(j, y)) steps.push({ kind: "added", text });
    const text = before[x];
    if (text !== undefined) steps.push({ kind: "same", text });
    [i, j] = [x + 1, y + 1];
  }
  return steps;
}

/** The difference character by character, as small as it gets; one entry a changed place. */
export function exactChanges(before: string, after: string): { removed: string; added: string }[] {
  return runsOf(Array.from(before), Array.from(after)).flatMap((run) => ("same" in run ? [] : [run]));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

function separated(items: readonly string[], between: string): string[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
}

function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const { kind, text } of itemSteps(before, after)) {
    const last = runs.at(-1);
    if (kind === "same") {
      if (last && "same" in last) last.same += text;
      else runs.push({ same: text });
    } else {
      const change = last && !("same" in last) ? last : { removed: "", added: "" };
      if (change !== last) runs.push(change);
      change[kind] += text;
    }
  }
  return runs;
}

/** Joins two changes over a remnant that is shorter than either. */
function withoutIslands(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const [change, island] = [kept.at(-2), kept.at(-1)];
    if (!("same" in run) && change && island && "same" in island && !("same" in change)) {
      const length = Array.from(island.same).length;
      if (length <= longestIsland && length < Math.min(sizeOf(change), sizeOf(run))) {
        kept.splice(-2, 2, {
          removed: change.removed + island.same + run.removed,
          added: change.added + island.same + run.added,
        });
        continue;
      }
    }
    kept.push(run);
  }
  return kept;
}

function sizeOf(change: { removed: string; added: string }): number {
  return Math.max(change.removed.length, change.added.length);
}

/** Takes what both sides of a change begin and end with out of it. */
function narrow(run: Run): Run[] {
  if ("same" in run) return [run];
  const [removed, added] = [run.removed.match(unit) ?? [], run.added.match(unit) ?? []];
  const most = Math.min(removed.length, added.length);
  let start = 0;
  while (start < most && removed[start] === added[start]) start++;
  let end = 0;
  while (end < most - start && removed.at(-1 - end) === added.at(-1 - end)) end++;
  return [
    { same: removed.slice(0, start).join("") },
    {
      removed: removed.slice(start, removed.length - end).join(""),
      added: added.slice(start, added.length - end).join(""),
    },
    { same: removed.slice(removed.length - end).join("") },
  ];
}

function toPieces(runs: readonly Run[]): Piece[] {
  return joined(
    runs.flatMap((run): Piece[] =>
      "same" in run
        ? [{ kind: "same", text: run.same }]
        : [
            { kind: "removed", text: run.removed },
            { kind: "added", text: run.added },
          ],
    ),
  );
}

/** Empty pieces dropped, neighbours of one kind made one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = kept.at(-1);
    if (text === "") continue;
    if (last?.kind === kind) last.text += text;
    else kept.push({ kind, text });
  }
  return kept;
}
