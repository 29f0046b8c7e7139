/** The page models of 网络举报 and 纠错. Each is plain JSON, and its page a pure function of it. */

import { db } from "@/db/client";
import type { ReportKind } from "@/db/schema";
import { homeAddress, reportFormAddress } from "@/newsroom/addresses";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { formCarriedOn } from "@/newsroom/reports/by-hand";
import { placeAt } from "@/newsroom/reports/place";
import { type KnownReport, reportOf } from "@/newsroom/reports/published";
import { receiptInAddress, receiptInGroups } from "@/newsroom/reports/receipt";

/** What a form has in its fields, as it was typed. */
export type TypedReport = Record<"class" | "address" | "text" | "right" | "contact", string>;
/** Why a form was not taken, in a sentence, and the field it is about. */
export type Refused = { message: string; field?: string };

export type ReportFormPage = {
  kind: "reportForm";
  site: SiteSettings;
  title: string;
  /** Which of the two the form is, and where the other stands, about the same page. */
  report: ReportKind;
  other: string;
  typed: TypedReport;
  /** A picture was sent with what was refused: it has to be chosen again. */
  hadPicture: boolean;
  refused: Refused | null;
  /** Carried by the form: since when it is open. */
  form: string;
};

/** `receipt` in groups; null once it is no longer shown. */
export type ReceiptPage = { kind: "receipt"; site: SiteSettings; title: string; receipt: string | null };

/** `asked`: the receipt as it was typed; `found` null: none of this number. */
export type LookUpPage = {
  kind: "lookUp";
  site: SiteSettings;
  title: string;
  asked: string;
  refused: Refused | null;
  found: KnownReport | null;
};

export type ReportsPage = ReportFormPage | ReceiptPage | LookUpPage;

const titles = { report: "网络举报", correction: "纠错" };
const untyped: TypedReport = { class: "", address: "", text: "", right: "", contact: "" };

type Sent = {
  kind: ReportKind;
  typed?: TypedReport;
  hadPicture?: boolean;
  refused?: Refused | null;
  form?: string;
};

/** The form, about a page of this site or empty; or with all that was typed, and why it was not taken. */
export async function reportFormPage(about: string, sent: Sent): Promise<ReportFormPage> {
  const { kind, hadPicture = false, refused = null } = sent;
  const [site, place] = await Promise.all([publishedSettings(), placeAt(db(), about)]);
  const address = place?.isOurs ? place.address : "";
  const typed = sent.typed ?? { ...untyped, address };
  const path = place?.isOurs ? new URL(place.address).pathname : homeAddress;
  return {
    kind: "reportForm",
    site,
    title: `${refused ? "没有提交成功：" : ""}${titles[kind]}_${site.name}`,
    report: kind,
    other: reportFormAddress(kind === "report" ? "correction" : "report", path),
    typed,
    hadPicture,
    refused,
    form: formCarriedOn(sent.form ?? ""),
  };
}

/** What a reader sees after sending; `carried` is what the address says. */
export async function receiptPage(carried: string): Promise<ReceiptPage> {
  const site = await publishedSettings();
  const receipt = receiptInAddress(carried, now());
  return { kind: "receipt", site, title: `已收到_${site.name}`, receipt: receipt && receiptInGroups(receipt) };
}

/** 查询: what became of the report with this receipt; asked for nothing, the empty form. */
export async function lookUpPage(asked = "", refused: Refused | null = null): Promise<LookUpPage> {
  const [site, found] = await Promise.all([publishedSettings(), asked === "" ? null : reportOf(asked)]);
  return { kind: "lookUp", site, title: `举报纠错查询_${site.name}`, asked, refused, found };
}
