"use server";

import { redirect } from "next/navigation";
import { type ActionState, act } from "@/app/admin/act";
import { closeForm, dueForm, findForm, handOnForm, linkForm, reopenForm, reportForm } from "@/app/admin/reports/forms";
import { reportAddress, reportsAddress } from "@/components/admin/reports/report-address";
import { closeReport, linkOutcome, reopenReport } from "@/newsroom/reports/close";
import { reportOfReceipt } from "@/newsroom/reports/find";
import { changeReportDue, handOnReport, takeReport } from "@/newsroom/reports/handle";
import { readContact } from "@/newsroom/reports/read-contact";

/** Looks for reports. A receipt is sent and never stands in an address, where logs would keep it. */
export async function findReportsAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await act(findForm, form, async (actor, { text }) => {
    const number = await reportOfReceipt(actor, { text });
    return number === null ? reportsAddress({ text: text || undefined }) : reportAddress(number);
  });
  if (state.result) redirect(state.result);
  return state;
}

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
