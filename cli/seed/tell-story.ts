import type { DemoHouse } from "@/cli/seed/cast";
import type { Story, Turn } from "@/cli/seed/stories";
import { db } from "@/db/client";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import type { Move } from "@/newsroom/articles/moves";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { moveArticle } from "@/newsroom/articles/workflow";
import { setClock } from "@/newsroom/clock/now";

/** A newsroom takes its time: minutes between one hand and the next. */
const pace = 17 * 60_000;

/** Takes one piece through its turns, at its own days, by the verbs everybody uses; returns its number. */
export async function tellStory(house: DemoHouse, story: Story): Promise<number> {
  let at = Date.now() - story.daysAgo * 24 * 3600_000;
  // Nothing happens in the future: a long story of today is told faster.
  const step = Math.min(pace, (story.daysAgo * 24 * 3600_000) / (story.turns.length + 2));
  const tick = () => {
    at += step;
    setClock(() => new Date(at));
  };
  tick();
  const number = await createArticle(who(house, story.writer), {
    content: contentOf(house, story),
    notes: { ...emptyNotes, internalNote: `${story.english}\n演示稿件` },
  });
  for (const turn of story.turns) {
    tick();
    if (turn.step === "scheduleInMinutes") setClock();
    if (turn.step === "change") await change(house, number, turn);
    else await moveArticle(who(house, turn.by), await moveOf(number, turn));
  }
  return number;
}

function who(house: DemoHouse, username: string): { id: number } {
  const id = house.people.get(username);
  if (id === undefined) throw new Error(`the demo house has no ${username}`);
  return { id };
}

function contentOf(house: DemoHouse, { channel, headline, paragraphs, more = {} }: Story): Content {
  const { source, ...rest } = more;
  return {
    ...emptyContent(),
    ...rest,
    headline,
    source: { name: source ?? "", address: "", outletId: null },
    channels: { main: house.channels.get(channel) ?? null, further: [] },
    body: {
      version: 1,
      type: "doc",
      content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
    },
  };
}

async function change(house: DemoHouse, number: number, turn: Extract<Turn, { step: "change" }>): Promise<void> {
  const { copy, content } = await caseFile(db(), number);
  const body = JSON.parse(JSON.stringify(content.body).replace(turn.from, turn.to));
  await saveWorkingCopy(who(house, turn.by), {
    number,
    version: copy.version,
    content: { ...content, body, change: { kind: turn.kind, note: turn.note ?? "" } },
    notes: copy.notes,
  });
}

async function moveOf(number: number, turn: Exclude<Turn, { step: "change" }>): Promise<Move> {
  const { copy, round, article } = await caseFile(db(), number);
  const shown = { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
  switch (turn.step) {
    case "submit":
    case "handOver":
      return { step: turn.step, number, version: copy.version };
    case "approve":
      return { step: "approve", number, ...shown, stage: article.stage ?? 0 };
    case "release":
      return { step: "release", number, ...shown };
    case "return":
      return { step: "return", number, ...shown, stage: article.stage, to: "editor", reason: turn.reason };
    case "withdraw":
      return {
        step: "withdraw",
        number,
        releaseId: article.liveReleaseId ?? 0,
        category: "other",
        reason: turn.reason,
      };
    case "scheduleInMinutes":
      return { step: "schedule", number, ...shown, at: new Date(Date.now() + turn.minutes * 60_000) };
  }
}
