import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, articles, auditEvents, fronts } from "@/db/schema";
import { now } from "@/newsroom/clock/now";

/** Between numbers and between names in the alarm. */
const comma = "、";

/**
 * Raises an alarm where fronts that were waited for in vain may still give what was withdrawn: it names them, and the
 * articles that no open alarm of the kind names.
 */
export async function raiseFrontsBehind(names: readonly string[]): Promise<void> {
  await db().transaction(async (tx) => {
    const [slowest] = await tx
      .select({ event: fronts.eventsThrough })
      .from(fronts)
      .where(inArray(fronts.name, [...names]))
      .orderBy(asc(fronts.eventsThrough))
      .limit(1);
    // Stopped meanwhile: nobody is served by it.
    if (!slowest) return;
    const withdrawn = await tx
      .selectDistinct({ number: articles.number })
      .from(auditEvents)
      .innerJoin(articles, and(eq(articles.number, auditEvents.articleNumber), eq(articles.publicState, "withdrawn")))
      .where(and(gt(auditEvents.seq, slowest.event), eq(auditEvents.kind, "article.withdrawn")))
      .orderBy(asc(articles.number));
    const open = await tx
      .select({ params: alarms.params })
      .from(alarms)
      .where(and(eq(alarms.kind, "fronts_behind"), isNull(alarms.handledAt)));
    const named = new Set(open.flatMap(({ params }) => String(params.articles ?? "").split(comma)));
    const numbers = withdrawn.map(({ number }) => number).filter((number) => !named.has(String(number)));
    if (numbers.length === 0) return;
    const [only = null] = numbers.length === 1 ? numbers : [];
    await tx.insert(alarms).values({
      kind: "fronts_behind",
      articleNumber: only,
      params: { fronts: names.join(comma), articles: numbers.join(comma) },
      raisedAt: now(),
    });
  });
}
