/** The greater part of what the demo house has written, put together from sketches: the same every time. */
import { type Chance, chance } from "@/cli/seed/chance";
import { gallery, type PictureName } from "@/cli/seed/drawn/gallery";
import { type Fate, inEnglish, pastFate, turnsOf } from "@/cli/seed/fates";
import { filler } from "@/cli/seed/fill";
import { type Hands, handsOn } from "@/cli/seed/hands";
import { type County, counties } from "@/cli/seed/places";
import { industry, tea } from "@/cli/seed/sketches/land";
import { community, health, schools } from "@/cli/seed/sketches/people";
import { fisheries, science } from "@/cli/seed/sketches/sea";
import type { Sketch, Subject } from "@/cli/seed/sketches/sketch";
import { theory } from "@/cli/seed/sketches/thought";
import { culture, roads, weather } from "@/cli/seed/sketches/town";
import { stories } from "@/cli/seed/stories";
import { type Story, taken } from "@/cli/seed/story";

const subjects = [fisheries, tea, industry, schools, community, health, roads, weather, culture, science, theory];
const all = subjects.flatMap((subject) => subject.sketches.map((sketch) => ({ subject, sketch })));

/** In how many pieces of the house a picture may stand; more often only with what is of today. */
const mostUses = 2;
const correspondents = ["谢青岚", "孟汀兰", "韩石榆", "邱晚禾"];

/** One in so many is of today: it waits somewhere, or has just gone out. */
const today: Fate[] = [
  ...(["stage 1", "stage 2", "live", "stage 3", "approved", "live", "stage 1", "draft", "live", "stage 2"] as const),
  ...(["stage 1", "returned", "live", "stage 3", "live", "stage 1", "approved", "live", "stage 2", "draft"] as const),
  ...(["live", "stage 1", "stage 3", "live", "stage 1", "stage 2", "live", "approved", "returned", "stage 1"] as const),
];
const inThePast = 8;

/** So many stories, each with a headline of its own. */
export function invented(count: number): Story[] {
  const dice = chance("the house");
  const headlines = new Set<string>();
  const used = stories.flatMap(({ pictures = [] }) => pictures.map(({ picture }) => picture));
  const order = Array.from({ length: Math.ceil(count / all.length) }, () => dice.shuffled(all)).flat();
  return order.slice(0, count).map(({ subject, sketch }, place) => {
    const fate = place % inThePast === 0 ? today[(place / inThePast) % today.length] : undefined;
    for (let draw = 0; ; draw++) {
      const story = invent(subject, sketch, { fate, used, dice: chance(`piece ${place}, draw ${draw}`) });
      if (headlines.has(story.headline)) continue;
      headlines.add(story.headline);
      used.push(...(story.pictures ?? []).map(({ picture }) => picture));
      return story;
    }
  });
}

type Draw = { fate?: Fate /** The pictures of the pieces before. */; used: readonly PictureName[]; dice: Chance };

function invent(subject: Subject, sketch: Sketch, { fate: known, used, dice }: Draw): Story {
  const fate = known ?? pastFate(dice);
  const daysAgo = known ? 0 : dice.between(1, 149);
  const county = dice.pick(counties.filter(({ coast }) => subject.coast === undefined || subject.coast === coast));
  const wished = dice.pick(subject.channels);
  const channel = wished === "county" ? county.slug : wished;
  const hands = handsOn(channel, daysAgo, dice);
  const fill = filler(dice, {
    ...subject.words,
    county: [county.name],
    short: [county.name.slice(0, -1)],
    english: [county.english],
    town: county.towns,
  });
  const { ending, turns } = turnsOf(fate, hands, { self: channel === "theory", dice });
  const headline = fill(dice.pick(sketch.headlines));
  const lead = fill(sketch.lead);
  const passages = dice.shuffled(subject.passages).slice(0, dice.between(1, 3));
  const closing = dice.falls(0.6) ? [dice.pick(subject.closings)] : [];
  const paragraphs = [lead, ...[...sketch.body, ...passages, ...closing].map(fill), ...(ending ? [ending] : [])];
  const picture = freshest(sketch.pictures ?? [], used, known ? Number.POSITIVE_INFINITY : mostUses);
  return {
    writer: hands.reporter?.username ?? hands.editor,
    channel,
    ...(hands.editor === "editor" && wished !== "county" && dice.falls(0.3) && !hands.reporter
      ? { further: [county.slug] }
      : {}),
    english: `${inEnglish[fate]} ${fill(sketch.english)}`,
    when: known ? { minutesAgo: dice.between(6, fate === "live" ? 700 : 320) } : { daysAgo },
    headline,
    paragraphs,
    ...(picture ? { pictures: [taken(picture, fill(gallery[picture].caption))] } : {}),
    more: moreOf(subject, { county, channel, hands, headline, lead, dice }),
    turns,
  };
}

type Facts = { county: County; channel: string; hands: Hands; headline: string; lead: string; dice: Chance };

function moreOf(subject: Subject, { county, channel, hands, headline, lead, dice }: Facts): NonNullable<Story["more"]> {
  const ofCounty = channel === county.slug;
  const [brief = ""] = headline.split(" ");
  const [, sentence = ""] = /^(?:\[.*?\] *)?(.*?。)/.exec(lead) ?? [];
  return {
    keywords: [...dice.shuffled(subject.keywords).slice(0, 2), county.name.slice(0, -1)],
    source: ofCounty && dice.falls(0.5) ? `${county.name}融媒体中心` : "澜州新闻网",
    ...(brief !== headline && brief.length >= 8 && dice.falls(0.5) ? { shortHeadline: brief } : {}),
    ...(dice.falls(0.5) ? { summary: sentence } : {}),
    ...(subject.genre ? { genre: subject.genre } : {}),
    ...(subject.columnLabel ? { columnLabel: subject.columnLabel } : {}),
    ...(hands.reporter ? { reporters: [hands.reporter.name] } : {}),
    ...(ofCounty && !hands.reporter && dice.falls(0.5) ? { correspondents: [dice.pick(correspondents)] } : {}),
    ...(subject === theory ? { authors: [dice.pick(["问渠", "石上泉", "迟日江", "半亩"])] } : {}),
  };
}

/** Of some pictures the one that was used least, unless that was often. */
function freshest(pictures: PictureName[], used: readonly PictureName[], most: number): PictureName | undefined {
  const uses = (name: PictureName) => used.filter((other) => other === name).length;
  const [least] = pictures.toSorted((one, other) => uses(one) - uses(other));
  return least !== undefined && uses(least) < most ? least : undefined;
}
