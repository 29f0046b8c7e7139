import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createGrant, createPerson } from "@/db/factories";
import { people } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { file, openDesk, piece } from "@/newsroom/articles/desk.fixture";
import { staffingOfRound } from "@/newsroom/articles/staffing";
import { moveArticle } from "@/newsroom/articles/workflow";

test("whose approval a return made lapse may sit at that stage again, and at no other: the warning says so", async () => {
  const { channelId, editor, first, second, final } = await openDesk();
  await createGrant(second.id, { role: "reviewer", stages: ["终审"] });
  const other = await createPerson({ roles: [{ role: "reviewer", stages: ["复审"] }] });
  const number = await createArticle(editor, { content: piece(channelId) });
  await moveArticle(editor, { step: "submit", number, version: (await file(number)).copy.version });
  const { round } = await file(number);
  if (!round) throw new Error("a round is open");
  const shown = { number, revision: round.revision.number, fingerprint: round.revision.fingerprint };
  await moveArticle(first, { step: "approve", ...shown, stage: 1 });
  await moveArticle(second, { step: "approve", ...shown, stage: 2 });
  await moveArticle(final, { step: "return", ...shown, stage: 3, to: "stageBefore", reason: "请复审再核" });

  const enough = await staffingOfRound(db(), await file(number));
  expect(enough?.next.map(({ id }) => id)).toEqual([second.id, other.id]);
  expect(enough?.stuckAt).toBeNull();

  await db().update(people).set({ status: "suspended" }).where(eq(people.id, final.id));
  expect((await staffingOfRound(db(), await file(number)))?.stuckAt).toBe("终审");
});
