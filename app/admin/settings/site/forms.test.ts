import { expect, test } from "vitest";
import { siteSettingsForm } from "@/app/admin/settings/site/forms";
import { Refusal } from "@/newsroom/refusal";

const single = { name: " 海湾新闻网 ", organiser: "", operator: "", address: "", labelSeparator: "丨" };

test("rows become lists: one row or several, empty ones dropped, a telephone with a purpose on each line", () => {
  const settings = siteSettingsForm.parse({
    base: "7",
    ...single,
    copyright: "版权所有\r\n请勿转载 ",
    icpNumber: "",
    icpLink: "https://beian.miit.gov.cn/",
    licenceLabel: ["许可证编号", "", "备案号"],
    licenceNumber: ["001", " ", "002"],
    licenceCategory: ["一类", "", ""],
    licenceHolder: ["", "", ""],
    licenceLink: ["", "", "https://example.cn/2"],
    phoneLabels: "新闻热线\r\n\r\n 广告、发行 ",
    phoneNumber: "0000-1234567",
    aboutLabel: "网站简介",
    aboutAddress: "/about/",
    friendLabel: ["", "灯塔镇"],
    friendAddress: ["", "https://town.example.cn/"],
    mediaLabel: "客户端",
    mediaPicture: "ab".repeat(32),
  });
  expect(settings).toEqual({
    base: 7,
    settings: {
      name: "海湾新闻网",
      organiser: "",
      operator: "",
      address: "",
      licences: [
        { label: "许可证编号", number: "001", category: "一类", holder: "", link: "" },
        { label: "备案号", number: "002", category: "", holder: "", link: "https://example.cn/2" },
      ],
      icp: { number: "", link: "https://beian.miit.gov.cn/" },
      psb: { number: "", link: "" },
      phones: [{ labels: ["新闻热线", "广告、发行"], number: "0000-1234567" }],
      reportLinks: [],
      copyright: "版权所有\n请勿转载",
      aboutLinks: [{ label: "网站简介", address: "/about/" }],
      friendLinks: [{ label: "灯塔镇", address: "https://town.example.cn/" }],
      otherMedia: [{ label: "客户端", sha256: "ab".repeat(32), width: 0, height: 0, address: "" }],
      labelSeparator: "丨",
      hotList: false,
    },
  });
});

test("characters nobody sees are taken out of every word, and a name of nothing else is none", () => {
  const { settings } = siteSettingsForm.parse({
    ...single,
    name: "海湾\u202e新闻网\u200b",
    copyright: "版权\u2066所有",
  });
  expect(settings).toMatchObject({ name: "海湾新闻网", copyright: "版权所有" });
  expect(() => siteSettingsForm.parse({ ...single, name: "\u3164" })).toThrow(Refusal);
});

test("a box that is ticked is sent, one that is not is not", () => {
  expect(siteSettingsForm.parse(single).settings.hotList).toBe(false);
  expect(siteSettingsForm.parse({ ...single, hotList: "on" }).settings.hotList).toBe(true);
});

const refused: [string, Record<string, string | string[]>, { field: string; row: number; problem: string }][] = [
  ["no name", { name: "　" }, { field: "name", row: 0, problem: "empty" }],
  ["a name too long", { name: "网".repeat(41) }, { field: "name", row: 0, problem: "too_long" }],
  [
    "a licence without a number, counted as on screen",
    { licenceLabel: ["", "许可证"], licenceNumber: ["", ""] },
    { field: "licences", row: 2, problem: "empty" },
  ],
  [
    "a licence of which only the last column is sent",
    { licenceHolder: ["", "", "报社"] },
    { field: "licences", row: 3, problem: "empty" },
  ],
  [
    "a licence with a link that leads nowhere",
    { licenceLabel: "许可证", licenceNumber: "1", licenceLink: "javascript:alert(1)" },
    { field: "licences", row: 1, problem: "link_address" },
  ],
  ["a telephone for nothing", { phoneNumber: "0000-1" }, { field: "phones", row: 1, problem: "empty" }],
  ["a purpose without a telephone", { phoneLabels: "热线" }, { field: "phones", row: 1, problem: "empty" }],
  [
    "a telephone that is none",
    { phoneLabels: "热线", phoneNumber: "打给我" },
    { field: "phones", row: 1, problem: "phone_number" },
  ],
  [
    "a link without an address",
    { reportLabel: ["举报"], reportAddress: [""] },
    { field: "reportLinks", row: 1, problem: "empty" },
  ],
  ["a link without words", { aboutAddress: "/about/" }, { field: "aboutLinks", row: 1, problem: "empty" }],
  ["a wrong ICP link", { icpNumber: "1", icpLink: "beian" }, { field: "icp", row: 0, problem: "link_address" }],
  [
    "more than fit",
    { aboutLabel: Array(13).fill("关于"), aboutAddress: Array(13).fill("/about/") },
    { field: "aboutLinks", row: 0, problem: "too_big" },
  ],
  [
    "more 友情链接 than fit",
    { friendLabel: Array(61).fill("友"), friendAddress: Array(61).fill("/") },
    { field: "friendLinks", row: 0, problem: "too_big" },
  ],
  [
    "a QR code without its picture",
    { mediaLabel: ["", "客户端"], mediaPicture: ["", ""] },
    { field: "otherMedia", row: 2, problem: "no_picture" },
  ],
  ["what cannot be printed", { organiser: "社\u0000" }, { field: "organiser", row: 0, problem: "unprintable" }],
];

test.each(refused)("%s is refused, naming the field, the row and why", (_, more, params) => {
  const parse = () => siteSettingsForm.parse({ ...single, ...more });
  expect(parse).toThrow(Refusal);
  expect(parse).toThrow(expect.objectContaining({ kind: "invalid", code: "site_settings", params }));
});
