/** 推送 in a house whose environment names no search engine. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { publishedFile } from "@/newsroom/feeds/published";
import { pushesForDesk } from "@/newsroom/push/desk";

test("nothing is enqueued, no key is shown, and the screen says that both are off", async () => {
  const desk = await openDesk();
  const number = await livePiece(desk);
  await take(desk.chief, "withdraw", number);
  const [row] = await db().execute<{ jobs: number }>(sql`
    select count(*)::integer as jobs from graphile_worker.jobs where task_identifier = 'push_article'`);
  expect(row?.jobs).toBe(0);
  expect(await publishedFile("/a-key-for-indexnow-0123456789.txt")).toEqual({ status: 404 });
  const admin = await createPerson({ roles: ["admin"] });
  expect(await pushesForDesk(admin)).toEqual({
    engines: [
      { engine: "baidu", isOn: false },
      { engine: "indexnow", isOn: false },
    ],
    lines: [],
    next: null,
  });
  expect(await pushesForDesk(desk.editor)).toBeNull();
});
