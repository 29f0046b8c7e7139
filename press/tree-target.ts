/** A tree of files as a target: what nginx of this machine serves, or the own front. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as letOthersIn } from "node:timers/promises";
import type { Standing, Target } from "@/press/target";
import { fileOf, filesIn, pathOf, readState, removeFile, standTree, takeAway, writeState } from "@/press/tree";

/**
 * `changed`: these paths are others now, or may be. `ensure`: brings the bytes here where they lie on another machine.
 */
export type TreeOptions = {
  root: string;
  changed: (paths: readonly string[]) => void;
  ensure?: (standings: readonly Standing[]) => Promise<void>;
};

/** So many are some milliseconds: a withdrawal that comes meanwhile waits no longer than for one more page. */
const batch = 4000;
const together = 500;

/** The tree at `root`, whether it is there already or not. */
export function openTree({ root, changed, ensure }: TreeOptions): Target {
  return {
    batch,
    fetches: ensure !== undefined,
    readState: async () => readState(root),
    keepState: async (state) => writeState(root, state),
    stand: async (standings) => {
      try {
        await ensure?.(standings);
        return await standTree(root, standings);
      } catch (error) {
        // It goes, also where the page that says so cannot be had.
        for (const { path, status } of standings) {
          const file = status === 200 ? null : fileOf(path);
          if (file) takeAway(root, file);
        }
        throw error;
      } finally {
        // Broken off in between, some of them have changed.
        changed(standings.map(({ path }) => path));
      }
    },
    files: () => filesOf(root),
    remove: async (files) => {
      for (const file of files) removeFile(root, file);
      changed(files.map(pathOf));
      await letOthersIn();
    },
  };
}

async function* filesOf(root: string): AsyncGenerator<string[]> {
  // What died in the midst of a page left it there.
  rmSync(join(root, "draft"), { recursive: true, force: true });
  for (const part of ["site", "gone"]) {
    let files: string[] = [];
    for await (const file of filesIn(join(root, part))) {
      files.push(file);
      if (files.length < together) continue;
      yield files;
      files = [];
    }
    if (files.length > 0) yield files;
  }
}
