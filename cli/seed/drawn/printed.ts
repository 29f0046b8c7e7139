/** Pictures as they are needed: each is drawn once, however many pieces show it. */
import { draw } from "@/cli/seed/drawn/draw";
import { gallery, type PictureName } from "@/cli/seed/drawn/gallery";

const prints = new Map<PictureName, Promise<Buffer>>();

export function printed(name: PictureName): Promise<Buffer> {
  const print = prints.get(name) ?? draw(name, gallery[name]);
  prints.set(name, print);
  return print;
}

/** Draws one after the other while something else is done; whoever needs one that is not there yet waits for it alone. */
export async function printAhead(names: Iterable<PictureName>): Promise<void> {
  for (const name of new Set(names)) await printed(name);
}
