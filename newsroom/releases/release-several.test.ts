import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents } from "@/db/schema";
import { approvedPiece, type Desk, file, onScreen, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { type Chosen, type Outcome, releaseSeveral } from "@/newsroom/releases/release-several";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("each is released by itself; what was recalled, returned or changed meanwhile is refused and stops none of the others", async () => {
  const chosen: Chosen[] = [];
  for (const headline of ["海塘加固", "堤防巡查", "水库泄洪", "闸门检修"]) {
    chosen.push(await shown(await approvedPiece(desk, { headline })));
  }
  const [one, recalled, again, last] = chosen.map(({ number }) => number) as [number, number, number, number]; // four made above
  await take(desk.editor, "recall", recalled);
  await take(desk.publisher, "return", again);
  await take(desk.editor, "submit", again);
  for (const reviewer of [desk.first, desk.second, desk.final]) await take(reviewer, "approve", again);

  const outcomes = await releaseSeveral(desk.publisher, chosen);

  expect(outcomes.map(({ number }) => number)).toEqual(chosen.map(({ number }) => number));
  expect(outcomes[0]).toMatchObject({
    released: { headline: "海塘加固", address: expect.stringMatching(`content_${one}\\.html$`) },
  });
  expect(codeOf(outcomes[1])).toBe("wrong_state");
  // Approved once more meanwhile, but as a revision nobody had on screen.
  expect(codeOf(outcomes[2])).toBe("revision_outdated");
  expect(outcomes[3]).toMatchObject({ released: { number: last } });
  expect(await stateOf(recalled)).toEqual(["draft", "unreleased"]);
  expect(await stateOf(again)).toEqual(["approved", "unreleased"]);
  expect(await stateOf(last)).toEqual(["unchanged", "live"]);
  const events = await db().select().from(auditEvents).where(eq(auditEvents.actorId, desk.publisher.id));
  expect(events.filter(({ kind }) => kind === "article.released")).toHaveLength(2);
});

test("a text that is not the one on screen is refused", async () => {
  const chosen = await shown(await approvedPiece(desk));
  const [outcome] = await releaseSeveral(desk.publisher, [{ ...chosen, fingerprint: "0".repeat(64) }]);
  expect(codeOf(outcome)).toBe("revision_outdated");
  expect(await stateOf(chosen.number)).toEqual(["approved", "unreleased"]);
});

test("the right is asked for each piece", async () => {
  const chosen = await shown(await approvedPiece(desk));
  for (const actor of [desk.final, desk.chief, desk.editor, await createPerson({ roles: ["admin"] })]) {
    const [outcome] = await releaseSeveral(actor, [chosen]);
    expect(codeOf(outcome)).toBe("not_permitted");
  }
  expect(await stateOf(chosen.number)).toEqual(["approved", "unreleased"]);
});

test("what breaks at one piece is handed back as it is, and the others go out", async () => {
  const good = await shown(await approvedPiece(desk));
  // No article has such a number: the database, not the rules, says so.
  const outcomes = await releaseSeveral(desk.publisher, [{ ...good, number: Number.MAX_VALUE }, good]);
  expect(codeOf(outcomes[0])).toBeUndefined();
  expect(outcomes[0]).toMatchObject({ error: expect.any(Error) });
  expect(outcomes[1]).toMatchObject({ released: { number: good.number } });
});

test("none and too many are refused as a whole", async () => {
  await expect(releaseSeveral(desk.publisher, [])).rejects.toMatchObject({ code: "nothing_chosen" });
  const one = await shown(await approvedPiece(desk));
  await expect(releaseSeveral(desk.publisher, Array(51).fill(one))).rejects.toMatchObject({ code: "too_many_chosen" });
  expect(await stateOf(one.number)).toEqual(["approved", "unreleased"]);
});

async function shown(number: number): Promise<Chosen> {
  return { number, ...(await onScreen(number)) };
}

async function stateOf(number: number): Promise<[string, string]> {
  const { article } = await file(number);
  return [article.state, article.publicState];
}

function codeOf(outcome: Outcome | undefined): unknown {
  const error = outcome && "error" in outcome ? outcome.error : undefined;
  return error instanceof Error && "code" in error && error.name === "Refusal" ? error.code : undefined;
}
