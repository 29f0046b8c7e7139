/**
 * A bucket as a target: its objects are called as the files of a tree, so that a store that serves index documents serves
 * the site. There is one form of each page, the compressed one where it is text, and no word where a page was taken away.
 */
import { z } from "zod";
import { NoAnswer } from "@/newsroom/call-outside";
import { storedFile } from "@/newsroom/editions/stored";
import { readIfThere } from "@/newsroom/media/files";
import { keepingOf, typeOf } from "@/press/media-types";
import { type Objects, StoreRefusal } from "@/press/s3";
import { lastOfEach, nothingYet, type Standing, type Target } from "@/press/target";
import { fileOf } from "@/press/tree";

/** No path has this file: nothing printed begins with a point. */
const stateKey = ".qianfa/state.json";
/** Says that the bucket is for nothing else: whatever lies there beside the site may go. */
const ownKey = ".qianfa/printed-site";
/** Some seconds with a store far away. */
const batch = 200;
/** A store answers slowly, but many at once. */
const atOnce = 16;

const count = z.number().int().nonnegative();
const stateShape = z.object({
  edition: count,
  hash: z.string(),
  withdrawal: count,
  withdrawn: count.default(0),
  destroyed: count,
  towards: z.object({ edition: count, hash: z.string(), from: z.string() }).nullable(),
  lacking: z.array(z.string()).nullable().default([]),
});

type BucketOptions = { ensure?: (standings: readonly Standing[]) => Promise<void> };

/** The bucket with these objects; `ensure` brings bytes to this machine that lie on another. */
export function openBucket(objects: Objects, { ensure }: BucketOptions = {}): Target {
  return {
    batch,
    fetches: ensure !== undefined,
    readState: async () => {
      const bytes = await objects.get(stateKey);
      const parsed = stateShape.safeParse(bytes ? parsedOrNothing(bytes.toString()) : null);
      return parsed.success ? parsed.data : nothingYet;
    },
    keepState: (state) => {
      const headers = { "content-type": "application/json", "cache-control": "no-store" };
      // An older one that comes late has something done once more.
      return objects.put(stateKey, Buffer.from(JSON.stringify(state)), headers, "state");
    },
    stand: async (standings) => {
      const last = lastOfEach(standings);
      const coming = last.filter(({ status }) => status === 200);
      await each(
        last.filter(({ status }) => status !== 200),
        async ({ path }) => removeAt(objects, path),
      );
      await ensure?.(coming);
      const lacking: string[] = [];
      await each(coming, async (standing) => {
        if (!(await putAt(objects, standing))) lacking.push(standing.path);
      });
      return lacking;
    },
    files: async function* () {
      await claim(objects);
      for await (const keys of objects.keys()) yield keys.filter(isServed);
    },
    remove: (files) => each(files, (file) => objects.remove(file)),
  };
}

/** Takes an empty bucket for the site; throws where somebody else's objects lie. */
async function claim(objects: Objects): Promise<void> {
  if (await objects.get(ownKey)) return;
  for await (const keys of objects.keys()) {
    if (keys.some((key) => key !== stateKey)) throw new StoreRefusal("not empty");
  }
  await objects.put(ownKey, Buffer.from("签发 Qianfa\n"), { "content-type": "text/plain; charset=utf-8" });
}

/** Ours are none of the site's, and a name with a step upwards leads to no page and out of the bucket. */
function isServed(key: string): boolean {
  return key !== stateKey && key !== ownKey && !key.split("/").some((segment) => segment === "." || segment === "..");
}

/** What cannot be read says nothing. */
function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function removeAt(objects: Objects, path: string): Promise<void> {
  const file = fileOf(path);
  if (file) await objects.remove(file);
}

/** False where the bytes are not on this disk. */
async function putAt(objects: Objects, { path, sha256 }: Standing): Promise<boolean> {
  const file = fileOf(path);
  if (!file || !sha256) return true;
  const stored = storedFile(sha256);
  const gzip = isErrorDocument(path) ? null : await readIfThere(`${stored}.gz`);
  const bytes = gzip ?? (await readIfThere(stored));
  if (!bytes) {
    await objects.remove(file);
    return false;
  }
  await objects.put(file, bytes, {
    "content-type": typeOf(path),
    "cache-control": keepingOf(path),
    ...(gzip ? { "content-encoding": "gzip" } : {}),
  });
  return true;
}

/** Sent in place of another page, where not every store says how it is compressed. */
function isErrorDocument(path: string): boolean {
  return path.startsWith("/_status/");
}

/**
 * Does something with each, several at once, and throws the first error after the last of them has ended: nothing is under
 * way any more when something else is begun. Where one is refused the others are done; where nobody answers, no more are.
 */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const errors: unknown[] = [];
  const take = async () => {
    for (const item of waiting) {
      if (errors.some((error) => error instanceof NoAnswer)) return;
      await work(item).catch((error) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  if (errors.length > 0) throw errors[0];
}
