/** What whoever releases a layout reads of it. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Compose } from "@/components/admin/fronts/composing";
import { LayoutDifferences } from "@/components/admin/fronts/layout-differences";
import messages from "@/messages/zh-CN.json";
import { differencesOf } from "@/newsroom/placements/differences";
import { characters, emptyPlace, type Place, type PlaceKind } from "@/newsroom/placements/layout";

const names: Partial<Record<PlaceKind, string>> = { lead: "头条", news: "要闻", pictures: "图片" };
const headlines: Record<number, string> = { 1: "停航", 2: "复航", 3: "开渔" };
const compose: Compose = {
  places: [],
  take: () => {},
  isOpen: false,
  kinds: characters,
  filled: [],
  unseen: () => null,
  target: undefined,
  aim: () => {},
  choose: () => {},
  pieceOf: (number) =>
    headlines[number] === undefined
      ? undefined
      : {
          number,
          headline: headlines[number],
          short: "",
          front: "",
          firstReleasedAt: new Date(0),
          channel: "",
          picture: null,
          isBarred: false,
        },
  placeName: ({ kind }) => names[kind] ?? "",
  placeNamed: (key) => names[key.split(":")[0] as PlaceKind] ?? "", // a key begins with its kind
};
const item = (article: number) => ({ article, wording: "headline" as const, from: "", to: "" });

function said(inForce: Place[], wanted: Place[]): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <LayoutDifferences changes={differencesOf(inForce, wanted)} compose={compose} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("a layout like the one in force says that nothing differs", () => {
  expect(said([emptyPlace("news")], [emptyPlace("news")])).toContain("与现在的编排没有差别。");
});

test("what differs is told place by place, a piece that is not live any more by its number", () => {
  const words = said(
    [
      { ...emptyPlace("lead"), items: [item(1)] },
      { ...emptyPlace("news"), items: [item(2), item(9)] },
    ],
    [
      { ...emptyPlace("lead"), items: [item(2)] },
      { ...emptyPlace("news"), limit: 8, items: [{ ...item(3), wording: "short" }] },
      emptyPlace("pictures"),
    ],
  );
  expect(words).not.toContain("没有差别");
  expect(words).toMatch(/头条 新增 复航 从要闻移来，第 1 条，用标题 移走 停航/);
  expect(words).toMatch(/要闻 条数改了：最多 16 条，改为最多 8 条 新增 开渔 第 1 条，用短标题/);
  expect(words).toMatch(/移走 复航 移到头条 移走 稿件 9/);
  expect(words).toMatch(/图片 新的版块：手工放的在前，其余按最新补足；最多 8 条/);
});
