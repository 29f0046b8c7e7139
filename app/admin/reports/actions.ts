"use server";

import { type ActionState, act } from "@/app/admin/act";
import { closeForm, dueForm, handOnForm, linkForm, reopenForm, reportForm } from "@/app/admin/reports/forms";
import { closeReport, linkOutcome, reopenReport } from "@/newsroom/reports/close";
import { changeReportDue, handOnReport, takeReport } from "@/newsroom/reports/handle";
import { readContact } from "@/newsroom/reports/read-contact";

export async function takeReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(reportForm, form, takeReport);
}

export async function handOnReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(handOnForm, form, handOnReport);
}

export async function changeReportDueAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(dueForm, form, changeReportDue);
}

export async function linkOutcomeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(linkForm, form, linkOutcome);
}

export async function closeReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(closeForm, form, closeReport);
}

export async function reopenReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(reopenForm, form, reopenReport);
}

/** The contact a reader left, as the result. */
export async function readContactAction(_: ActionState, form: FormData): Promise<ActionState> {
  return act(reportForm, form, readContact);
}
