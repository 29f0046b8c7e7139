/** A made-up page with every part a page can have, for the tests of the public pages. */

import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { wholePicture } from "@/newsroom/media/copies";

const at = (day: string, time: string) => ({ iso: `${day}T${time}:00+08:00`, text: `${day} ${time}` });
const text = (words: string) => ({ type: "text" as const, text: words });
const paragraph = (words: string) => ({ type: "paragraph" as const, content: [text(words)] });

export const sampleSite: SiteSettings = {
  name: "海岬新闻网",
  organiser: "海岬日报社",
  operator: "海岬新媒体有限公司",
  address: "海岬市灯塔路8号海岬日报社三楼",
  licences: [
    { label: "互联网新闻信息服务许可证编号", number: "00000000001", category: "一类", holder: "海岬日报社", link: "" },
    { label: "信息网络传播视听节目许可证号", number: "0000001", category: "", holder: "", link: "" },
  ],
  icp: { number: "海ICP备00000001号-1", link: "https://beian.miit.gov.cn/" },
  psb: { number: "", link: "" },
  phones: [
    { labels: ["广告联系"], number: "0000-1234567" },
    { labels: ["职业道德监督、违法和不良信息举报电话", "新闻热线"], number: "0000-7654321" },
  ],
  reportLinks: [{ label: "网络举报监督专区", address: "https://jubao.example.cn/" }],
  copyright: "海岬新闻网版权所有，未经书面特别授权，请勿转载或建立镜像",
  aboutLinks: ["网站简介", "版权声明", "联系我们", "加入我们"].map((label, place) => ({
    label,
    address: `/2020-01/01/content_${place + 1}.html`,
  })),
  friendLinks: [{ label: "灯塔镇政务服务网", address: "https://town.example.cn/" }],
  otherMedia: [
    {
      label: "海岬日报客户端",
      sha256: "ef".repeat(32),
      width: 300,
      height: 300,
      address: `/media/${"ef".repeat(32)}.png`,
    },
  ],
  labelSeparator: "丨",
  hotList: true,
};

const picture = "ab".repeat(32);
const long =
  "清晨六点，潮水刚退，码头上的灯还亮着。养殖户把一筐筐海带抬上岸，称重、装车、登记，半个钟头便走完了过去要花一上午的手续。镇里把水产、交通和供电的窗口搬到岸边，谁的船什么时候靠岸，谁的冷库还空着，一块屏幕看得明明白白。“以前是人找事，现在是事找人。”一位养了二十多年海带的老渔民说，今年的头茬比去年早了五天，价钱也稳。";

export const samplePage: ArticlePage = {
  kind: "article",
  site: sampleSite,
  title: "把窗口搬到码头上 让服务跟着潮水走_渔业_海岬新闻网",
  description: "潮水刚退，码头上的灯还亮着。",
  keywords: ["渔业", "海带"],
  canonical: "https://news.example.cn/2023-07/22/content_100123.html",
  qr: "/qr/2023-07/22/content_100123.png",
  origin: "https://news.example.cn",
  number: 100123,
  breadcrumb: [
    { name: "首页", address: "/" },
    { name: "新闻频道", address: "/news/" },
    { name: "渔业", address: "/news/fishery/" },
  ],
  text: {
    headline: "基层观察丨把窗口搬到码头上 让服务跟着潮水走",
    kicker: "沿海三镇试行“岸边一次办”",
    deck: "——海带开收时节的码头见闻",
    source: { name: "海岬日报", address: "https://paper.example.cn/a?b=1&c=2" },
    byline: [
      { kind: "reporter", names: ["林晓帆", "周一苇"] },
      { kind: "correspondent", names: ["陈渡"] },
    ],
    marks: { ai: "assisted", paid: "advertisement", minors: true },
    reprint: {
      headline: "潮水来时",
      author: "何岸",
      address: "https://other.example.cn/2023/0721.html",
      releasedAt: "2023-07-21 08:00",
    },
    body: {
      version: 1,
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "海岬日报7月22日讯 ", marks: [{ type: "dateline" }] }, text(long)],
        },
        paragraph(long),
        {
          type: "image",
          attrs: {
            sha256: picture,
            width: 1200,
            height: 800,
            alt: "退潮后的码头",
            caption: "退潮后的码头。",
            credit: "陈渡 摄",
          },
        },
        { type: "heading", attrs: { level: 2 }, content: [text("窗口跟着潮水走")] },
        {
          type: "paragraph",
          content: [
            text("办事指南见"),
            {
              type: "text",
              text: "镇里的公告",
              marks: [{ type: "link", attrs: { href: "https://town.example.cn/notice" } }],
            },
            text("，其中"),
            { type: "text", text: "三类手续", marks: [{ type: "bold" }] },
            text("当场办结，"),
            { type: "text", text: "其余两日内答复", marks: [{ type: "italic" }] },
            text("。"),
          ],
        },
        {
          type: "bulletList",
          content: ["渔船登记", "用电报装", "冷库预约"].map((words) => ({
            type: "listItem",
            content: [paragraph(words)],
          })),
        },
        { type: "heading", attrs: { level: 3 }, content: [text("三镇收成")] },
        {
          type: "table",
          content: [
            ["镇", "户数", "海带（吨）"],
            ["东澳镇", "312", "4,820"],
            ["灯塔镇", "207", "3,115"],
          ].map((cells, row) => ({
            type: "tableRow",
            content: cells.map((words) => ({
              type: row === 0 ? "tableHeader" : "tableCell",
              attrs: { colspan: 1, rowspan: 1 },
              content: [paragraph(words)],
            })),
          })),
        },
        { type: "blockquote", content: [paragraph("海是公家的，路是大家的，手续不该比潮水还慢。")] },
        { type: "horizontalRule" },
        paragraph(long),
        { type: "signature", content: [text("（作者系海岬日报记者）")] },
      ],
    },
    pictures: {
      [picture]: wholePicture({ sha256: picture, mediaType: "image/jpeg", width: 1200, height: 800 }),
    },
  },
  firstReleased: at("2023-07-22", "09:35"),
  updated: at("2023-07-23", "10:20"),
  modified: at("2023-07-24", "08:00"),
  credits: [
    { kind: "source", names: ["海岬日报"] },
    { kind: "editor", names: ["秋枫"] },
    { kind: "reviewer", names: ["刘宁", "周邦"] },
    { kind: "responsibleEditor", names: ["郑秋枫"] },
    { kind: "proofreader", names: ["吴白"] },
  ],
  corrections: [{ at: at("2023-07-23", "10:20"), note: "此前版本把东澳镇的户数写成321户，应为312户。" }],
  related: ["海带开收，价钱比去年稳", "灯塔镇冷库扩容，可多存三百吨", "三镇联手清理近海养殖旧网具"].map(
    (headline, place) => ({
      headline,
      address: `/2023-07/${20 - place}/content_${100100 - place}.html`,
      released: at(`2023-07-${20 - place}`, "18:00"),
      channel: { name: "渔业", address: "/news/fishery/" },
      paid: "none" as const,
    }),
  ),
  genre: "feature",
  ninjs: "/2023-07/22/content_100123.json",
  share: { address: `https://news.example.cn/media/${picture}.jpg`, width: 1200, height: 800 },
  tags: [
    { name: "渔业", address: "/tags/%E6%B8%94%E4%B8%9A/" },
    { name: "海带", address: "/tags/%E6%B5%B7%E5%B8%A6/" },
  ],
  writers: [{ name: "林晓帆", address: "/authors/%E6%9E%97%E6%99%93%E5%B8%86/" }],
  topic: null,
};
