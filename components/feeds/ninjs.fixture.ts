/**
 * What IPTC ninjs 3.1 asks of the parts we print, in words of our own: names, types and closed lists of values as the
 * standard has them. A property it does not know is refused, as the standard refuses it.
 */
import { z } from "zod";

const moment = z.iso.datetime({ offset: true });
const uri = z.url();
const said = z.strictObject({ role: z.string().optional(), contentType: z.string().optional(), value: z.string() });
const named = { name: z.string().optional(), uri: uri.optional(), literal: z.string().optional() };
const related = { ...named, rel: z.string().optional() };

const rendition = z.strictObject({
  name: z.string(),
  href: uri.optional(),
  contentType: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
});

const object = {
  uri,
  type: z
    .enum(["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"])
    .optional(),
  representationType: z.enum(["full", "partial"]).optional(),
  firstCreated: moment.optional(),
  versionCreated: moment.optional(),
  pubStatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  language: z.string().optional(),
  descriptions: z.array(said).optional(),
  headlines: z.array(said).optional(),
  bodies: z.array(said.extend({ charCount: z.int().optional(), wordCount: z.int().optional() })).optional(),
  by: z.string().optional(),
  infoSources: z.array(z.strictObject({ ...named, role: z.string().optional() })).optional(),
  organisations: z.array(z.strictObject(related)).optional(),
  subjects: z.array(z.strictObject(related)).optional(),
  genres: z.array(z.strictObject(named)).optional(),
  renditions: z.array(rendition).optional(),
  altIds: z.array(z.strictObject({ role: z.string().optional(), value: z.string().optional() })).optional(),
  standard: z
    .strictObject({ name: z.string().optional(), version: z.string().optional(), schema: uri.optional() })
    .optional(),
  digitalSourceType: z.strictObject(named).optional(),
};

export const ninjsShape = z.strictObject({
  ...object,
  /** Each a whole ninjs object, with a name. */
  associations: z.array(z.strictObject({ ...object, name: z.string(), rel: z.string().optional() })).optional(),
});
