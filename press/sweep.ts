/**
 * What is left in the store of those who died while they wrote into it: drafts, and compressed forms whose bytes never came.
 * Nobody reads them, but what they say is on the disk.
 */
import { storedFile } from "@/newsroom/editions/stored";
import { removeLeft } from "@/press/left";
import { storedNames } from "@/press/store";

const draft = /^[0-9a-f]{64}(?:\.br|\.gz)?\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const form = /^([0-9a-f]{64})\.(?:br|gz)$/;

/** Removes what was left so many milliseconds ago, an hour unless told; returns how many are younger and stay. */
export async function sweepStore(olderThanMs?: number): Promise<number> {
  let younger = 0;
  for await (const names of storedNames()) {
    const all = new Set(names);
    for (const name of names) {
      const [, plain] = form.exec(name) ?? [];
      const isLeft = plain === undefined ? draft.test(name) : !all.has(plain);
      if (isLeft && !removeLeft(storedFile(name), olderThanMs)) younger += 1;
    }
  }
  return younger;
}
