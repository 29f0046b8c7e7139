"use server";

import { z } from "zod";
import { type ActionState, act } from "@/app/admin/act";
import { line } from "@/newsroom/articles/text";
import { askForBuild } from "@/newsroom/editions/ask-for-build";
import { askForPage } from "@/newsroom/editions/ask-for-page";
import { retireFront } from "@/newsroom/editions/retire-front";

const buildForm = z.object({});
const pageForm = z.object({ path: line(2000) });
const frontForm = z.object({ name: line(200) });

/** 全部重印. */
export async function askForBuildAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(buildForm, form, askForBuild);
}

/** 重印本页. */
export async function askForPageAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(pageForm, form, askForPage);
}

/** 停用 of a front. */
export async function retireFrontAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(frontForm, form, retireFront);
}
