/** The text of a story as a content. */

import { gallery } from "@/cli/seed/drawn/gallery";
import { printed } from "@/cli/seed/drawn/printed";
import { actor, type DemoHouse, known } from "@/cli/seed/house";
import { demoOutlets } from "@/cli/seed/outlets";
import type { Story, StoryPicture } from "@/cli/seed/story";
import type { DeskNotes } from "@/db/schema";
import type { Block, Inline } from "@/newsroom/articles/body";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { now } from "@/newsroom/clock/now";
import { keepPicture } from "@/newsroom/media/keep";
import { dayOf, momentOf } from "@/newsroom/shanghai";

const hour = 3_600_000;

/** Keeps the story's pictures as its writer, and returns its content. */
export async function writtenContent(house: DemoHouse, story: Story): Promise<Content> {
  const { source = "", outlet, reprint, marks, ...more } = story.more ?? {};
  const empty = emptyContent();
  const images: Block[] = [];
  for (const picture of story.pictures ?? []) images.push(await kept(house, story, picture));
  const registered = demoOutlets.find(({ name }) => name === outlet);
  return {
    ...empty,
    ...more,
    headline: story.headline,
    source: {
      name: source || registered?.creditText || registered?.name || "",
      address: registered?.address ?? "",
      outletId: outlet === undefined ? null : known(house.outlets, outlet),
    },
    reprint: reprint ? owed(reprint) : empty.reprint,
    channels: {
      main: known(house.channels, story.channel),
      further: (story.further ?? []).map((slug) => known(house.channels, slug)),
    },
    marks: { ...empty.marks, ...marks },
    body: { version: 1, type: "doc", content: between(story.paragraphs.map(blockOf), images) },
  };
}

/** What stands beside the text. The note's first line says in English what the piece is. */
export function notesOf({ start }: DemoHouse, { english, notes = {} }: Story): DeskNotes {
  const { notBeforeInHours, wishedInHours, ...more } = notes;
  const moment = (hours: number | undefined) =>
    hours === undefined ? "" : momentOf(new Date(start.getTime() + hours * hour)).iso;
  return {
    ...emptyNotes,
    ...more,
    internalNote: `${english}\n演示稿件`,
    notBefore: moment(notBeforeInHours),
    wishedAt: moment(wishedInHours),
  };
}

type Reprint = NonNullable<NonNullable<Story["more"]>["reprint"]>;

function owed({ daysBefore, ...reprint }: Reprint): Content["reprint"] {
  return { ...reprint, releasedAt: dayOf(new Date(now().getTime() - daysBefore * 24 * hour)) };
}

async function kept(house: DemoHouse, { writer }: Story, { picture, ...words }: StoryPicture): Promise<Block> {
  const facts = await keepPicture(actor(house, writer), await printed(picture));
  return { type: "image", attrs: { ...facts, ...words, alt: gallery[picture].alt } };
}

/** The pictures stand after the first blocks, one after each. */
function between(blocks: Block[], pictures: Block[]): Block[] {
  return [
    ...blocks.flatMap((block, place) => [block, ...pictures.slice(place, place + 1)]),
    ...pictures.slice(blocks.length),
  ];
}

function blockOf(line: string): Block {
  const [, sign = "", text = line] = /^(## |> |~ )(.*)$/s.exec(line) ?? [];
  if (sign === "## ") return { type: "heading", attrs: { level: 2 }, content: words(text) };
  if (sign === "~ ") return { type: "signature", content: words(text) };
  const paragraph: Block = { type: "paragraph", content: words(text) };
  return sign === "> " ? { type: "blockquote", content: [paragraph] } : paragraph;
}

function words(text: string): Inline[] {
  const [, dateline, rest = text] = /^\[(.+?)\]\s*(.*)$/s.exec(text) ?? [];
  const plain: Inline = { type: "text", text: dateline ? `　${rest}` : rest };
  return dateline ? [{ type: "text", text: dateline, marks: [{ type: "dateline" }] }, plain] : [plain];
}
