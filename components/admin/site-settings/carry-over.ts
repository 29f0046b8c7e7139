/** What somebody typed into the form of 站点设置, and what becomes of it when a newer version came meanwhile. */
import { siteFields } from "@/components/admin/site-settings/lines";
import type { SiteField } from "@/newsroom/house/desk";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** `kept`: the fields whose typed words stand in `settings`. `clashed`: those somebody else changed too, as they did. */
type CarriedOver = { settings: SiteSettings; kept: SiteField[]; clashed: SiteField[] };

/** The newest settings, with what was typed in the fields that nobody else changed since the form began. */
export function carryOver(began: SiteSettings, typed: SiteSettings, newest: SiteSettings): CarriedOver {
  const differs = (field: SiteField, one: SiteSettings, other: SiteSettings) => said(field, one) !== said(field, other);
  const changed = siteFields.filter((field) => differs(field, typed, began) && differs(field, typed, newest));
  const clashed = changed.filter((field) => differs(field, newest, began));
  const kept = changed.filter((field) => !clashed.includes(field));
  return { settings: { ...newest, ...Object.fromEntries(kept.map((field) => [field, typed[field]])) }, kept, clashed };
}

/** The form as it stands, half-filled rows and all; a row in which nothing is typed is none. */
export function typedSettings(form: FormData): SiteSettings {
  const line = (name: string) => textsOf(form, name).at(0) ?? "";
  const links = (column: string) => rowsOf(form, { label: `${column}Label`, address: `${column}Address` });
  return {
    name: line("name"),
    organiser: line("organiser"),
    operator: line("operator"),
    address: line("address"),
    licences: rowsOf(form, {
      label: "licenceLabel",
      number: "licenceNumber",
      category: "licenceCategory",
      holder: "licenceHolder",
      link: "licenceLink",
    }),
    icp: { number: line("icpNumber"), link: line("icpLink") },
    psb: { number: line("psbNumber"), link: line("psbLink") },
    phones: rowsOf(form, { labels: "phoneLabels", number: "phoneNumber" }).map(({ labels, number }) => ({
      labels: labels.split("\n").filter((label) => label.trim() !== ""),
      number,
    })),
    reportLinks: links("report"),
    copyright: line("copyright"),
    aboutLinks: links("about"),
    friendLinks: links("friend"),
    otherMedia: rowsOf(form, { label: "mediaLabel", sha256: "mediaPicture" }).map((row) => ({
      ...row,
      width: 0,
      height: 0,
      address: "",
    })),
    labelSeparator: line("labelSeparator"),
    hotList: form.has("hotList"),
  };
}

/** All that the form asks for, in one order; what the house itself fills in for a picture is not among it. */
const asked = ["label", "labels", "number", "category", "holder", "link", "address", "sha256"];

function said(field: SiteField, settings: SiteSettings): string {
  return JSON.stringify(
    settings[field],
    asked.filter((name) => field !== "otherMedia" || name !== "address"),
  );
}

function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).map((value) => String(value).replaceAll("\r\n", "\n"));
}

function rowsOf<Name extends string>(form: FormData, columns: Record<Name, string>): Record<Name, string>[] {
  const names = Object.keys(columns) as Name[]; // the keys of a record of exactly these
  const cells = names.map((name) => [name, textsOf(form, columns[name])] as const);
  const length = Math.max(...cells.map(([, texts]) => texts.length));
  return Array.from({ length }, (_, at) => {
    const row = cells.map(([name, texts]) => [name, texts[at] ?? ""] as const);
    return Object.fromEntries(row) as Record<Name, string>; // one cell for each name
  }).filter((row) => names.some((name) => row[name].trim() !== ""));
}
