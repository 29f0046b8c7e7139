import type { Frame } from "@/newsroom/articles/list-pages";

/**
 * Reads what all of the site decides once for each public event, however many ask; the last answer is kept. `after`: the
 * newest event, asked before the frame was read. Moments would not do: what happened at an earlier one may be there later.
 */
export function remembering<File>(
  read: (frame: Frame) => Promise<File>,
): (frame: Frame, after: number) => Promise<File> {
  let known: { after: number; file: Promise<File> } | undefined;
  return (frame, after) => {
    if (known?.after === after) return known.file;
    const file = read(frame);
    known = { after, file };
    file.catch(() => {
      if (known?.file === file) known = undefined;
    });
    return file;
  };
}
