import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Querier } from "@/db/client";
import { people } from "@/db/schema";

const kept = async (querier: Querier, mark: string) => {
  const rows = await querier.execute<{ statement: string }>(sql`select statement from pg_prepared_statements`);
  return rows.map(({ statement }) => statement).filter((statement) => statement.includes(mark));
};

test("a statement is planned once on a connection, within transactions and in those they hold", async () => {
  await db().transaction(async (tx) => {
    for (const word of ["潮", "汐"]) {
      expect(await tx.execute(sql`select ${word}::text as outer_word`)).toMatchObject([{ outer_word: word }]);
    }
    await tx.transaction(async (inner) => {
      for (const word of ["海", "港"]) {
        expect(await inner.execute(sql`select ${word}::text as inner_word`)).toMatchObject([{ inner_word: word }]);
      }
    });
    expect([await kept(tx, "outer_word"), await kept(tx, "inner_word")]).toEqual([
      ["select $1::text as outer_word"],
      ["select $1::text as inner_word"],
    ]);
  });
});

test("a statement that names a long list is not kept", async () => {
  await db().transaction(async (tx) => {
    for (const list of [[1], [1, 2, 3, 4], [1, 2, 3, 4, 5]]) {
      await tx.select({ id: people.id }).from(people).where(inArray(people.id, list));
    }
    await tx.execute(sql`select 1 as array_list where 1 = any(${"{1,2}"}::int[])`);
    const lists = (await kept(tx, 'from "people"')).map((statement) => statement.split(" in ")[1]);
    expect([lists.sort(), await kept(tx, "array_list")]).toEqual([["($1)", "($1, $2, $3, $4)"], []]);
  });
});

test("what is asked of the pool stands behind nothing slower while a connection is free", async () => {
  const asleep = (seconds: number) => db().execute(sql`select pg_sleep(${seconds}::float8)`);
  // Each of the ten connections knows the statement.
  await Promise.all(Array.from({ length: 40 }, () => asleep(0.05)));
  let isOver = false;
  const slow = Promise.all(Array.from({ length: 9 }, () => asleep(3))).then(() => {
    isOver = true;
  });
  await Promise.all(Array.from({ length: 30 }, () => asleep(0.001)));
  expect(isOver).toBe(false);
  await slow;
});

test("one that fails leaves the connection able to run it again", async () => {
  await db().transaction(async (tx) => {
    const share = (among: number) => tx.transaction((inner) => inner.execute(sql`select 10 / ${among}::int as share`));
    expect(await share(2)).toMatchObject([{ share: 5 }]);
    await expect(share(0)).rejects.toThrow();
    expect(await share(5)).toMatchObject([{ share: 2 }]);
  });
});
