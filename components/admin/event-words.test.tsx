/** What 操作日志 says of an event, in words. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EventWords } from "@/components/admin/event-words";
import messages from "@/messages/zh-CN.json";
import type { Told } from "@/newsroom/audit/told";

const nothing = { person: "", proposer: "", channel: "", outlet: "", page: "" };

function said(kind: string, told: Partial<Told>): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <EventWords event={{ kind, actor: { id: 1, name: "沈伯言" }, told: { ...nothing, ...told } }} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, "");
}

test("灰色模式 is told with its scope, its hours and its reason", () => {
  const order = { scope: "site", from: "2026-12-12T16:00:00Z", to: "2026-12-13T16:00:00Z", reason: "国家公祭日" };
  const words = said("grey.ordered", { grey: 3, ...order });
  expect(words).toMatch(/^沈伯言设了灰色模式：全站，2026年12月13日 00:00 至 2026年12月14日 00:00，原因：国家公祭日$/);
  expect(said("grey.ended", { grey: 3, ...order })).toContain("全站，原定 2026年12月13日");
});

test.each([
  ["the home page", { front: "home" }, "首页，第 7 版"],
  ["a channel", { front: "channel:4", page: "县市区" }, "县市区，第 7 版"],
  ["a topic", { front: "topic:100308", page: "typhoon-2026" }, "专题 typhoon-2026，第 7 版"],
])("a layout of %s is told with its page and number", (_, told, ending) => {
  expect(said("layout.released", { layout: 7, version: 2, ...told })).toBe(`沈伯言发布了版面编排：${ending}`);
});

describe("a channel", () => {
  const before = { channelId: 4, channel: "海岛", nameBefore: "海岛", positionBefore: 3, hiddenBefore: "false" };

  test("is told by the name it was given, with its order", () => {
    const words = said("channel.added", {
      channelId: 4,
      channel: "如今的名字",
      name: "海岛",
      slug: "island",
      position: 3,
    });
    expect(words).toBe("沈伯言添加频道：海岛，顺序 3");
  });

  test.each([
    [{ name: "岛屿", position: 3, hidden: "false" }, "，名称由“海岛”改为“岛屿”"],
    [{ name: "海岛", position: 1, hidden: "false" }, "，顺序由 3 改为 1"],
    [{ name: "海岛", position: 3, hidden: "true" }, "，改为不对读者显示"],
    [{ name: "海岛", position: 3, hidden: "false" }, ""],
  ])("is told with what was changed: %j", (after, ending) => {
    expect(said("channel.changed", { ...before, ...after })).toBe(`沈伯言修改频道：海岛${ending}`);
  });

  test("of an entry that names no words is told as ever", () => {
    expect(said("channel.added", { channelId: 4, channel: "海岛", slug: "island" })).toBe("沈伯言添加频道：海岛");
    expect(said("channel.changed", { channelId: 4, channel: "海岛", hidden: "true" })).toBe("沈伯言修改频道：海岛");
  });
});
