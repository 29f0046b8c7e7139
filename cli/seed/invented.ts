/** The greater part of what the demo house has written, put together from sketches: the same every time. */
import { type Chance, chance } from "@/cli/seed/chance";
import { type Fate, inEnglish, pastFate, turnsOf } from "@/cli/seed/fates";
import { filler } from "@/cli/seed/fill";
import { type Hands, handsOn } from "@/cli/seed/hands";
import type { Scene } from "@/cli/seed/pictures";
import { type County, counties } from "@/cli/seed/places";
import { industry, tea } from "@/cli/seed/sketches/land";
import { community, health, schools } from "@/cli/seed/sketches/people";
import { fisheries, science } from "@/cli/seed/sketches/sea";
import type { Sketch, Subject } from "@/cli/seed/sketches/sketch";
import { theory } from "@/cli/seed/sketches/thought";
import { culture, roads, weather } from "@/cli/seed/sketches/town";
import type { Story } from "@/cli/seed/story";

const subjects = [fisheries, tea, industry, schools, community, health, roads, weather, culture, science, theory];
const all = subjects.flatMap((subject) => subject.sketches.map((sketch) => ({ subject, sketch })));

/** Where there are pictures for a subject: what they show, and the moods the house has already. */
const scenes = new Map<Subject, [Scene["subject"], number[]]>([
  [fisheries, ["sea", [0, 1, 2, 3, 4]]],
  [science, ["sea", [4, 5, 6]]],
  [tea, ["hills", [0, 2, 4, 5]]],
  [culture, ["festival", [0, 1, 2, 3]]],
  [weather, ["weather", [1, 4]]],
]);
const shown = { sea: "海面", hills: "山间", festival: "夜色", weather: "天空" };
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
  const order = Array.from({ length: Math.ceil(count / all.length) }, () => dice.shuffled(all)).flat();
  return order.slice(0, count).map(({ subject, sketch }, place) => {
    const fate = place % inThePast === 0 ? today[(place / inThePast) % today.length] : undefined;
    for (let draw = 0; ; draw++) {
      const story = invent(subject, sketch, { fate, dice: chance(`piece ${place}, draw ${draw}`) });
      if (headlines.has(story.headline)) continue;
      headlines.add(story.headline);
      return story;
    }
  });
}

function invent(subject: Subject, sketch: Sketch, { fate: known, dice }: { fate?: Fate; dice: Chance }): Story {
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
    ...(scenes.has(subject) && dice.falls(0.4) ? { pictures: [picture(subject, fill("{town}"), dice)] } : {}),
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

function picture(subject: Subject, town: string, dice: Chance): NonNullable<Story["pictures"]>[number] {
  const [what, moods] = scenes.get(subject) ?? ["sea", [0]];
  return {
    scene: { subject: what, mood: dice.pick(moods) },
    caption: `${town}的${shown[what]}（资料图）`,
    alt: `${town}的${shown[what]}，几块平静的颜色`,
    credit: "程拾光 摄（演示图）",
    rights: "本单位拍摄",
  };
}
