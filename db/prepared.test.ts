import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Querier } from "@/db/client";

const kept = async (querier: Querier, mark: string) => {
  const rows = await querier.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements where statement like ${`%/* ${mark} */%`} and statement not like '%pg_prepared%'`,
  );
  return rows.map(({ statement }) => statement);
};

test("a statement is planned once on a connection, within transactions and in those they hold", async () => {
  await db().transaction(async (tx) => {
    for (const word of ["潮", "汐"]) {
      expect(await tx.execute(sql`select ${word}::text as word /* outer */`)).toMatchObject([{ word }]);
    }
    await tx.transaction(async (inner) => {
      for (const word of ["海", "港"]) {
        expect(await inner.execute(sql`select ${word}::text as word /* inner */`)).toMatchObject([{ word }]);
      }
    });
    expect([await kept(tx, "outer"), await kept(tx, "inner")]).toEqual([
      ["select $1::text as word /* outer */"],
      ["select $1::text as word /* inner */"],
    ]);
  });
});

test("a statement that names a list of any length is not kept", async () => {
  const list = Array.from({ length: 41 }, (_, place) => sql`${place}::int`);
  await db().transaction(async (tx) => {
    await tx.execute(sql`select array[${sql.join(list, sql`, `)}] /* long */`);
    expect(await kept(tx, "long")).toEqual([]);
  });
});

test("one that fails leaves the connection able to run it again", async () => {
  const half = (of: number) => db().execute(sql`select 10 / ${of}::int as half`);
  await half(2);
  await expect(half(0)).rejects.toThrow();
  expect(await half(5)).toMatchObject([{ half: 2 }]);
});
