import type { Frame } from "@/newsroom/articles/list-pages";

/** Reads what all of the site decides once for each time it changed, however many ask; the last answer is kept. */
export function remembering<File>(
  read: (frame: Frame) => Promise<File>,
): (frame: Frame, changedAt: Date | null) => Promise<File> {
  let known: { at: number; file: Promise<File> } | undefined;
  return (frame, changedAt) => {
    if (changedAt && known?.at === changedAt.getTime()) return known.file;
    const file = read(frame);
    if (changedAt) known = { at: changedAt.getTime(), file };
    file.catch(() => {
      if (known?.file === file) known = undefined;
    });
    return file;
  };
}
