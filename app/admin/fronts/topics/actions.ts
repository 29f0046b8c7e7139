"use server";

import { z } from "zod";
import { type ActionState, actInPublic } from "@/app/admin/act";
import { line } from "@/newsroom/articles/text";
import { openTopic } from "@/newsroom/topics/open-topic";

const topicForm = z.object({ articleNumber: z.coerce.number().int().positive(), slug: line(40) });

/** 设为专题. */
export async function openTopicAction(_: ActionState, form: FormData): Promise<ActionState> {
  return actInPublic(topicForm, form, openTopic);
}
