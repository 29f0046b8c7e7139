/** Pieces made of pictures. */
import { released, type Story, type StoryPicture } from "@/cli/seed/story";

type Shot = Pick<StoryPicture, "scene" | "caption" | "alt">;

const shots = (...all: Shot[]): StoryPicture[] =>
  all.map((shot) => ({ ...shot, credit: "程拾光 摄（演示图）", rights: "本单位拍摄" }));

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
    pictures: shots(
      { scene: { subject: "sea", mood: 0 }, caption: "清晨的三澳镇外海。", alt: "浅色天空下的海面和一条帆船" },
      { scene: { subject: "sea", mood: 2 }, caption: "上午的灯礁。", alt: "海面上的帆船，太阳偏高" },
      { scene: { subject: "sea", mood: 4 }, caption: "正午的砚湾内湾。", alt: "平静的蓝绿色海面" },
      { scene: { subject: "sea", mood: 5 }, caption: "傍晚归航。", alt: "太阳低垂，海面上有一条船" },
    ),
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
    pictures: shots(
      { scene: { subject: "hills", mood: 0 }, caption: "雾从谷底退去。", alt: "几道由浅到深的绿色山脊" },
      { scene: { subject: "hills", mood: 4 }, caption: "一百八十一级梯田。", alt: "近处山坡上一层层梯田" },
      { scene: { subject: "hills", mood: 5 }, caption: "雾散以后。", alt: "晴朗天空下的山脊" },
    ),
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
    pictures: shots(
      { scene: { subject: "festival", mood: 0 }, caption: "第一晚的石埠头。", alt: "暮色里的一排红灯笼" },
      { scene: { subject: "festival", mood: 1 }, caption: "孩子们的灯。", alt: "高低错落的红灯笼" },
      { scene: { subject: "festival", mood: 3 }, caption: "第三晚，河口。", alt: "深色夜空下的红灯笼" },
    ),
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
    pictures: shots(
      { scene: { subject: "weather", mood: 1 }, caption: "清晨六点的天空。", alt: "大片灰色的云和斜着落下的雨" },
      { scene: { subject: "weather", mood: 4 }, caption: "雁浦滨海大道上空。", alt: "云层渐薄，雨丝稀疏" },
    ),
    more: more(["台风", "雁浦", "组图"]),
    turns: released("night"),
  },
];
