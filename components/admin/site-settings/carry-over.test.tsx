import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { carryOver, typedSettings } from "@/components/admin/site-settings/carry-over";
import { SettingsFields } from "@/components/admin/site-settings/settings-fields";
import { sampleSite } from "@/components/site/sample-page.fixture";
import messages from "@/messages/zh-CN.json";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** What a browser would send of the form that begins with these. */
function formOf(settings: SiteSettings): FormData {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={messages}>
      <SettingsFields settings={settings} uploadUrl="/" />
    </NextIntlClientProvider>,
  );
  const form = new FormData();
  for (const [, tag, attributes = "", text = ""] of html.matchAll(/<(input|textarea)\b([^>]*)>([^<]*)/g)) {
    const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const name = said("name");
    const isTicked = said("type") !== "checkbox" || /\bchecked\b/.test(attributes);
    if (name && isTicked) form.append(name, (tag === "input" ? (said("value") ?? "") : text).replaceAll("&amp;", "&"));
  }
  return form;
}

const began: SiteSettings = { ...sampleSite, copyright: "版权所有\n请勿转载" };

test("a form nobody typed in says what it began with: nothing is carried over, nothing clashes", () => {
  const typed = typedSettings(formOf(began));
  const asTyped = { ...began, otherMedia: began.otherMedia.map((it) => ({ ...it, width: 0, height: 0, address: "" })) };
  expect(typed).toEqual(asTyped);
  const newest = { ...began, name: "新名", phones: [] };
  expect(carryOver(began, typed, newest)).toEqual({ settings: newest, kept: [], clashed: [] });
});

test("half-filled rows are typed work too; empty rows, and line ends of a browser, are not", () => {
  const form = formOf({ ...began, friendLinks: [] });
  for (const label of ["  ", "灯塔镇"]) {
    form.append("friendLabel", label);
    form.append("friendAddress", "");
  }
  form.set("copyright", "版权所有\r\n请勿转载");
  const typed = typedSettings(form);
  expect(typed.friendLinks).toEqual([{ label: "灯塔镇", address: "" }]);
  expect(carryOver(began, typed, began)).toMatchObject({ kept: ["friendLinks"], clashed: [] });
});

test("what one changed alone is carried over, what both changed clashes and stands as the newest has it", () => {
  const typed = { ...began, name: "我的", address: "我改的地址", organiser: "同样", aboutLinks: [] };
  const newest = { ...began, address: "别人改的地址", organiser: "同样", operator: "别人的" };
  expect(carryOver(began, typed, newest)).toEqual({
    settings: { ...newest, name: "我的", aboutLinks: [] },
    kept: ["name", "aboutLinks"],
    clashed: ["address"],
  });
});

test("the order in which a database gives its parts is no change", () => {
  const stored = { ...began, icp: { link: began.icp.link, number: began.icp.number } };
  expect(carryOver(stored, { ...began, operator: "我的" }, stored)).toMatchObject({ kept: ["operator"], clashed: [] });
});
