/** Pieces made of pictures. */
import { released, type Story, taken } from "@/cli/seed/story";

function more(keywords: string[]): Story["more"] {
  return { keywords, source: "澜州新闻网", genre: "photo", photographers: ["程拾光"] };
}

export const pictureStories: Story[] = [
  {
    writer: "photographer",
    channel: "photo",
    english: "Live. Four pictures of the coast, handed over by a photographer.",
    when: { daysAgo: 40 },
    headline: "组图：潮起潮落，澜州海岸线的一天",
    paragraphs: [
      "清晨，三澳镇外的第一条船。风不大，帆只扯了一半。",
      "上午，灯礁的潮水退到最低，赶海的人上了滩。",
      "正午，砚湾内湾平得像一块布。",
      "傍晚，船回来，太阳也回来了。",
    ],
    pictures: [
      taken("sea-dawn", "清晨的三澳镇外海。"),
      taken("tide-flat", "上午，灯礁的滩涂。"),
      taken("sea-noon", "正午的砚湾内湾。"),
      taken("sea-dusk", "傍晚归航。"),
    ],
    more: more(["海岸", "组图"]),
    turns: [{ by: "photographer", step: "handOver" }, ...released("culture")],
  },
  {
    writer: "photographer",
    channel: "photo",
    english: "Live. Pictures of terraces in the tea counties.",
    when: { daysAgo: 68 },
    headline: "组图：雾洋乡的梯田一层一层醒过来",
    paragraphs: [
      "雾洋乡的早晨，雾先从谷底退。",
      "梯田一共一百八十一级，最窄的只能站一个人。",
      "采茶的人说，雾散得慢，茶就香得久。",
    ],
    pictures: [
      taken("tea-mist", "雾从谷底退去。"),
      taken("rice-terraces-dawn", "一百八十一级梯田，天亮时像一面面镜子。"),
      taken("tea-pickers", "雾散以后，采茶人上山。"),
    ],
    more: more(["茶坪", "梯田", "组图"]),
    turns: [{ by: "photographer", step: "handOver" }, ...released("culture")],
  },
  {
    writer: "culture",
    channel: "photo",
    english: "Live. The lantern festival in three pictures.",
    when: { daysAgo: 8 },
    headline: "组图：三个夜晚，一条河，一千盏灯",
    paragraphs: [
      "第一晚，灯还没亮，桥上已经站满了人。",
      "第二晚，孩子们自己扎的灯下了水。",
      "第三晚，最后一盏灯漂到河口，老街才安静下来。",
    ],
    pictures: [
      taken("lantern-street", "第一晚，灯亮以前的老街。"),
      taken("fish-lanterns", "第二晚，孩子们的灯。"),
      taken("river-lights", "第三晚，河口。"),
    ],
    more: more(["鱼灯", "菱港", "组图"]),
    turns: released("culture"),
  },
  {
    writer: "night",
    channel: "weather",
    english: "Live. The morning after the typhoon, in pictures; released early.",
    when: { daysAgo: 46, at: "6:20" },
    roundTheClock: true,
    headline: "组图：风雨过后的清晨",
    paragraphs: ["清晨六点，雨小了，云还没有走。", "雁浦滨海大道上，环卫工已经在清扫冲上岸的海草。"],
    pictures: [taken("typhoon-rain-day", "清晨六点，雨还没有停。"), taken("rainbow", "雨停以后的雁浦海面。")],
    more: more(["台风", "雁浦", "组图"]),
    turns: released("night"),
  },
];
