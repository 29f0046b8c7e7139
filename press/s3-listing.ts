/** The names in a listing of a bucket, as S3 writes it. */
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";

/** Some keys; `marker` is where the next page begins, null after the last. */
export type KeyPage = { keys: string[]; marker: string | null };

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  // Stores that do not write keys as in addresses write what XML cannot hold by number.
  htmlEntities: true,
  isArray: (name) => name === "Contents",
});
const shape = z.object({
  ListBucketResult: z.object({
    EncodingType: z.string().optional(),
    IsTruncated: z.enum(["true", "false"]),
    Contents: z.array(z.object({ Key: z.string() })).default([]),
  }),
});

/** Null where it is no listing. */
export function keyPageIn(xml: string): KeyPage | null {
  const { data } = shape.safeParse(parser.parse(xml));
  if (!data) return null;
  const { EncodingType, IsTruncated, Contents } = data.ListBucketResult;
  const keys = Contents.map(({ Key }) => (EncodingType === "url" ? decodeURIComponent(Key.replaceAll("+", " ")) : Key));
  // A listing that goes on and names nothing tells nothing.
  if (IsTruncated === "true" && keys.length === 0) return null;
  return { keys, marker: IsTruncated === "true" ? (keys.at(-1) ?? null) : null };
}
