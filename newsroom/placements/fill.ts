/** The places of a page with the words and pictures that stand in them: a plain part of its page model. */
import { articleAddress, topicAddress } from "@/newsroom/addresses";
import type { ListEntry, PageLink } from "@/newsroom/articles/article-page";
import { paidMarks } from "@/newsroom/articles/content";
import type { ChannelTree } from "@/newsroom/channels/published";
import { coverPicture, type PictureFiles } from "@/newsroom/media/copies";
import type { ChosenPiece, ChosenPlace } from "@/newsroom/placements/choose";
import type { FrontRow } from "@/newsroom/placements/front-rows";
import { type PlaceKind, placeKey } from "@/newsroom/placements/layout";
import { momentOf } from "@/newsroom/shanghai";

/** Cut to 3:2. */
export type PlacedPicture = { files: PictureFiles; alt: string };
export type PlacedEntry = ListEntry & { number: number; summary: string; picture: PlacedPicture | null };
/** One place as its page shows it; never empty. `groups` are the channels of 县市区. */
export type FilledPlace = {
  kind: PlaceKind;
  /** What tells the places of a page apart. */
  key: string;
  channel: PageLink | null;
  section: string | null;
  entries: PlacedEntry[];
  groups: { channel: PageLink; entries: PlacedEntry[] }[];
};

/** Words and pictures for what was chosen, out of the live rows. */
export function fillPlaces(
  chosen: readonly ChosenPlace[],
  rows: ReadonlyMap<number, FrontRow>,
  tree: ChannelTree,
): FilledPlace[] {
  const entriesOf = (pieces: readonly ChosenPiece[]) =>
    pieces.flatMap(({ number, wording }) => {
      const row = rows.get(number);
      return row ? [placedEntry(row, wording, tree)] : [];
    });
  return chosen.flatMap(({ place, channel, pieces, groups }) => {
    const filled = {
      entries: entriesOf(pieces),
      groups: groups
        .map((group) => ({ channel: group.channel, entries: entriesOf(group.pieces) }))
        .filter(({ entries }) => entries.length > 0),
    };
    // Withdrawn between the two questions.
    if (filled.entries.length === 0 && filled.groups.length === 0) return [];
    return [{ kind: place.kind, key: placeKey(place), channel, section: place.section, ...filled }];
  });
}

/** A live row in one of its wordings. */
export function placedEntry(row: FrontRow, wording: ChosenPiece["wording"], tree: ChannelTree): PlacedEntry {
  const words = { short: row.shortHeadline, headline: row.headline, front: row.frontHeadline }[wording];
  return {
    number: row.number,
    headline: words || row.headline,
    summary: row.summary,
    address: row.topic ? topicAddress(row.topic) : articleAddress(row.number, row.firstReleasedAt),
    released: momentOf(row.firstReleasedAt),
    channel: tree.path(row.channelId).at(-1) ?? null,
    paid: paidMarks.find((mark) => mark === row.paid) ?? "none",
    picture: pictureOf(row),
  };
}

function pictureOf({ cover, mediaType }: FrontRow): PlacedPicture | null {
  if (!cover || !mediaType) return null;
  return { files: coverPicture({ ...cover, mediaType }), alt: cover.alt };
}
