/** Open alarms: what did not happen as it should and nobody has dealt with yet. */
import { and, asc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, articles, workingCopies } from "@/db/schema";
import { copyHeadline } from "@/newsroom/articles/head";
import { anyOf, contributed, holds, isMine } from "@/newsroom/articles/rights-in-sql";
import { now } from "@/newsroom/clock/now";
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

/** About somebody's account: for chiefs alone. */
const ofAccounts = ["account_reset", "role_given"];

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
          concerns(rights),
          and(holds(rights, "article.release", workingCopies.channelId), notInArray(alarms.kind, ofAccounts)) ??
            sql`false`,
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
  return sql`(${concerns(rights)} and not ${leftToOthers(rights)})`;
}

/**
 * An alarm about accounts, for whoever is named in any that is open, by their own account or by what they did to one: a chief
 * named in none says that it is dealt with, where there is one. Else two accounts taken over could put each other's aside.
 */
export function leftToOthers(rights: Rights): SQL {
  const involved = sql`(select unnest(array[named.params ->> 'personId', named.params ->> 'byId'])
    from ${alarms} named where named.handled_at is null and ${inArray(sql`named.kind`, ofAccounts)})`;
  const at = now().toISOString();
  return sql`(${inArray(alarms.kind, ofAccounts)} and ${String(rights.personId)} in ${involved} and exists (
    select from role_grants chief join people on people.id = chief.person_id
    where chief.role = 'chief' and people.status = 'active' and chief.revoked_at is null
      and chief."from" <= ${at}::timestamptz and (chief."to" is null or chief."to" > ${at}::timestamptz)
      and not chief.person_id::text = any(array${involved})))`;
}

function concerns(rights: Rights): SQL {
  return anyOf([
    holds(rights, "alarm.handle", workingCopies.channelId),
    can(rights, "alarm.handle") ? sql`${alarms.articleNumber} is null` : sql`false`,
  ]);
}
