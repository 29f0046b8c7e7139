/** Open alarms: what did not happen as it should and nobody has dealt with yet. */
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, articles, workingCopies } from "@/db/schema";
import { copyHeadline } from "@/newsroom/articles/head";
import { anyOf, contributed, holds, isMine } from "@/newsroom/articles/rights-in-sql";
import { can, type Rights } from "@/newsroom/permissions";

/** `number` null: it is about no piece, or about all. */
export type OpenAlarm = {
  id: number;
  kind: string;
  params: Record<string, string | number>;
  number: number | null;
  headline: string;
  raisedAt: Date;
  mayHandle: boolean;
};

const most = 200;

/** Alarms for the chief, for publishers of the channel, and for those who wrote the piece; oldest first. */
export async function openAlarms(rights: Rights): Promise<OpenAlarm[]> {
  const mayHandle = handles(rights);
  return db()
    .select({
      id: alarms.id,
      kind: alarms.kind,
      params: alarms.params,
      number: alarms.articleNumber,
      headline: sql<string>`coalesce(${copyHeadline}, '')`,
      raisedAt: alarms.raisedAt,
      mayHandle: sql<boolean>`${mayHandle}`,
    })
    .from(alarms)
    .leftJoin(articles, eq(articles.number, alarms.articleNumber))
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, alarms.articleNumber))
    .where(
      and(
        isNull(alarms.handledAt),
        anyOf([
          mayHandle,
          holds(rights, "article.release", workingCopies.channelId),
          contributed(rights),
          isMine(rights),
        ]),
      ),
    )
    .orderBy(asc(alarms.raisedAt), asc(alarms.id))
    .limit(most);
}

/** How many open alarms wait for this very person to say that they are dealt with. */
export async function alarmsToHandle(rights: Rights): Promise<number> {
  if (!can(rights, "alarm.handle")) return 0;
  const [row] = await db()
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(alarms)
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, alarms.articleNumber))
    .where(and(isNull(alarms.handledAt), handles(rights)));
  return row?.count ?? 0;
}

function handles(rights: Rights): SQL {
  return anyOf([
    holds(rights, "alarm.handle", workingCopies.channelId),
    can(rights, "alarm.handle") ? sql`${alarms.articleNumber} is null` : sql`false`,
  ]);
}
