import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { fillListColumns } from "@/cli/fill-list-columns";
import { db } from "@/db/client";
import { contributions, workingCopies } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, openDesk, piece, save } from "@/newsroom/articles/desk.fixture";
import { articleList } from "@/newsroom/articles/desk-list";
import { settings } from "@/settings";

const owner = settings().databaseOwnerUrl ?? "";
let desk: Desk;
let number: number;

beforeAll(async () => {
  desk = await openDesk();
  number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "鲎苗放流" }) });
  await save(desk.editor, number, { summary: "今年第三次。" });
  const old = postgres(owner, { max: 1 });
  await old.begin(async (tx) => {
    await tx`alter table working_copies disable trigger user`;
    await tx`update working_copies set words = null, pictures = null, headline_words = null`;
    await tx`alter table working_copies enable trigger user`;
  });
  await old.end();
});

test("a row of an older version is counted and found, and is otherwise as it was", async () => {
  const found = async () => (await articleList(desk.editor, { text: "鲎苗" })).lines;
  expect(await found()).toEqual([]);
  const [{ words, pictures, headlineWords, ...before } = await copy()] = [await copy()];
  const contributors = await db().select().from(contributions);
  expect([words, pictures, headlineWords]).toEqual([null, null, null]);

  expect(await fillListColumns(owner)).toBe(1);
  expect(await found()).toMatchObject([{ number, words: 17, pictures: 0 }]);
  expect(await copy()).toMatchObject(before);
  expect(await db().select().from(contributions)).toEqual(contributors);
  expect(await fillListColumns(owner)).toBe(0);

  // The guard is on again: nobody goes back to an old version.
  const again = db().update(workingCopies).set({ version: 1 }).where(eq(workingCopies.articleNumber, number));
  await expect(again).rejects.toMatchObject({ cause: { message: expect.stringContaining("one version to the next") } });
  expect(await db().execute(sql`select from pg_trigger where tgenabled = 'D'`)).toHaveLength(0);
});

async function copy() {
  const [row] = await db().select().from(workingCopies).where(eq(workingCopies.articleNumber, number));
  if (!row) throw new Error("the copy is gone");
  return row;
}
