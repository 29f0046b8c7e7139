/** What the front pages of the first day are made of: a typhoon is coming. */
import { released, type Story, taken } from "@/cli/seed/story";

export const noticeHeadline = "台风橙色预警：今夜起沿海五县区停航停渡 市民请减少外出";
export const leadHeadline = "一千四百余艘渔船全部回港 海上养殖人员上岸避风";
export const topicHeadline = "迎战台风 澜州在行动";
export const topicSections = { news: "最新消息", notices: "停航停课", guide: "避险指南" };

export const frontStories: Story[] = [
  {
    writer: "night",
    channel: "weather",
    english: "Live. The warning that stands above every page of the site.",
    when: { minutesAgo: 95 },
    roundTheClock: true,
    headline: noticeHeadline,
    paragraphs: [
      "市气象台今天发布台风橙色预警：预计台风中心今夜从澜州外海经过，沿海和海面有十到十一级大风，东屿、砚湾、鹤汀三县有暴雨。",
      "今晚八时起，东屿、砚湾、鹤汀、菱港、雁浦五县区客渡全部停航。复航时间以海事部门通告为准。",
      "请市民减少外出，收好阳台物品，不到海堤、码头观潮。需要转移的，请听从社区安排，避灾点已经全部开放。",
    ],
    more: {
      shortHeadline: "台风橙色预警：今夜起沿海停航停渡，请减少外出",
      genre: "notice",
      keywords: ["台风", "预警", "停航"],
      source: "澜州新闻网",
    },
    turns: released("night"),
  },
  {
    writer: "street",
    channel: "city",
    further: ["weather"],
    english: "Live. The lead of the front page, under a headline written for it.",
    when: { minutesAgo: 60 },
    roundTheClock: true,
    headline: leadHeadline,
    paragraphs: [
      "[本网讯] 截至今天中午，全市应回港渔船一千四百三十一艘已全部回港，海上养殖人员五千二百余人全部上岸。",
      "在三澳镇渔港，最后一条进港的船是跑得最远的一条。船老大说，收到消息时离港还有九个小时的路，一路没敢合眼。",
      "港里的船按大小分区系泊，缆绳双股，船头朝外。渔港管理站每两小时点一次数，名单贴在墙上。",
      "市防汛指挥部要求，人员上岸以后不得再返回渔排，各镇对避灾点逐户点名。",
    ],
    pictures: [taken("flood-wall", "雁浦区防洪堤外，浪头已高过堤顶。"), taken("fleet-night", "回港的渔船一夜亮着灯。")],
    more: {
      frontHeadline: "千船回港 万家避风",
      shortHeadline: "千余渔船全部回港避风",
      summary: "截至今天中午，全市渔船全部回港，海上养殖人员全部上岸，避灾点逐户点名。",
      keywords: ["台风", "渔船", "防汛"],
      source: "澜州新闻网",
      reporters: ["夏星野"],
    },
    turns: [{ by: "street", step: "handOver" }, ...released("city")],
  },
  {
    writer: "editor",
    channel: "weather",
    english: "Live. The introduction of a topic: its headings are the sections of that page.",
    when: { minutesAgo: 40 },
    roundTheClock: true,
    headline: topicHeadline,
    paragraphs: [
      "台风正在靠近。本专题汇总预警、停航停课安排和避险知识，随时更新。",
      `## ${topicSections.news}`,
      "以最新发布的预警为准，旧的消息不再转发。",
      `## ${topicSections.notices}`,
      "客渡、公交、学校和景区的安排，按发布时间排列。",
      `## ${topicSections.guide}`,
      "门窗关好，阳台清空，手机充满电，记下社区值班电话。",
      "听到转移通知马上走，不等、不看、不回头取东西。",
    ],
    pictures: [taken("typhoon-rain", "风雨将至，雁浦滨海大道。")],
    more: {
      kicker: "专题",
      shortHeadline: "迎战台风",
      summary: "预警、停航停课安排和避险知识，随时更新。",
      keywords: ["台风", "专题"],
      source: "澜州新闻网",
    },
    turns: released("editor"),
  },
];
