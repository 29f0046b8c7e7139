/** Prints pages: reads them, keeps their bytes and makes an edition of what changed. */

import { db } from "@/db/client";
import { isGuardRefusal } from "@/db/guard-refusal";
import { archiveAddress, modeOf, parseAddress } from "@/newsroom/addresses";
import { neighboursOf } from "@/newsroom/articles/archive";
import { publishedChannels } from "@/newsroom/channels/published";
import { noteFailure } from "@/newsroom/editions/failures";
import { type EditionWish, keepEdition, type Printed } from "@/newsroom/editions/keep";
import { beginReading, printedAt } from "@/newsroom/editions/printed";
import { isCompressed } from "@/press/media-types";
import { type Reading, readTogether } from "@/press/reading";
import { type Rendered, render } from "@/press/render";
import { keepBytes, syncStore } from "@/press/store";
import { untilQuiet, urgently } from "@/press/urgency";

/** While pages were printed, so often something more was withdrawn; after that the job begins anew. */
const mostRefusals = 5;
/** So many pages are made at once: the database works on some while others are rendered. */
const atOnce = 24;
/** So many addresses make an edition at most. */
const batch = 400;
/** While one batch is rendered, another waits for the disk, and a third for the database. */
const lanes = 3;
/** So many pages are given to the threads at once, so that what is urgent never waits for many. */
const lot = 128;
/** Bytes of a picture; hardly any page has so many. */
const large = 100_000;

type PrintWish = Pick<EditionWish, "cause" | "marks" | "then">;

/**
 * Prints what stands at these addresses, whether it was printed before or not; `marks` are set with the last of them, and
 * what `then` asks for is asked for with them. One that cannot be printed stays as it was, with an alarm, unless it shows what
 * was withdrawn: then it is taken down.
 */
export function print(addresses: readonly string[], wish: PrintWish): Promise<void> {
  // Nobody waits for a build.
  return wish.cause === "build" ? printAll(addresses, wish) : urgently(() => printAll(addresses, wish));
}

async function printAll(addresses: readonly string[], { cause, marks, then }: PrintWish): Promise<void> {
  const wanted = [...new Set(addresses)];
  const waiting: string[][] = [];
  for (let from = 0; from < wanted.length; from += batch) waiting.push(wanted.slice(from, from + batch));
  // Marks say that everything is printed.
  const last = marks || then ? (waiting.pop() ?? []) : null;
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) await printBatch(part, { cause });
  };
  // Nothing goes on behind a job that failed.
  const outcomes = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = outcomes.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  if (last) await printBatch(last, { cause, marks, then });
}

async function printBatch(addresses: readonly string[], { cause, marks, then }: PrintWish): Promise<void> {
  const turn = cause === "build" ? untilQuiet : async () => {};
  let waiting = addresses;
  let refusals = 0;
  do {
    const reading = await beginReading();
    const pages = await printedWithNeighbours(waiting, { asOf: reading.asOf, turn });
    await turn();
    await syncStore();
    await turn();
    try {
      const doubtful = await keepEdition({ cause, reading, pages, marks, then });
      waiting = addressesOf(doubtful);
    } catch (error) {
      // Withdrawn between the reading and the printing: read again, it is gone.
      refusals += 1;
      if (!isGuardRefusal(error) || refusals > mostRefusals) throw error;
      waiting = addressesOf(pages);
    }
  } while (waiting.length > 0);
}

function addressesOf(pages: readonly Printed[]): string[] {
  return [...new Set(pages.map(({ path }) => modeOf(path).address))];
}

/** `turn`: waits for what goes before. */
type Reader = { asOf: number; turn: () => Promise<void> };

async function printedWithNeighbours(addresses: readonly string[], reader: Reader): Promise<Printed[]> {
  const pages = await printed(addresses, reader);
  return [...pages, ...(await printed(await neighboursTouched(pages, addresses), reader))];
}

async function printed(addresses: readonly string[], { asOf, turn }: Reader): Promise<Printed[]> {
  const pages: (Rendered | Printed)[] = [];
  if (addresses.length === 0) return [];
  // One that cannot be read keeps back none of the others: then each is read for itself.
  await turn();
  const reading = await readTogether(addresses).catch(() => null);
  const waiting = [...addresses];
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await turn();
      const made = await madeOne(address, { asOf, reading });
      // What is large is kept as it comes.
      pages.push(...(await Promise.all(made.map((page) => (isLarge(page) ? keptPage(page) : page)))));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // Given to the threads together: to be told costs as much as to compress a small page, and the disk takes many at once.
  const kept: Printed[] = [];
  for (let from = 0; from < pages.length; from += lot) {
    await turn();
    kept.push(...(await Promise.all(pages.slice(from, from + lot).map(keptPage))));
  }
  return kept;
}

/** Also what lies on the disk already and only gets another name. */
function isLarge(page: Rendered | Printed): boolean {
  return "bytes" in page && (page.file !== undefined || (page.bytes?.length ?? 0) > large);
}

async function madeOne(
  address: string,
  { asOf, reading }: { asOf: number; reading: Reading | null },
): Promise<(Rendered | Printed)[]> {
  try {
    return await render(address, reading ?? (await readTogether([address])));
  } catch (error) {
    return noteFailure(address, { asOf, error });
  }
}

async function keptPage(made: Rendered | Printed): Promise<Printed> {
  if (!("bytes" in made)) return made;
  const { bytes, file, ...page } = made;
  if (!bytes) return { ...page, sha256: null };
  const sha256 = await keepBytes(bytes, { isCompressed: isCompressed(page.path), ...(file ? { file } : {}) });
  return { ...page, sha256 };
}

/** A month or day that came or went is led to by those beside it. */
async function neighboursTouched(pages: readonly Printed[], asked: readonly string[]): Promise<string[]> {
  const archives = pages.filter(
    ({ path }) => modeOf(path).mode === "standard" && parseAddress(path)?.kind === "archive",
  );
  if (archives.length === 0) return [];
  const known = await printedAt(
    db(),
    archives.map(({ path }) => path),
  );
  const turned = archives.filter(({ path, status }) => (known.get(path)?.status ?? 404) !== status);
  if (turned.length === 0) return [];
  const tree = await publishedChannels();
  const found: string[] = [];
  for (const { path } of turned) {
    const address = parseAddress(path);
    const channel = address?.kind === "archive" ? tree.at(address.slugs) : undefined;
    if (address?.kind !== "archive" || !channel) continue;
    const { earlier, later } = await neighboursOf({ tree, channelId: channel.id }, address.period);
    for (const period of [earlier, later]) if (period) found.push(archiveAddress(address.slugs, period));
  }
  return [...new Set(found)].filter((address) => !asked.includes(address));
}
