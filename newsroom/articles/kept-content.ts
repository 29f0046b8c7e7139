import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { contentSeals, contents } from "@/db/schema";
import { type Content, contentFrom, type Fingerprint } from "@/newsroom/articles/content";
import { readSealedContent } from "@/newsroom/articles/seal";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";

/** A stored text, or why it cannot be shown: 封存 and this person is not one of the named roles, or destroyed. */
export type KeptContent = Content | "sealed" | "destroyed";

/** What a fingerprint stands for, for someone who may read the article; reading a sealed text is written down. */
export async function keptContent(actor: Actor, fingerprint: Fingerprint): Promise<KeptContent> {
  const [row] = await db()
    .select({ bytes: contents.bytes, sealedAt: contentSeals.at })
    .from(contents)
    .leftJoin(contentSeals, eq(contentSeals.fingerprint, contents.fingerprint))
    .where(eq(contents.fingerprint, fingerprint));
  if (!row) return "destroyed";
  if (row.sealedAt === null) return contentFrom(row.bytes);
  if (!can(await rightsOf(db(), actor), "sealed.read", null)) return "sealed";
  return readSealedContent(actor, fingerprint);
}
