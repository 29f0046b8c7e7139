import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { contentSeals, contents } from "@/db/schema";
import { type Content, contentFrom, type Fingerprint } from "@/newsroom/articles/content";

/** A stored text that anybody who may read the article may read, or why there is none to read. */
export type OpenText = Content | "sealed" | "destroyed";

/**
 * What these fingerprints stand for. A sealed text is shown to nobody here, so that looking at a record is no reading
 * that had to be logged.
 */
export async function openTexts(fingerprints: readonly Fingerprint[]): Promise<(of: Fingerprint) => OpenText> {
  const wanted = [...new Set(fingerprints)];
  if (wanted.length === 0) return () => "destroyed";
  const [stored, sealed] = await Promise.all([
    db()
      .select({ fingerprint: contents.fingerprint, bytes: contents.bytes })
      .from(contents)
      .leftJoin(contentSeals, eq(contentSeals.fingerprint, contents.fingerprint))
      .where(and(inArray(contents.fingerprint, wanted), isNull(contentSeals.at))),
    db()
      .select({ fingerprint: contents.fingerprint })
      .from(contents)
      .innerJoin(contentSeals, eq(contentSeals.fingerprint, contents.fingerprint))
      .where(inArray(contents.fingerprint, wanted)),
  ]);
  const texts = new Map<Fingerprint, OpenText>([
    ...stored.map(({ fingerprint, bytes }) => [fingerprint, contentFrom(bytes)] as const),
    ...sealed.map(({ fingerprint }) => [fingerprint, "sealed"] as const),
  ]);
  return (fingerprint) => texts.get(fingerprint) ?? "destroyed";
}
