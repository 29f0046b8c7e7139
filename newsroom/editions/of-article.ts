import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { publicKinds } from "@/newsroom/editions/causes";
import { unconfirmed } from "@/newsroom/editions/fronts";

/** The newest audit event that changed what readers find of an article; 0 for one that never was public. */
export async function newestEventOf(number: number): Promise<number> {
  const [newest] = await db()
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(and(eq(auditEvents.articleNumber, number), inArray(auditEvents.kind, [...publicKinds])))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return newest?.seq ?? 0;
}

/** How many fronts do not show yet what was done last with an article. */
export async function frontsWithout(number: number): Promise<number> {
  return (await unconfirmed({ event: await newestEventOf(number), withdrawal: 0 })).length;
}
