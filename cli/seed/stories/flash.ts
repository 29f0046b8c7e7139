/** 快讯: released after one approval, reviewed again after release (补审) within two hours. */
import { confirmed, type Story, type Turn } from "@/cli/seed/story";

const out: Turn[] = [
  { by: "night", step: "submit", flash: true, wait: 6 },
  { by: "first", step: "approve", wait: 5 },
  { by: "publisher", step: "release", wait: 3 },
];

export const flashStories: Story[] = [
  {
    writer: "night",
    channel: "city",
    english: "Live. A flash, reviewed again half an hour after release.",
    when: { daysAgo: 25, at: "18:40" },
    roundTheClock: true,
    headline: "快讯：澜州站多趟列车因信号检修晚点",
    paragraphs: [
      "18时20分起，澜州站因信号设备检修，多趟列车晚点二十至四十分钟。车站开放全部候车区，改签窗口不收手续费。",
    ],
    more: { keywords: ["铁路", "快讯"], source: "澜州新闻网", genre: "flash" },
    turns: [...out, { by: "second", step: "approve", wait: 32 }],
  },
  {
    writer: "night",
    channel: "weather",
    english:
      "Live. A flash at night whose second review came too late: an alarm was raised, and the chief dealt with it.",
    when: { daysAgo: 47, at: "22:30" },
    roundTheClock: true,
    headline: "快讯：雁浦滨海大道海水倒灌 已封闭",
    paragraphs: ["22时15分，雁浦区滨海大道南段出现海水倒灌，交警已封闭道路，车辆请走内环。目前没有人员受伤的报告。"],
    more: { keywords: ["台风", "雁浦", "快讯"], source: "澜州新闻网", genre: "flash" },
    turns: [
      ...out,
      { step: "afterReviewLate", wait: 121 },
      { by: "second", step: "approve", wait: 40 },
      { by: "chief", step: "handleAlarm", wait: 420 },
    ],
  },
  {
    writer: "night",
    channel: "people",
    english: "Live. A flash that was updated before its second review was done; an alarm says so.",
    when: { daysAgo: 4, at: "19:10" },
    roundTheClock: true,
    headline: "快讯：北栈街道部分小区今晚停水抢修",
    paragraphs: ["因供水干管破裂，北栈街道十一个小区今晚停水，供水公司正在抢修，预计23时前恢复。三辆送水车已到现场。"],
    more: { keywords: ["停水", "菱港", "快讯"], source: "澜州新闻网", genre: "flash" },
    turns: [
      ...out,
      {
        by: "night",
        step: "change",
        wait: 70,
        kind: "update",
        from: "预计23时前恢复",
        to: "21时10分已恢复供水，初期水色发黄属正常现象",
      },
      ...confirmed("night")
        .map((turn): Turn => ({ ...turn, wait: 4 }))
        .map(plain),
    ],
  },
  {
    writer: "night",
    channel: "city",
    english: "Live. A flash of this very hour; its second review is still to be done.",
    when: { minutesAgo: 12 },
    roundTheClock: true,
    headline: "快讯：菱港隧道发生三车追尾 一条车道通行",
    paragraphs: ["菱港隧道由东向西方向发生三车追尾，目前一条车道通行，无人员伤亡。交警建议绕行北环路。"],
    more: { keywords: ["交通", "快讯"], source: "澜州新闻网", genre: "flash" },
    turns: out,
  },
];

/** Only the first reviewer approved the flash, so only they can compare. */
function plain(turn: Turn): Turn {
  if (turn.step !== "approve" || turn.by === "first") return turn;
  return { by: turn.by, step: turn.step, wait: turn.wait ?? 4 };
}
