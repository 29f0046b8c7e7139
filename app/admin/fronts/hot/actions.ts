"use server";

import { z } from "zod";
import { type ActionState, actInPublic } from "@/app/admin/act";
import { text } from "@/newsroom/articles/text";
import { confirmHotList } from "@/newsroom/hot/confirm";

const article = z.int().positive();
const shownList = z.object({
  pieces: z.array(z.object({ number: article, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })).max(100),
  pinned: z.int().min(0),
  drops: z.array(z.object({ article, reason: text(4000) })).max(100),
});
const listForm = z.object({ list: text(500_000).transform(json).pipe(shownList) }).transform(({ list }) => list);

export async function confirmHotListAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(listForm, form, confirmHotList);
}

/** What is no JSON is no list: the shape says so. */
function json(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}
