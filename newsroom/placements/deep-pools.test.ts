/** Rules in a house where far more is new than a rule looks at first. */
import { beforeAll, expect, test } from "vitest";
import { createChannel } from "@/db/factories";
import type { Channel } from "@/db/schema";
import { bringOld } from "@/newsroom/articles/old-pieces.fixture";
import { openReadersHouse, type ReadersHouse } from "@/newsroom/articles/readers.fixture";
import { publishedChannels } from "@/newsroom/channels/published";
import { emptyPlace } from "@/newsroom/placements/layout";
import { placesAt } from "@/newsroom/placements/published";

let house: ReadersHouse;
let quiet: Channel;
beforeAll(async () => {
  house = await openReadersHouse();
  quiet = await createChannel({ slug: "quiet", name: "文史", position: 2 });
  await bringOld(house.desk, [
    { at: "2010-01-01T00:00:00Z", headline: "旧志一", channels: [quiet.id] },
    { at: "2010-01-02T00:00:00Z", headline: "旧志二", channels: [quiet.id, house.news.id] },
    ...Array.from({ length: 1001 }, (_, minute) => ({
      at: new Date(Date.parse("2012-01-01T00:00:00Z") + minute * 60_000).toISOString(),
      headline: `快讯 ${minute}`,
      channels: [house.county.id],
    })),
  ]);
});

test.each([null, new Date("2012-06-01")])(
  "a quiet channel is filled from long ago, now and looked back at (%s)",
  async (when) => {
    const tree = await publishedChannels();
    const places = [
      emptyPlace("news"),
      ...[quiet, house.news].map(({ id }) => emptyPlace("channel", { channelId: id })),
    ];
    const filled = await placesAt(places, { tree, when });
    const headlines = filled.map(({ entries }) => entries.map(({ headline }) => headline));
    expect(headlines[0]).toEqual(Array.from({ length: 16 }, (_, place) => `快讯 ${1000 - place}`));
    expect(headlines[1]).toEqual(["旧志二", "旧志一"]);
    expect(headlines[2]).toEqual(Array.from({ length: 6 }, (_, place) => `快讯 ${984 - place}`));
  },
);
