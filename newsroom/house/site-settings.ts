/** 站点设置: what every public page says about the house that answers for it. */
import { z } from "zod";
import { withoutInvisible } from "@/invisible";
import { isWebAddress, line, text } from "@/newsroom/articles/text";
import { Refusal } from "@/newsroom/refusal";

const word = (max: number) => line(max).refine((value) => value !== "", "empty");
/** A place on this site or a whole web address. */
const isPlace = (value: string) => isWebAddress(value) || /^\/(?!\/)[^\s\\]*$/.test(value);
const place = word(2000).refine(isPlace, "link_address");
const placeOrNone = line(2000).refine((value) => value === "" || isPlace(value), "link_address");
const link = z.strictObject({ label: word(40), address: place });
/** A QR code that leads to another medium of the house; what is not its name or its bytes' is filled in from the asset. */
const medium = z.strictObject({
  label: word(40),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "no_picture"),
  width: z.int().min(0).default(0),
  height: z.int().min(0).default(0),
  /** Where readers fetch it once the settings are in force. */
  address: z.string().max(100).default(""),
});

export const siteSettingsSchema = z.strictObject({
  /** 网站名, in the masthead and every title. */
  name: word(40),
  /** 主办单位 and 运营单位. */
  organiser: line(100),
  operator: line(100),
  address: line(200),
  licences: z
    .array(
      z.strictObject({ label: word(60), number: word(60), category: line(60), holder: line(100), link: placeOrNone }),
    )
    .max(20),
  /** ICP 备案号 with the site's suffix, linked to the registry; "" where there is none yet. */
  icp: z.strictObject({ number: line(60), link: placeOrNone }),
  /** 公安备案号; "" where there is none. */
  psb: z.strictObject({ number: line(60), link: placeOrNone }),
  /** One telephone can serve several purposes; a purpose without a number of its own stands before the next. */
  phones: z
    .array(
      z.strictObject({
        labels: z.array(word(60)).min(1).max(8),
        number: word(30).refine((value) => /^(\+?\d[\d\s()（）-]*)$/.test(value), "phone_number"),
      }),
    )
    .max(20),
  reportLinks: z.array(link).max(20),
  copyright: text(500).transform((value) => value.trim()),
  aboutLinks: z.array(link).max(12),
  /** 友情链接; rows stored before it was there have none. */
  friendLinks: z.array(link).max(60).default([]),
  /** The QR codes of the house's other media. */
  otherMedia: z.array(medium).max(12).default([]),
  /** What stands between 栏目题 and 标题. */
  labelSeparator: word(4),
  /** 热榜: reads are counted, and the list an editor confirmed is shown. */
  hotList: z.boolean().default(false),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** Where every ICP number is looked up. */
export const icpRegistry = "https://beian.miit.gov.cn/";

/** A house nobody has described yet: its pages stand, and say nothing that is not so. */
export const emptySiteSettings: SiteSettings = {
  name: "本站",
  organiser: "",
  operator: "",
  address: "",
  licences: [],
  icp: { number: "", link: icpRegistry },
  psb: { number: "", link: "" },
  phones: [],
  reportLinks: [],
  copyright: "",
  aboutLinks: [],
  friendLinks: [],
  otherMedia: [],
  labelSeparator: "丨",
  hotList: false,
};

/** For each list the numbers its entries have on screen, counted from 1: rows left empty are no entries. */
export type RowNumbers = Partial<Record<string, readonly number[]>>;

/**
 * Parses settings that came over the wire, without the characters nobody sees; throws `Refusal("invalid", "site_settings")` naming the field, the row (0
 * where the field is no list) and what is wrong with it.
 */
export function parseSiteSettings(input: unknown, rows: RowNumbers = {}): SiteSettings {
  const parsed = siteSettingsSchema.safeParse(
    JSON.parse(JSON.stringify(input ?? null), (_, value: unknown) =>
      typeof value === "string" ? withoutInvisible(value) : value,
    ),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [field = "", at] = issue?.path ?? [];
  throw new Refusal("invalid", "site_settings", {
    field: String(field),
    row: typeof at === "number" ? (rows[String(field)]?.[at] ?? at + 1) : 0,
    problem: problemOf(issue),
  });
}

/** The rules above name theirs by a code; zod's own messages are English prose. */
function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue && /^[a-z_]+$/.test(issue.message)) return issue.message;
  if (issue?.code === "too_small") return "empty";
  return issue?.code ?? "";
}
