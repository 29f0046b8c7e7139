/** The front pages of the demo house: composed by one of the cast, released by another. */
import { actor, type DemoHouse, type Happening, known } from "@/cli/seed/house";
import { leadHeadline, noticeHeadline, topicHeadline, topicSections } from "@/cli/seed/stories/front";
import { onDay } from "@/cli/seed/times";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { emptyPlace, type Front, frontKey, type Place, type PlacedItem } from "@/newsroom/placements/layout";
import { releaseLayout } from "@/newsroom/placements/release-layout";
import type { ShownLayout } from "@/newsroom/placements/take-layout";
import { momentOf } from "@/newsroom/shanghai";
import { openTopic } from "@/newsroom/topics/open-topic";

const minute = 60_000;
const lanterns = "百盏鱼灯顺流而下 菱港老街过了一个亮堂堂的夜";
const lastNight = "台风外围掠过澜州海域 今夜停航停渡";

const slides = [
  "东屿海带提前三天开割 首日上岸四百余吨",
  "跟着蚝船过一夜：潮水不等人，人等潮水",
  "茶坪头采茶收官 高山白茶产量稳中有升",
  "澜州：一座港城的早晨从鱼市开始",
  "一碗鱼丸汤里的三代人",
];

type Composing = {
  at: Date;
  by: string;
  /** Six minutes later. */
  releasedBy: string;
  front: () => Front;
  places: () => Place[];
};

/** `numbers`: of the pieces by headline, known once they are begun. */
export function composedFronts(house: DemoHouse, numbers: ReadonlyMap<string, number>): Happening[] {
  const { start, channels } = house;
  const ago = (minutes: number) => new Date(start.getTime() - minutes * minute);
  const piece = (headline: string, wording: PlacedItem["wording"] = "short"): PlacedItem => {
    return { article: known(numbers, headline), wording, from: "", to: "" };
  };
  const channel = (slug: string) => emptyPlace("channel", { channelId: known(channels, slug) });
  const byHand = (place: Place, ...items: PlacedItem[]): Place => ({ ...place, items });
  const home = (news: PlacedItem[], ...places: Place[]) => [
    ...places.filter(({ kind }) => kind !== "topics"),
    byHand(emptyPlace("slides"), ...slides.map((headline) => piece(headline))),
    byHand({ ...emptyPlace("news"), limit: 12 }, ...news),
    ...places.filter(({ kind }) => kind === "topics"),
    emptyPlace("hot"),
    channel("news"),
    channel("culture"),
    emptyPlace("counties", { channelId: known(channels, "counties") }),
    emptyPlace("pictures"),
  ];
  const topic = (): Front => ({ kind: "topic", articleNumber: known(numbers, topicHeadline) });
  const warning = () => {
    const [from, to] = [-60, 36 * 60].map((minutes) => momentOf(ago(-minutes)).iso);
    return { ...piece(noticeHeadline), from: from ?? "", to: to ?? "" };
  };
  return [
    ...composed(house, {
      at: onDay(start, 2, "17:30"),
      by: "editor",
      releasedBy: "publisher",
      front: () => ({ kind: "home" }),
      places: () => home([piece(lanterns)], byHand(emptyPlace("lead"), piece(lanterns, "front"))),
    }),
    ...composed(house, {
      at: onDay(start, 1, "16:10"),
      by: "culture",
      releasedBy: "chief",
      front: () => ({ kind: "channel", channelId: known(channels, "culture") }),
      places: () => [byHand(emptyPlace("lead"), piece(lanterns, "headline")), channel("heritage"), channel("reading")],
    }),
    {
      at: ago(34),
      run: () => openTopic(actor(house, "editor"), { articleNumber: known(numbers, topicHeadline), slug: "typhoon" }),
    },
    ...composed(house, {
      at: ago(30),
      by: "editor",
      releasedBy: "publisher",
      front: topic,
      places: () => [
        byHand(emptyPlace("section", { section: topicSections.news }), piece(leadHeadline, "headline")),
        byHand(
          emptyPlace("section", { section: topicSections.notices }),
          piece(noticeHeadline, "headline"),
          piece(lastNight, "headline"),
        ),
      ],
    }),
    ...composed(house, {
      at: ago(20),
      by: "editor",
      releasedBy: "publisher",
      front: () => ({ kind: "home" }),
      places: () => [
        byHand(emptyPlace("notice"), warning()),
        ...home(
          [piece(noticeHeadline)],
          byHand(emptyPlace("lead"), piece(leadHeadline, "front")),
          byHand(emptyPlace("topics"), piece(topicHeadline)),
        ),
      ],
    }),
  ];
}

function composed(house: DemoHouse, { at, by, releasedBy, front, places }: Composing): Happening[] {
  let shown: ShownLayout = { id: 0, version: 0 };
  const compose = async () => {
    shown = await saveLayout(actor(house, by), { front: frontKey(front()), layout: null, places: places() });
    await sendLayout(actor(house, by), shown);
  };
  const release = () => releaseLayout(actor(house, releasedBy), shown);
  return [
    { at, run: compose },
    { at: new Date(at.getTime() + 6 * minute), run: release },
  ];
}
