/** Where each step leads from each situation: the last column of the table of the workflow, written out by hand. */

import { desc } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { type Article, auditEvents } from "@/db/schema";
import { file, moveFor, save, take } from "@/newsroom/articles/desk.fixture";
import type { Move, StepName } from "@/newsroom/articles/moves";
import { openCast, pieceIn, type Role, type SituationName } from "@/newsroom/articles/situations.fixture";
import { moveArticle } from "@/newsroom/articles/workflow";

type Facts = Partial<Pick<Article, "state" | "publicState" | "stage" | "afterStage">>;
type Row = [SituationName, StepName, Role, Facts, ended: string | null, more?: object];

const at = (stage: number): Facts => ({ state: "in_review", stage });
const draft: Facts = { state: "draft", stage: null };
const before = { to: "stageBefore" as const };

/** `ended`: as what the newest round has ended; null: it is open, or there is none. */
const rows: Row[] = [
  ["draft", "handOver", "writer", draft, null],
  ["draft", "submit", "editor", at(1), null],
  ["draft", "spike", "chief", { state: "spiked" }, null],
  ["returned", "submit", "otherEditor", at(1), null],
  ["returned", "spike", "chief", { state: "spiked" }, "returned"],
  ["first stage", "recall", "otherEditor", draft, "recalled"],
  ["first stage", "approve", "first", at(2), null],
  ["first stage", "return", "first", { state: "returned" }, "returned"],
  ["first stage", "return", "otherChief", { state: "returned" }, "returned"],
  ["first stage", "spike", "first", { state: "spiked" }, "spiked"],
  ["second stage", "approve", "deputy", at(3), null],
  ["second stage", "retract", "first", at(1), null],
  ["second stage", "return", "second", at(1), null, before],
  ["second stage", "return", "chief", at(1), null, before],
  ["last stage", "approve", "final", { state: "approved", stage: null }, null],
  ["last stage", "retract", "second", at(2), null],
  ["last stage", "return", "final", at(2), null, before],
  ["last stage", "return", "chief", { state: "returned" }, "returned"],
  ["last stage", "spike", "otherChief", { state: "spiked" }, "spiked"],
  ["approved", "recall", "editor", draft, "recalled"],
  ["approved", "retract", "final", at(3), null],
  ["approved", "return", "publisherContributor", { state: "returned" }, "returned"],
  ["approved", "return", "final", { state: "returned" }, "returned"],
  ["approved", "spike", "chief", { state: "spiked" }, "spiked"],
  ["approved", "schedule", "publisher", { state: "scheduled" }, null],
  ["approved", "release", "publisher", { state: "unchanged", publicState: "live", afterStage: null }, "released"],
  ["scheduled", "unschedule", "chief", { state: "approved" }, null],
  ["scheduled", "recall", "otherEditor", draft, "recalled"],
  ["scheduled", "retract", "final", at(3), null],
  ["scheduled", "return", "publisher", { state: "returned" }, "returned"],
  ["scheduled", "spike", "chief", { state: "spiked" }, "spiked"],
  ["own stage decided", "approve", "second", at(3), null],
  ["own stage decided", "retract", "editor", at(1), null],
  ["own stage open again", "approve", "reviewerContributor", at(2), null],
  ["own stage open again", "return", "first", { state: "returned" }, "returned"],
  ["flash, first stage", "approve", "first", { state: "approved" }, null],
  ["flash, approved", "release", "publisher", { state: "unchanged", publicState: "live", afterStage: 2 }, null],
  ["live", "withdraw", "publisher", { state: "unchanged", publicState: "withdrawn" }, "released"],
  ["live, draft", "submit", "editor", { ...at(1), publicState: "live" }, null],
  ["live, draft", "withdraw", "final", { state: "draft", publicState: "withdrawn" }, "released"],
  ["live, draft", "spike", "chief", { state: "spiked", publicState: "live" }, "released"],
  ["live, first stage", "withdraw", "chief", { ...draft, publicState: "withdrawn" }, "withdrawn"],
  ["live, approved", "release", "publisher", { state: "unchanged", publicState: "live" }, "released"],
  ["live, approved", "withdraw", "publisherContributor", { ...draft, publicState: "withdrawn" }, "withdrawn"],
  ["live, scheduled", "withdraw", "reviewerContributor", { ...draft, publicState: "withdrawn" }, "withdrawn"],
  [
    "live, after review",
    "approve",
    "second",
    { state: "unchanged", publicState: "live", afterStage: null },
    "reviewed",
  ],
  [
    "live, after review",
    "withdraw",
    "second",
    { state: "unchanged", publicState: "withdrawn", afterStage: null },
    "withdrawn",
  ],
  ["live, after review, draft", "approve", "deputy", { state: "draft", afterStage: null }, "reviewed"],
  ["live, after review, draft", "submit", "editor", { ...at(1), afterStage: null }, null],
  ["withdrawn", "reinstate", "chief", { state: "unchanged", publicState: "withdrawn" }, "released"],
  ["withdrawn, draft", "submit", "editor", { ...at(1), publicState: "withdrawn" }, null],
  ["withdrawn, approved", "release", "publisher", { state: "unchanged", publicState: "live" }, "released"],
  ["reinstating", "confirmReinstatement", "otherChief", { state: "unchanged", publicState: "live" }, "released"],
  ["reinstating, draft", "confirmReinstatement", "publisher", { state: "draft", publicState: "live" }, "released"],
  ["reinstating, approved", "confirmReinstatement", "final", { state: "approved", publicState: "live" }, null],
  ["reinstating, approved", "release", "publisher", { state: "unchanged", publicState: "live" }, "released"],
];

const events: Record<StepName, string> = {
  handOver: "article.handed_over",
  submit: "article.submitted",
  recall: "article.recalled",
  approve: "article.approved",
  retract: "article.retracted",
  return: "article.returned",
  spike: "article.spiked",
  schedule: "article.scheduled",
  unschedule: "article.unscheduled",
  release: "article.released",
  withdraw: "article.withdrawn",
  reinstate: "article.reinstatement_proposed",
  confirmReinstatement: "article.reinstated",
};

let house: Awaited<ReturnType<typeof openCast>>;
beforeAll(async () => {
  house = await openCast();
});

test.each(rows)("%s: %s by %s leads to %j", async (name, step, role, facts, ended, more = {}) => {
  const number = await pieceIn(house, name);
  const move = { ...(await moveFor(step, number)), ...more } as Move; // the fields belong to that step
  await moveArticle(house.cast[role], move);

  const after = await file(number);
  expect(after.article).toMatchObject(facts);
  expect(after.lastRound?.endedAs ?? null).toBe(ended);
  expect(after.schedule !== null).toBe(after.article.state === "scheduled");
  const [event] = await db().select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  expect(event).toMatchObject({ kind: events[step], actorId: house.cast[role].id, articleNumber: number });

  // A double click does nothing twice.
  await expect(moveArticle(house.cast[role], move)).rejects.toMatchObject({ name: "Refusal" });
});

test("the page is taken down by those of the channel readers find it in, wherever a draft would move it", async () => {
  const { cast, channels } = house;
  const number = await pieceIn(house, "live");
  const abroad = { channels: { main: channels.elsewhere, further: [] }, change: { kind: "update" as const, note: "" } };
  await save(cast.otherEditor, number, abroad);
  for (const role of ["publisherElsewhere", "chiefElsewhere", "reviewerElsewhere"] as const) {
    await expect(take(cast[role], "withdraw", number)).rejects.toMatchObject({ code: "not_permitted" });
  }
  await take(cast.otherChief, "withdraw", number);
  await expect(take(cast.chiefElsewhere, "reinstate", number)).rejects.toMatchObject({ code: "not_permitted" });
  await take(cast.otherChief, "reinstate", number);
  await expect(take(cast.chiefElsewhere, "confirmReinstatement", number)).rejects.toMatchObject({
    code: "not_permitted",
  });
  await take(cast.publisher, "confirmReinstatement", number);
});

test("a text approved to the end, opened again to the stage before, is not released on the approvals that lapsed", async () => {
  const { cast } = house;
  const number = await pieceIn(house, "last stage");
  await take(cast.final, "return", number, before);
  await take(cast.second, "approve", number);
  await take(cast.final, "approve", number);
  await take(cast.publisher, "release", number);
  expect((await file(number)).article.publicState).toBe("live");
});
