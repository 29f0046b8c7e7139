/** Pieces whose page was taken down, some of which came back. */
import { released, type Story } from "@/cli/seed/story";

export const withdrawnStories: Story[] = [
  {
    writer: "editor",
    channel: "city",
    english: "Withdrawn. A notice that had been cancelled by its source; its address answers 410.",
    when: { daysAgo: 8 },
    headline: "城区部分路段周末临时交通管制通告",
    paragraphs: ["因举办活动，本周末城区部分路段实行临时交通管制，请过往车辆提前绕行。", "管制时间为周六8时至12时。"],
    more: { keywords: ["交通"], source: "澜州新闻网", genre: "notice" },
    turns: [
      ...released("editor"),
      { step: "readerReports", wait: 200, text: "周末的活动已经取消，路上没有管制，这则通告还挂着，会让人白绕路。" },
      { by: "chief", step: "takeReport" },
      { by: "chief", step: "withdraw", wait: 60, reason: "主办方通知活动取消，通告作废。" },
      {
        by: "chief",
        step: "closeReport",
        result: "upheld",
        reply: "活动确已取消，通告已撤下。谢谢您的提醒。",
      },
    ],
  },
  {
    writer: "night",
    channel: "health",
    english: "Withdrawn on an order, with the instructing body, its reference and a public notice.",
    when: { daysAgo: 35 },
    headline: "市区三家药店上架新款家用检测试剂",
    paragraphs: [
      "市区三家连锁药店本周上架了一款家用检测试剂，店员说一天能卖出四十盒。",
      "试剂操作简单，十五分钟出结果。药店提醒，结果仅供参考，不能代替医院诊断。",
    ],
    more: { keywords: ["药店", "健康"], source: "澜州新闻网" },
    turns: [
      ...released("night"),
      {
        by: "chief",
        step: "withdraw",
        wait: 900,
        category: "order",
        reason: "监管部门通知该批次试剂备案信息待核，要求暂停宣传。",
        instructingBody: "澜州市市场监督管理局（演示）",
        reference: "澜市监函〔演示〕17号",
        publicNotice: true,
      },
    ],
  },
  {
    writer: "county",
    channel: "yanwan",
    english: "Withdrawn, then reinstated by the chief and a second person: the complaint proved unfounded.",
    when: { daysAgo: 57 },
    headline: "砚湾一村把闲置盐仓改成了书房",
    paragraphs: [
      "盐坨镇的老盐仓空了十几年，今年变成了一间书房。梁上还留着当年的秤钩，窗外就是晒盐的滩。",
      "书房藏书四千册，一半是村里人捐的。晚上八点以前，总有人在里面写作业。",
      "改造只花了十一万元，木料都是旧的，墙是村里的泥水匠一起抹的。",
    ],
    more: { keywords: ["砚湾", "乡村", "阅读"], source: "砚湾县融媒体中心", correspondents: ["韩石榆"] },
    turns: [
      ...released("county"),
      {
        by: "publisher",
        step: "withdraw",
        wait: 600,
        category: "infringement",
        reason: "有人来电称文中老照片未经授权使用，先行撤下核实。",
      },
      { by: "chief", step: "reinstate", wait: 1200, reason: "经核实，该照片由村委会提供并有授权书，投诉不成立。" },
      { by: "publisher", step: "confirmReinstatement", wait: 25 },
    ],
  },
  {
    writer: "editor",
    channel: "education",
    english:
      "Withdrawn to protect a child who could be recognised; the chief's proposal to bring it back was never confirmed.",
    when: { daysAgo: 18 },
    headline: "四年级学生拾金不昧 学校送上一支钢笔",
    paragraphs: [
      "放学路上捡到装有现金的布包，四年级的一名学生站在原地等了四十分钟，等来了失主。",
      "学校在升旗仪式上送给他一支钢笔。他说，最难的是不知道要不要先回家吃饭。",
    ],
    more: { keywords: ["教育", "好人好事"], source: "澜州新闻网", marks: { minors: true } },
    turns: [
      ...released("editor"),
      { by: "final", step: "withdraw", wait: 180, category: "minors", reason: "家长不愿公开孩子所在班级，先行撤下。" },
      { by: "chief", step: "reinstate", wait: 2000, reason: "家长口头表示可以刊发，待其书面确认后恢复。" },
    ],
  },
  {
    writer: "city",
    channel: "people",
    english: "Withdrawn for a wrong fact, rewritten, and released again through all three stages.",
    when: { daysAgo: 60 },
    headline: "老旧小区加装电梯补助标准上调",
    paragraphs: [
      "本月起，老旧小区加装电梯每部补助二十万元，比原来多五万元。",
      "申请由楼栋业主共同提出，街道初核，住建部门会同财政部门审定。",
      "目前全市已有一百零七部电梯投入使用，另有三十九部在建。",
    ],
    more: { keywords: ["老旧小区", "电梯", "民生"], source: "澜州新闻网" },
    turns: [
      ...released("city"),
      {
        by: "publisher",
        step: "withdraw",
        wait: 240,
        category: "factual",
        reason: "补助金额以文件为准是十八万元，撤下改正后重发。",
      },
      {
        by: "city",
        step: "change",
        wait: 60,
        kind: "correction",
        note: "本文此前所写补助金额和增幅有误，应为每部十八万元、比原来多三万元，特此更正。",
        from: "二十万元，比原来多五万元",
        to: "十八万元，比原来多三万元",
      },
      ...released("city"),
    ],
  },
];
