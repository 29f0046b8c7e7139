import { beforeAll, expect, test } from "vitest";
import { createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, file, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { declaredMarks } from "@/newsroom/reviews/declared-marks";

let desk: Desk;
let colleague: Person;

beforeAll(async () => {
  desk = await openDesk();
  colleague = await createPerson({ roles: ["editor"] });
});

test("a mark is answered for by whoever sent the first text that carries it without a break", async () => {
  const number = await createArticle(desk.editor, { content: marked({ ai: "assisted" }) });
  await sendBackAndForth(number, desk.editor);
  await save(colleague, number, { marks: { ai: "assisted", paid: "none", minors: true } });
  await sendBackAndForth(number, colleague);
  expect(await declared(number)).toMatchObject({ ai: by(desk.editor), paid: null, minors: by(colleague) });

  // Taken off and put on again: that is a new declaration.
  await save(colleague, number, { marks: { ai: "none", paid: "none", minors: true } });
  await sendBackAndForth(number, colleague);
  expect(await declared(number)).toMatchObject({ ai: null, minors: by(colleague) });
  await save(colleague, number, { marks: { ai: "assisted", paid: "advertisement", minors: false } });
  await take(colleague, "submit", number);
  expect(await declared(number)).toMatchObject({ ai: by(colleague), paid: by(colleague), minors: null });
});

test("another value of the same mark is another declaration", async () => {
  const number = await createArticle(desk.editor, { content: marked({ ai: "assisted" }) });
  await sendBackAndForth(number, desk.editor);
  await save(colleague, number, { marks: { ai: "generated", paid: "none", minors: false } });
  await take(colleague, "submit", number);
  expect((await declared(number)).ai).toMatchObject(by(colleague));
});

function marked(marks: Partial<Content["marks"]>): Content {
  return piece(desk.channelId, { marks: { ai: "none", paid: "none", minors: false, ...marks } });
}

function by({ id, legalName }: Person) {
  return { by: { id, name: legalName } };
}

async function sendBackAndForth(number: number, editor: Person): Promise<void> {
  await take(editor, "submit", number);
  await take(desk.first, "return", number);
}

/** Of the newest revision. */
async function declared(number: number) {
  const { content, lastRound } = await file(number);
  return declaredMarks(number, lastRound?.number ?? 0, content.marks);
}
