/** Pieces to measure with, brought as far as a release by the people of the measured house. */
import { sql } from "drizzle-orm";
import { moveOf, type StepTurn } from "@/cli/seed/moves";
import { db } from "@/db/client";
import { articleAddress } from "@/newsroom/addresses";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { moveArticle } from "@/newsroom/articles/workflow";

/** A piece that waits for its release; returns its number. */
export async function approvedPiece(turn: number): Promise<number> {
  const [channel] = await db().execute<{ id: number }>(
    sql`select id from channels where slug = 'news' and parent_id is null`,
  );
  const number = await createArticle(
    { id: await personId("editor") },
    { content: contentOf(turn, channel?.id ?? null) },
  );
  await step(number, "editor", { by: "editor", step: "submit" });
  for (const by of ["first", "second", "final"]) await step(number, by, { by, step: "approve" });
  return number;
}

function contentOf(turn: number, main: number | null): Content {
  const text = "海潮退去以后滩涂上的人多了起来，".repeat(12);
  return {
    ...emptyContent(),
    headline: `测量用稿 ${turn} ${Date.now()}`,
    source: { name: "本网", address: "", outletId: null },
    channels: { main, further: [] },
    body: {
      version: 1,
      type: "doc",
      content: Array.from({ length: 12 }, (_, place) => ({
        type: "paragraph" as const,
        content: [{ type: "text" as const, text: `${text}${place}` }],
      })),
    },
  };
}

/** A step of somebody of the house, made ready as a screen has it; what is returned takes it. */
export async function prepared(number: number, username: string, turn: StepTurn): Promise<() => Promise<void>> {
  const id = await personId(username);
  const move = await moveOf(number, id, turn);
  return async () => {
    await moveArticle({ id }, move);
  };
}

async function step(number: number, username: string, turn: StepTurn): Promise<void> {
  await (await prepared(number, username, turn))();
}

const known = new Map<string, number>();

async function personId(username: string): Promise<number> {
  const [row] = await db().execute<{ id: number }>(sql`select id from people where username = ${username}`);
  const id = known.get(username) ?? row?.id;
  if (id === undefined) throw new Error(`the measured house has no ${username}`);
  known.set(username, id);
  return id;
}

/** Where readers find a released piece. */
export async function addressOf(number: number): Promise<string> {
  const [row] = await db().execute<{ at: Date }>(
    sql`select first_released_at as at from articles where number = ${number}`,
  );
  if (!row) throw new Error(`there is no article ${number}`);
  return articleAddress(number, new Date(row.at));
}
