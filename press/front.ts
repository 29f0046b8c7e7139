/**
 * The front of a house on one machine: answers readers with what is printed, from memory or disk, before the application
 * sees the request. What is not printed it leaves to the application. What is in memory was on the disk, and goes when the
 * follower says that a path changed: nothing is asked of the disk, or of the database, for a page in memory.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { isLeftAlone } from "@/newsroom/editions/path-in";
import { storedFile } from "@/newsroom/editions/stored";
import { readIfThere } from "@/newsroom/media/files";
import { type Answer, answerOf, send } from "@/press/answer";
import { fileNamed } from "@/press/tree";

/** `answer`: true where it has; `forget`: these paths have changed on the disk. */
export type Front = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> | boolean;
  forget(paths: readonly string[]): void;
};

const mostBytes = 128 * 1024 * 1024;
/** A larger file is read each time. */
const largestKept = 512 * 1024;

/** Serves the tree at `root`. */
export function openFront(root: string): Front {
  const known = new Map<string, Answer>();
  const loading = new Map<string, { answer: Promise<Answer | null>; isStale: boolean }>();
  let bytes = 0;

  const keep = (path: string, answer: Answer) => {
    if (answer.size > largestKept) return;
    known.set(path, answer);
    bytes += answer.size;
    for (const [oldest, { size }] of known) {
      if (bytes <= mostBytes) return;
      known.delete(oldest);
      bytes -= size;
    }
  };
  const load = (path: string): Promise<Answer | null> => {
    const under = loading.get(path);
    if (under && !under.isStale) return under.answer;
    const turn = { answer: answerAt(root, path), isStale: false };
    loading.set(path, turn);
    const over = () => {
      if (loading.get(path) === turn) loading.delete(path);
    };
    turn.answer.then((answer) => {
      // What changed while it was read is read again by whoever comes next.
      if (answer && !turn.isStale) keep(path, answer);
      over();
    }, over);
    return turn.answer;
  };

  return {
    answer(request, response) {
      if (request.method !== "GET" && request.method !== "HEAD") return false;
      const path = spelledOut((request.url ?? "/").split("?", 1)[0] ?? "/");
      if (path === null || isLeftAlone(path)) return false;
      const here = known.get(path);
      if (here) {
        send(request, response, here);
        return true;
      }
      return load(path).then((answer) => {
        if (!answer) return false;
        send(request, response, answer);
        return true;
      });
    },
    forget(paths) {
      for (const spelled of paths) {
        const path = spelledOut(spelled) ?? spelled;
        const here = known.get(path);
        if (here) {
          known.delete(path);
          bytes -= here.size;
        }
        const under = loading.get(path);
        if (under) under.isStale = true;
      }
    },
  };
}

/** One spelling for all by which a path can be asked for, so that none of them is kept when it changes; null for none. */
function spelledOut(path: string): string | null {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** What stands at a path: the page, else that it is gone, else nothing. Its compressed forms go by its hash, so that no two of them are of different pages. */
async function answerAt(root: string, path: string): Promise<Answer | null> {
  const file = fileNamed(path);
  // An address that ends as the files of pages or their compressed forms do is none of ours.
  if (!file || (file.endsWith("index.html") && !path.endsWith("/")) || /\.(?:br|gz)$/.test(file)) return null;
  const page = await readFileAt(join(root, "site", file));
  const bytes = page ?? (await readFileAt(join(root, "gone", file)));
  if (!bytes) return null;
  const sha256 = createHash("sha256").update(bytes).digest();
  const stored = storedFile(sha256.toString("hex"));
  const [br, gzip] = await Promise.all([readIfThere(`${stored}.br`), readIfThere(`${stored}.gz`)]);
  return answerOf(path, { status: page ? 200 : 410, tag: sha256.toString("base64url"), plain: bytes, br, gzip });
}

/** Null where nothing is, and where a directory is. */
async function readFileAt(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"].includes(code)) return null;
    throw error;
  }
}
