/** Texts for measuring: made of a few dozen sentences, no two alike, with words that are common and words that are rare. */
import type { BulkDesk, BulkHouse } from "@/cli/seed/bulk-house";
import { nameOf } from "@/cli/seed/bulk-words";
import type { Chance } from "@/cli/seed/chance";
import type { Block, Picture } from "@/newsroom/articles/body";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { dayOf } from "@/newsroom/shanghai";

const subjects = [
  ["海带", "Kelp harvest"],
  ["茶园", "Tea gardens"],
  ["渔港", "Fishing harbour"],
  ["乡村公路", "Village roads"],
  ["社区食堂", "Community canteens"],
  ["老旧小区", "Old estates"],
  ["水库", "Reservoirs"],
  ["校车", "School buses"],
  ["图书馆", "Libraries"],
  ["体育公园", "Sports parks"],
  ["防汛", "Flood control"],
  ["台风", "Typhoon"],
  ["医保", "Health insurance"],
  ["职业学校", "Vocational schools"],
  ["海上风电", "Offshore wind"],
  ["跨海大桥", "Sea bridge"],
  ["荔枝", "Lychees"],
  ["湿地", "Wetlands"],
  ["古厝", "Old houses"],
  ["夜市", "Night markets"],
] as const;
const actions = [
  "迎来新变化",
  "全面开工",
  "启动新一轮整治",
  "用上数字平台",
  "带动村民增收",
  "完成年度检修",
  "接受群众评议",
  "办起了现场会",
  "多了好帮手",
  "通过验收",
  "有了新标准",
  "排出时间表",
  "让居民少跑腿",
  "走出一条新路子",
];
/** Hardly ever in a headline, so that a search for one finds few. */
const rarities = ["鲎苗", "剪瓷", "鱼骨画", "打铁花", "藤牌舞"];
const sentences = [
  "当地把这项工作列入年度计划，每月公布一次进度",
  "记者在现场看到，施工围挡已经拆除，路面恢复通行",
  "村里的老人说，以前要走半个小时，现在十分钟就到",
  "相关部门表示，将根据群众意见调整开放时间",
  "项目分三期建设，第一期已经投入使用",
  "参与的企业介绍，今年的订单比去年同期有所增加",
  "为了减少对居民的影响，夜间不安排噪声大的工序",
  "工作人员逐户登记，把问题记在台账上，办完一件销一件",
  "天气转凉以后，前来参观的人多了起来",
  "专家建议，后续要把维护经费列入预算",
  "志愿者利用周末入户宣传，发放图文手册",
  "多个部门在同一个窗口受理，材料只交一次",
  "监测数据显示，各项指标稳定在合理区间",
  "下一步，还将在其他乡镇推广这一做法",
  "居民代表参加了验收，当场提出的意见都有回复",
  "学校把这门课排进课表，请老师傅到课堂示范",
] as const;

/** Said of somebody or of some place. */
const about: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one}和${other}结成了对子`,
  (one, other) => `从${one}到${other}的班车加开两趟`,
  (one) => `${one}的负责人介绍了经过`,
  (one, other) => `${one}把经验带到了${other}`,
  (one) => `首批设备运抵${one}`,
  (one, other) => `${one}与${other}签了三年的合同`,
  (one) => `${one}一带的水位已经回落`,
  (one, other) => `比起${other}，${one}的进度快了半个月`,
];

export type BulkText = { content: Content; internalNote: string };

/** The text of the piece with this serial number, begun on this day. */
export function textOf(
  { desk, serial, at, isFlash }: { desk: BulkDesk; serial: number; at: Date; isFlash: boolean },
  { outlets, pictures }: Pick<BulkHouse, "outlets" | "pictures">,
  luck: Chance,
): BulkText {
  const [subject, english] = luck.pick(subjects);
  const rarity = luck.falls(0.0005) ? `与${luck.pick(rarities)}` : "";
  const headline = `${desk.town}${subject}${rarity}${luck.pick(actions)}`;
  const origin = luck.pick([
    ...Array(15).fill("original"),
    "contributed",
    "contributed",
    "contributed",
    "reprint",
    "reprint",
    "compiled",
  ] as const);
  const outlet = origin === "reprint" ? luck.pick(outlets) : null;
  const image = luck.falls(0.4) ? [pictureOf(luck.pick(pictures), headline)] : [];
  const paragraphs = Array.from({ length: isFlash ? 1 : luck.between(3, 12) }, () => paragraph(luck));
  const closing = `截至${dayOf(at)}，已登记${serial}户次。`;
  return {
    internalNote: luck.falls(0.3) ? `${english} in ${desk.english}` : "",
    content: {
      ...emptyContent(),
      headline,
      deck: luck.falls(0.2) ? `${desk.town}今年安排${luck.between(3, 90)}个点位` : "",
      shortHeadline: luck.falls(0.5) ? `${subject}${luck.pick(actions)}` : "",
      summary: luck.falls(0.6) ? `${desk.town}：${luck.pick(sentences)}。` : "",
      source: { name: outlet?.name ?? "签发网", address: "", outletId: outlet?.id ?? null },
      origin,
      reprint: outlet
        ? {
            headline,
            author: "",
            address: `https://${outlet.host}/${dayOf(at)}/${serial}.html`,
            releasedAt: dayOf(at),
            basis: "转载授权协议",
          }
        : emptyContent().reprint,
      channels: { main: desk.channelId, further: [] },
      // Drawn by the number, so that the rest of the piece is drawn as ever.
      reporters: outlet
        ? []
        : [desk.reporters, desk.editors]
            .flat()
            .slice(serial % 3, (serial % 3) + 1)
            .map(({ name }) => name),
      keywords: [subject, desk.town],
      genre: isFlash ? "flash" : luck.pick(["news", "news", "news", "feature", "notice"] as const),
      marks: {
        ai: luck.falls(0.04) ? "assisted" : "none",
        paid: luck.falls(0.01) ? "advertisement" : "none",
        minors: luck.falls(0.03),
      },
      body: { version: 1, type: "doc", content: [...image, ...paragraphs, textBlock(closing)] },
    },
  };
}

/** The same text after somebody wrote on in it. */
export function changedText(content: Content, kind: Content["change"]["kind"], luck: Chance): Content {
  const body = { ...content.body, content: [...content.body.content, paragraph(luck)] };
  return { ...content, change: { kind, note: "" }, body };
}

function paragraph(luck: Chance): Block {
  const text = Array.from({ length: luck.between(2, 5) }, () => sentence(luck)).join("，");
  return textBlock(`${text}。共涉及${luck.between(2, 900)}处。`);
}

function sentence(luck: Chance): string {
  return luck.falls(0.4) ? luck.pick(sentences) : luck.pick(about)(nameOf(luck), nameOf(luck));
}

function textBlock(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function pictureOf(picture: { sha256: string; width: number; height: number }, headline: string): Picture {
  return {
    type: "image",
    attrs: { ...picture, alt: headline, caption: headline, credit: "签发网", rights: "本单位拍摄" },
  };
}
