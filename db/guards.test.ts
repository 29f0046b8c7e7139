import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";

test("the tables stand", async () => {
  const rows = await db().execute(sql`select count(*)::int as n from articles`);
  expect(rows[0]?.n).toBe(0);
});
