/**
 * All that an editor can put before readers. Its canonical bytes are what reviewers approve: one changed character,
 * credit, channel or picture is another fingerprint.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import { bodySchema, emptyBody } from "@/newsroom/articles/body";
import { line, longest, moment, text, webAddress } from "@/newsroom/articles/text";
import { Refusal } from "@/newsroom/refusal";

export const origins = ["original", "contributed", "reprint", "compiled"] as const;
export const aiMarks = ["none", "assisted", "generated"] as const;
export const paidMarks = ["none", "advertisement", "public_service"] as const;
export const changeKinds = ["first", "fix", "update", "correction"] as const;
export const genres = ["news", "flash", "feature", "commentary", "interview", "notice", "photo", "video"] as const;
/** Kinds of credit a person can hold; the first four are also computed from the record. */
export const creditKinds = [
  "editor",
  "responsibleEditor",
  "reviewer",
  "proofreader",
  "author",
  "reporter",
  "correspondent",
  "photographer",
] as const;

/** What a column of ids can hold. */
const rowId = z.int32().positive();
/**
 * What can be saved at all, in UTF-16 units and entries: more than anybody means to print. How long a field may be when the
 * piece goes to review is in `limits.ts`.
 */
const longestLine = 2000;
const longestText = 20_000;
const mostEntries = 500;
const names = z.array(line(longestLine).refine((name) => name !== "", "empty_name")).max(mostEntries);

export const contentSchema = z.strictObject({
  version: z.literal(1),
  columnLabel: line(longestLine),
  kicker: line(longestLine),
  headline: line(longestLine),
  deck: line(longestLine),
  shortHeadline: line(longestLine),
  /** 头条标题, for the head of a front page. Absent: none. */
  frontHeadline: line(longestLine)
    .transform((value) => value || undefined)
    .optional(),
  summary: text(longestText).transform((value) => value.trim()),
  /** 来源 as printed, and the outlet behind it (null: not a registered one). */
  source: z.strictObject({ name: line(longestLine), address: webAddress, outletId: rowId.nullable() }),
  origin: z.enum(origins),
  /** What a reprint owes its readers; empty for everything else. `releasedAt` is an ISO date or date and time. */
  reprint: z.strictObject({
    headline: line(longestLine),
    author: line(longestLine),
    address: webAddress,
    releasedAt: moment,
    basis: line(longestLine),
  }),
  authors: names,
  reporters: names,
  correspondents: names,
  photographers: names,
  statedCredits: z
    .array(
      z.strictObject({
        kind: z.enum(creditKinds),
        name: line(longestLine).refine((name) => name !== "", "empty_name"),
        basis: line(longestLine).refine((basis) => basis !== "", "empty_basis"),
      }),
    )
    .max(mostEntries),
  channels: z.strictObject({
    main: rowId.nullable(),
    further: z.array(rowId).max(mostEntries),
  }),
  keywords: z.array(line(longestLine).refine((word) => word !== "", "empty_keyword")).max(mostEntries),
  genre: z.enum(genres),
  marks: z.strictObject({ ai: z.enum(aiMarks), paid: z.enum(paidMarks), minors: z.boolean() }),
  change: z.strictObject({ kind: z.enum(changeKinds), note: text(longestText).transform((value) => value.trim()) }),
  body: bodySchema,
});

export type Content = z.infer<typeof contentSchema>;
export type ChangeKind = Content["change"]["kind"];
export type CreditKind = (typeof creditKinds)[number];
/** SHA-256 of a content's canonical bytes, 64 hex digits. */
export type Fingerprint = string;

/** One piece may weigh this much in canonical bytes; longer is a book. */
export const maxContentBytes = 2_000_000;

/** A content with the presets of a new piece: 原创, AI 无, 未成年人 否. */
export function emptyContent(): Content {
  return {
    version: 1,
    columnLabel: "",
    kicker: "",
    headline: "",
    deck: "",
    shortHeadline: "",
    summary: "",
    source: { name: "", address: "", outletId: null },
    origin: "original",
    reprint: { headline: "", author: "", address: "", releasedAt: "", basis: "" },
    authors: [],
    reporters: [],
    correspondents: [],
    photographers: [],
    statedCredits: [],
    channels: { main: null, further: [] },
    keywords: [],
    genre: "news",
    marks: { ai: "none", paid: "none", minors: false },
    change: { kind: "first", note: "" },
    body: emptyBody,
  };
}

/** Parses what came over the wire; throws `Refusal("invalid", "content.…")` naming the field that does not fit. */
export function parseContent(input: unknown): Content {
  const parsed = contentSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path[0];
  throw new Refusal("invalid", "content", {
    field: typeof field === "string" ? field : "body",
    problem: issue?.code === "custom" || issue?.code === "too_big" ? issue.message : "shape",
    // Of a part of a field it would be said of the whole.
    limit: issue?.path.length === 1 ? longest(issue) : 0,
  });
}

/** The canonical JSON of a content (RFC 8785) as UTF-8 bytes. */
export function canonicalBytes(content: Content): Buffer {
  const json = canonicalize(content);
  if (json === undefined) throw new Error("a content always has a JSON form");
  const bytes = Buffer.from(json, "utf8");
  if (bytes.length > maxContentBytes) {
    throw new Refusal("invalid", "content_too_large", { limit: Math.floor(maxContentBytes / 1000) });
  }
  return bytes;
}

/** SHA-256 of canonical bytes, as the database computes it. */
export function fingerprintOf(bytes: Buffer): Fingerprint {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads stored canonical bytes back; they were parsed when they were written. */
export function contentFrom(bytes: Uint8Array): Content {
  return contentSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}

/** Stored canonical bytes for where many are read at once: what lies there under its fingerprint was parsed at the door. */
export function keptContent(bytes: Uint8Array): Content {
  // Nobody but `canonicalBytes` writes them, and it takes a parsed content; parsing twenty again takes longer than finding them.
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as Content;
}
