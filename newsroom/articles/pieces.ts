/** One text against another, as pieces a person can read: what stayed, what went, what came. */
import { align } from "@/newsroom/articles/align";

/** `same` and `removed` pieces in order are the text before; `same` and `added` pieces are the text after. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** A stretch of text that stayed, or one that was replaced. */
type Run = { same: string } | { removed: string; added: string };

const words = new Intl.Segmenter("zh", { granularity: "word" });
/** A number or a Latin word is never split; of everything else each character stands for itself. */
const unit = /[\p{Script=Latin}\p{Nd}.,%]+|[^]/gu;
/** An unchanged remnant no longer than this, between two longer changes, only disturbs reading. */
const longestIsland = 3;

/** The difference by words, narrowed to characters, without islands of chance likeness. */
export function piecesOf(before: string, after: string): Piece[] {
  const runs = runsOf(wordsOf(before), wordsOf(after));
  return toPieces(withoutIslands(runs).flatMap(narrow));
}

/** The difference of whole items: nothing inside an item is compared. */
export function itemPieces(before: readonly string[], after: readonly string[], between: string): Piece[] {
  return toPieces(runsOf(separated(before, between), separated(after, between)));
}

/** The difference character by character, as small as it gets; one entry a changed place. */
export function exactChanges(before: string, after: string): { removed: string; added: string }[] {
  return runsOf(Array.from(before), Array.from(after)).filter((run) => !("same" in run));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

function separated(items: readonly string[], between: string): string[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
}

function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  const replaceUpTo = (x: number, y: number) => {
    const [removed, added] = [before.slice(i, x).join(""), after.slice(j, y).join("")];
    if (removed !== "" || added !== "") runs.push({ removed, added });
  };
  for (const [x, y] of align(before, after)) {
    replaceUpTo(x, y);
    const last = runs.at(-1);
    if (last && "same" in last) last.same += before[x] ?? "";
    else runs.push({ same: before[x] ?? "" });
    [i, j] = [x + 1, y + 1];
  }
  replaceUpTo(before.length, after.length);
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
  const pieces: Piece[] = [];
  const put = (kind: Piece["kind"], text: string) => {
    if (text === "") return;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  for (const run of runs) {
    if ("same" in run) put("same", run.same);
    else {
      put("removed", run.removed);
      put("added", run.added);
    }
  }
  return pieces;
}
