/** What readers got at a path at a moment past, with its bytes. */

import { sealedAmong, sealedWithPicture } from "@/newsroom/editions/sealed";
import { type StoodThen, stoodThen } from "@/newsroom/editions/stood-then";
import { storedFile } from "@/newsroom/editions/stored";
import { readIfThere } from "@/newsroom/media/files";
import { parseMediaAddress } from "@/newsroom/picture-addresses";
import { introductions } from "@/newsroom/topics/introductions";
import { articlesIn } from "@/press/articles-in";
import { goneFileFor } from "@/press/tree";

/**
 * `status` and `sha256` are what readers got, withdrawals lying over what `stood`. `bytes`: null where there are none, or
 * none are to be shown; `sealed`: the articles whose sealed texts are in them; `isLost`: they are not on this machine, or went with
 * a destroyed text.
 */
export type PageAt = {
  stood: StoodThen;
  status: 200 | 404 | 410;
  sha256: string | null;
  bytes: Buffer | null;
  sealed: number[];
  isLost: boolean;
};

/** Null where nothing was printed at the path up to then. */
export async function pageAt(path: string, when: Date): Promise<PageAt | null> {
  const stood = await stoodThen(path, when);
  if (!stood) return null;
  if (stood.withdrawal) {
    const word = await stoodThen(goneFileFor(path, stood.withdrawal.isAnnounced), when);
    return { stood, status: 410, sha256: word?.sha256 ?? null, ...(await bytesOf(word)) };
  }
  return { stood, status: stood.status, sha256: stood.sha256, ...(await bytesOf(stood)) };
}

async function bytesOf(stood: StoodThen | null): Promise<Pick<PageAt, "bytes" | "sealed" | "isLost">> {
  if (!stood?.sha256) return { bytes: null, sealed: [], isLost: false };
  const bytes = await readIfThere(storedFile(stood.sha256));
  const sealed = stood.status === 200 ? await sealedIn(stood, bytes) : [];
  return { bytes: sealed.length > 0 ? null : bytes, sealed, isLost: bytes === null };
}

async function sealedIn({ path, article, event, edition }: StoodThen, bytes: Buffer | null): Promise<number[]> {
  const picture = parseMediaAddress(path);
  if (picture) return sealedWithPicture(picture.sha256);
  const shown = bytes ? articlesIn(bytes.toString(), await introductions()) : [];
  const numbers = [...(article === null ? [] : [article]), ...shown];
  return sealedAmong(numbers, { from: event?.at ?? new Date(0), to: edition.at });
}
