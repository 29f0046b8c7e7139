import { z } from "zod";
import { parseSiteSettings, type RowNumbers } from "@/newsroom/house/site-settings";

const field = z.string().default("");
/** A field every row of a list has once; the browser sends no list for a single row, and nothing for none. */
const column = z.union([z.string().transform((only) => [only]), z.array(z.string())]).default([]);

export const confirmSettingsForm = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });

/** Settings have 32-bit ids; 0: the form was made before there were any. */
const base = z.coerce.number().int().min(0).max(2_147_483_647).default(0);

/**
 * The settings as the form sends them, each list by its columns, with what they were made from. Rows in which nothing was typed are dropped; what
 * does not fit, a row half filled in as well, is a `Refusal("invalid", "site_settings")` numbering rows as on screen.
 */
export const siteSettingsForm = z
  .object({
    base,
    name: field,
    organiser: field,
    operator: field,
    address: field,
    copyright: field,
    labelSeparator: field,
    // A box that is not ticked is not sent.
    hotList: z.string().optional(),
    icpNumber: field,
    icpLink: field,
    psbNumber: field,
    psbLink: field,
    licenceLabel: column,
    licenceNumber: column,
    licenceCategory: column,
    licenceHolder: column,
    licenceLink: column,
    phoneLabels: column,
    phoneNumber: column,
    reportLabel: column,
    reportAddress: column,
    aboutLabel: column,
    aboutAddress: column,
    friendLabel: column,
    friendAddress: column,
    mediaLabel: column,
    mediaPicture: column,
  })
  .transform((form) => {
    const licences = rowsOf({
      label: form.licenceLabel,
      number: form.licenceNumber,
      category: form.licenceCategory,
      holder: form.licenceHolder,
      link: form.licenceLink,
    });
    const phones = rowsOf({ labels: form.phoneLabels, number: form.phoneNumber });
    const reportLinks = rowsOf({ label: form.reportLabel, address: form.reportAddress });
    const aboutLinks = rowsOf({ label: form.aboutLabel, address: form.aboutAddress });
    const friendLinks = rowsOf({ label: form.friendLabel, address: form.friendAddress });
    const otherMedia = rowsOf({ label: form.mediaLabel, sha256: form.mediaPicture });
    const { name, organiser, operator, address, labelSeparator } = form;
    const settings = {
      name,
      organiser,
      operator,
      address,
      licences: licences.map(({ row }) => row),
      icp: { number: form.icpNumber, link: form.icpLink },
      psb: { number: form.psbNumber, link: form.psbLink },
      phones: phones.map(({ row: { labels, number } }) => ({ labels: linesIn(labels), number })),
      reportLinks: reportLinks.map(({ row }) => row),
      // A browser ends lines with two characters; one line break is one line break.
      copyright: form.copyright.replaceAll("\r\n", "\n"),
      aboutLinks: aboutLinks.map(({ row }) => row),
      friendLinks: friendLinks.map(({ row }) => row),
      otherMedia: otherMedia.map(({ row }) => row),
      labelSeparator,
      hotList: form.hotList !== undefined,
    };
    const rows = numbersOf({ licences, phones, reportLinks, aboutLinks, friendLinks, otherMedia });
    return { base: form.base, settings: parseSiteSettings(settings, rows) };
  });

type Row<Name extends string> = { row: Record<Name, string>; number: number };

/** The rows of a list in which something was typed, each with its number on screen. */
function rowsOf<Name extends string>(columns: Record<Name, readonly string[]>): Row<Name>[] {
  const names = Object.keys(columns) as Name[]; // the keys of a record of exactly these
  const length = Math.max(...names.map((name) => columns[name].length));
  return Array.from({ length }, (_, at) => {
    const cells = names.map((name) => [name, columns[name][at] ?? ""] as const);
    return { row: Object.fromEntries(cells) as Record<Name, string>, number: at + 1 }; // one cell for each name
  }).filter(({ row }) => names.some((name) => row[name].trim() !== ""));
}

function numbersOf(lists: Record<string, readonly { number: number }[]>): RowNumbers {
  return Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.map(({ number }) => number)]));
}

/** What several purposes of one telephone are written as: one a line. */
function linesIn(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
