/** 热榜 as it is put together on screen: pieces put first by hand, then the most read, without those left out. */
import type { HotDesk } from "@/newsroom/hot/desk";
import type { ReadPiece } from "@/newsroom/hot/most-read";

/** What was done by hand so far. */
export type ByHand = Pick<HotDesk, "pins" | "drops">;
export type HotLine = ReadPiece & { isPinned: boolean };

/** What would be confirmed, and what would come next. */
export function arranged(
  { pieces, length }: Pick<HotDesk, "pieces" | "length">,
  { pins, drops }: ByHand,
): { listed: HotLine[]; waiting: HotLine[] } {
  const free = pieces.filter(({ number }) => !drops.some(({ article }) => article === number));
  const pinned = pins.flatMap((pin) => free.filter(({ number }) => number === pin));
  const others = free.filter((piece) => !pinned.includes(piece));
  const lines = [
    ...pinned.map((piece) => ({ ...piece, isPinned: true })),
    ...others.map((piece) => ({ ...piece, isPinned: false })),
  ];
  return { listed: lines.slice(0, length), waiting: lines.slice(length) };
}

/** 上移 (-1) and 下移 (1) among what was put first. */
export function movedPin(pins: readonly number[], number: number, by: -1 | 1): number[] {
  const at = pins.indexOf(number);
  const other = pins[at + by];
  if (at === -1 || other === undefined) return [...pins];
  return pins.map((pin) => (pin === number ? other : pin === other ? number : pin));
}

/** The list on screen as the verb takes it; what is no candidate any more was not left out of this one. */
export function toConfirm(listed: readonly HotLine[], { pieces, drops }: Pick<HotDesk, "pieces" | "drops">): string {
  return JSON.stringify({
    pieces: listed.map(({ number, fingerprint }) => ({ number, fingerprint })),
    pinned: listed.filter(({ isPinned }) => isPinned).length,
    drops: drops.filter(({ article }) => pieces.some(({ number }) => number === article)),
  });
}
