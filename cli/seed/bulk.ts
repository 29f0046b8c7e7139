/**
 * A large house for measuring: the rows that years of work leave behind, written in bulk by the owner's role. Their
 * truth is that of the verbs and guards, because the tests compare them; nobody was asked one by one.
 */
import postgres from "postgres";
import { openBulkHouse } from "@/cli/seed/bulk-house";
import type { Event, Numbers, Telling } from "@/cli/seed/bulk-piece";
import { type Outcome, outcomes, type Plan, plan } from "@/cli/seed/bulk-plan";
import { copyRows, noRows, tables } from "@/cli/seed/bulk-rows";
import { type Job, tellPiece } from "@/cli/seed/bulk-story";
import { chance } from "@/cli/seed/chance";
import { db } from "@/db/client";
import { chained, chainStart } from "@/newsroom/audit/record";
import { enqueue } from "@/newsroom/clock/enqueue";

/** `say` is told in Chinese and English how far it is. */
export type BulkWish = {
  articles: number;
  databaseOwnerUrl: string;
  password: string;
  end?: Date;
  say?: (line: string) => void;
};
/** How many pieces came to be what. */
export type BulkCounts = Record<Outcome, number> & { auditEvents: number };

const batch = 2000;
/** The lock of the chain's end. */
const chainLock = 4115110;
/** Articles are numbered from here. */
const firstNumber = 100_001;

/** There is somebody in the house already. */
export class HouseTaken extends Error {
  override name = "HouseTaken";
}

/** Fills an empty house with so many articles and returns what they are; throws `HouseTaken` where it is not empty. */
export async function seedBulk(wish: BulkWish): Promise<BulkCounts> {
  const { articles, databaseOwnerUrl, password, end = new Date(), say = () => {} } = wish;
  const [found] = await db().execute<{ taken: boolean }>(
    "select exists (select from people) or exists (select from articles) or exists (select from channels) as taken",
  );
  if (found?.taken) throw new HouseTaken();

  const luck = chance("a large house");
  const house = await openBulkHouse(password);
  const connection = { search_path: "public, pg_temp" };
  const owner = postgres(databaseOwnerUrl, { max: 1, onnotice: () => {}, connection });
  try {
    const plans = plan(articles, end, luck);
    const telling: Telling = { house, luck, numbers: noNumbers(), rows: noRows(), events: [], live: new Map() };
    // All or nothing, so that no moment exists in which the guards are off and somebody else could write.
    const { jobs, auditEvents } = await owner.begin(async (sql) => {
      for (const table of tables) await sql`alter table ${sql(table)} disable trigger user`;
      // Articles and releases name one another.
      await sql`alter table articles alter constraint articles_live_release deferrable initially deferred`;
      // Built at once the indexes of words take a small part of the time.
      const rebuild = await withoutIndexes(sql, ["search_entries_words", "content_words_words"]);
      const written = await writeAll(sql, { telling, plans, end, say });
      say("编制检索  Indexing words");
      await rebuild();
      await sql`set constraints all immediate`;
      await sql`alter table articles alter constraint articles_live_release not deferrable`;
      for (const table of tables) await sql`alter table ${sql(table)} enable trigger user`;
      await setNumbers(sql, telling.numbers);
      return written;
    });
    await db().transaction(async (tx) => {
      for (const { task, payload, at } of jobs) await enqueue(tx, task, payload, at);
    });
    say("整理统计信息  Gathering statistics");
    for (const table of tables) await owner`vacuum (analyze) ${owner(table)}`;
    const counts = Object.fromEntries(
      outcomes.map((outcome) => [outcome, plans.filter((each) => each.outcome === outcome).length]),
    ) as Record<Outcome, number>; // one entry an outcome
    return { ...counts, auditEvents };
  } finally {
    await owner.end();
  }
}

/** Drops these indexes; the answer makes them again as they were. */
async function withoutIndexes(sql: postgres.TransactionSql, names: string[]): Promise<() => Promise<void>> {
  const rows = await sql<{ name: string; made: string }[]>`
    select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and indexname in ${sql(names)}`;
  for (const { name } of rows) await sql`drop index ${sql(name)}`;
  return async () => {
    await sql`set local maintenance_work_mem = '512MB'`;
    for (const { made } of rows) await sql.unsafe(made);
  };
}

type Work = { telling: Telling; plans: Plan[]; end: Date; say: (line: string) => void };

async function writeAll(sql: postgres.TransactionSql, { telling, plans, end, say }: Work) {
  await sql`select pg_advisory_xact_lock(${chainLock})`;
  const [newest] = await sql<{ seq: string; hash: Buffer }[]>`
    select seq, hash from audit_events order by seq desc limit 1`;
  let last = newest ? { seq: Number(newest.seq), hash: newest.hash.toString("hex") } : { seq: 0, hash: chainStart };
  const jobs: Job[] = [];
  for (let done = 0; done < plans.length; done += batch) {
    for (const each of plans.slice(done, done + batch)) jobs.push(...tellPiece(telling, each, end));
    const next = plans[done + batch];
    last = chain(telling, last, next ? next.begun : null);
    for (const table of tables) await copyRows(sql, table, telling.rows[table]);
    telling.rows = noRows();
    const so = Math.min(done + batch, plans.length).toLocaleString("en");
    say(`稿件 ${so}/${plans.length.toLocaleString("en")}  Articles ${so}/${plans.length.toLocaleString("en")}`);
  }
  return { jobs, auditEvents: last.seq };
}

/** Writes down what happened before `until` (null: all of it) in the order of time; nothing told later is earlier. */
function chain(telling: Telling, last: { seq: number; hash: string }, until: Date | null) {
  const isOver = ({ at }: Event) => until === null || at < until;
  const over = telling.events.filter(isOver).sort((one, other) => one.at.getTime() - other.at.getTime());
  telling.events = telling.events.filter((event) => !isOver(event));
  let newest = last;
  for (const { entry, at } of over) {
    const { seq, entry: text, previous, hash, mac } = chained(newest, entry, at);
    const [before, own, sealed] = [previous, hash, mac].map((hex) => Buffer.from(hex, "hex"));
    telling.rows.audit_events.push({
      seq,
      entry: text,
      previous: before ?? null,
      hash: own ?? null,
      mac: sealed ?? null,
      kind: entry.kind,
      actor_id: entry.actorId,
      article_number: entry.articleNumber ?? null,
      at,
    });
    newest = { seq, hash };
  }
  return newest;
}

function noNumbers(): Numbers {
  return { article: firstNumber - 1, revision: 0, round: 0, approval: 0, release: 0, withdrawal: 0, schedule: 0 };
}

/** What is written next gets the next number. */
async function setNumbers(sql: postgres.TransactionSql, numbers: Numbers): Promise<void> {
  const sequences = {
    article: "articles_number_seq",
    revision: "revisions_id_seq",
    round: "rounds_id_seq",
    approval: "approvals_id_seq",
    release: "releases_id_seq",
    withdrawal: "withdrawals_id_seq",
    schedule: "schedules_id_seq",
  } as const;
  for (const [name, sequence] of Object.entries(sequences)) {
    const reached = numbers[name as keyof Numbers]; // the keys of the object above
    await sql`select setval(${sequence}::regclass, ${Math.max(1, reached)}, ${reached > 0})`;
  }
}
