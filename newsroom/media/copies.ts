/**
 * The copies of a picture that readers get. Nobody outside the house gets the uploaded bytes: the plain address is a copy
 * too, in the picture's own kind; of a GIF it has all the frames. The sizes are few and fixed, so that nobody can ask for
 * work without end.
 */
import { mediaAddress, type PictureSize } from "@/newsroom/picture-addresses";

/** Where a picture is fetched: `address` by everyone, `copies` by browsers that choose among them, best first. */
export type PictureFiles = {
  address: string;
  /** Of the picture at `address`. */
  width: number;
  height: number;
  copies: { type: string; srcset: string }[];
};

/** A file made of a picture, with its media type. `size` null is the plain one, as wide as the widest. */
export type Copy = { sha256: string; type: string; size: PictureSize | null };

/** What there is to know of a kept picture. */
export type KeptFacts = { sha256: string; mediaType: string; width: number; height: number };

/** No copy is wider. */
export const widest = 1600;
const wholeSizes: readonly PictureSize[] = [480, 960, widest].map((width) => ({ width, height: null }));
/** 3:2, what lists show. */
const coverSizes: readonly PictureSize[] = [240, 480, 720, 960].map((width) => ({ width, height: (width * 2) / 3 }));
/** WebP (RFC 9649) has no room for a longer side. */
const longestOfWebp = 16_383;

/** The picture whole. */
export function wholePicture(kept: KeptFacts): PictureFiles {
  const { sha256, mediaType, width } = kept;
  const shown = mediaType === "image/gif" ? width : Math.min(width, widest);
  const address = mediaAddress(sha256, mediaType);
  return { address, width: shown, height: heightAt(kept, shown), copies: inAllTypes(kept, sizesOf(kept)) };
}

/** The picture cut to 3:2. */
export function coverPicture(kept: KeptFacts): PictureFiles {
  const sizes = reaching(coverSizes, kept.width);
  const { width, height } = sizes.at(-1) ?? {};
  if (!width || !height) throw new Error("a cover has a size");
  const address = mediaAddress(kept.sha256, plainType(kept), { width, height });
  return { address, width, height, copies: inAllTypes(kept, sizes) };
}

/** Every copy there is of a picture. */
export function copiesOf(kept: KeptFacts): Copy[] {
  const { sha256, mediaType } = kept;
  const sized = [...sizesOf(kept), ...reaching(coverSizes, kept.width)].flatMap((size) =>
    typesOf(kept).map((type) => ({ sha256, type, size })),
  );
  return [{ sha256, type: mediaType, size: null }, ...sized];
}

function inAllTypes(kept: KeptFacts, sizes: readonly PictureSize[]): PictureFiles["copies"] {
  if (sizes.length === 0) return [];
  const widthOf = ({ width, height }: PictureSize) => (height ? width : Math.min(width, kept.width));
  return typesOf(kept).map((type) => ({
    type,
    srcset: sizes.map((size) => `${mediaAddress(kept.sha256, type, size)} ${widthOf(size)}w`).join(", "),
  }));
}

/** Of the whole picture. One that moves has none, for copies stand still; nor has one that is too long in any width. */
function sizesOf(kept: KeptFacts): PictureSize[] {
  if (kept.mediaType === "image/gif") return [];
  return reaching(wholeSizes, kept.width).filter(({ width }) => heightAt(kept, width) <= longestOfWebp);
}

function heightAt({ width, height }: KeptFacts, shown: number): number {
  return Math.max(1, Math.round((height * Math.min(shown, width)) / width));
}

/** The steps below a width, and the first that reaches it. */
function reaching(steps: readonly PictureSize[], width: number): PictureSize[] {
  const first = steps.findIndex((step) => step.width >= width);
  return steps.slice(0, first < 0 ? steps.length : first + 1);
}

function typesOf(kept: KeptFacts): string[] {
  return ["image/avif", "image/webp", plainType(kept)];
}

/** What every browser reads; drawings stay sharp in PNG. */
function plainType({ mediaType }: KeptFacts): "image/png" | "image/jpeg" {
  return mediaType === "image/png" ? "image/png" : "image/jpeg";
}
