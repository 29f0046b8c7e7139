/** What the demo house has written. All of it is made up. */
import type { Content } from "@/newsroom/articles/content";

/** Who does what next: a username decides or releases; the rest are steps of their own. */
export type Turn =
  | { by: string; step: "submit" | "approve" | "release" | "handOver" }
  | { by: string; step: "return" | "withdraw"; reason: string }
  | { by: string; step: "scheduleInMinutes"; minutes: number }
  | { by: string; step: "change"; kind: "fix" | "update" | "correction"; note?: string; from: string; to: string };

export type Story = {
  writer: string;
  channel: string;
  /** One English sentence for whoever reads no Chinese. */
  english: string;
  daysAgo: number;
  /** The words of the link to it at the foot of every page; for the pieces of the hidden channel 关于. */
  about?: string;
  headline: string;
  paragraphs: string[];
  more?: Partial<
    Pick<Content, "columnLabel" | "kicker" | "deck" | "shortHeadline" | "summary" | "keywords" | "genre">
  > & {
    source?: string;
    reporters?: string[];
    correspondents?: string[];
  };
  turns: Turn[];
};

const reviewed = (submitter: string): Turn[] => [
  { by: submitter, step: "submit" },
  { by: "first", step: "approve" },
  { by: "second", step: "approve" },
  { by: "final", step: "approve" },
];
const released = (submitter: string): Turn[] => [...reviewed(submitter), { by: "publisher", step: "release" }];

export const stories: Story[] = [
  {
    writer: "editor",
    channel: "about",
    about: "网站简介",
    english: "About page: what the site is.",
    daysAgo: 90,
    headline: "澜州新闻网简介",
    paragraphs: ["澜州新闻网由澜州日报社主办，刊发本市新闻与便民信息。本站为演示站点，人物、机构与事件均为虚构。"],
    more: { genre: "notice" },
    turns: released("editor"),
  },
  {
    writer: "editor",
    channel: "about",
    about: "版权声明",
    english: "About page: copyright.",
    daysAgo: 90,
    headline: "版权声明",
    paragraphs: ["本站原创内容的著作权归澜州新闻网所有，转载请先取得书面授权，并注明来源和作者。"],
    more: { genre: "notice" },
    turns: released("editor"),
  },
  {
    writer: "editor",
    channel: "about",
    about: "联系我们",
    english: "About page: contact.",
    daysAgo: 90,
    headline: "联系我们",
    paragraphs: ["读者可拨打页脚所列电话，或来信寄至澜州市菱港区演示路1号。举报违法和不良信息，请使用页脚的举报入口。"],
    more: { genre: "notice" },
    turns: released("editor"),
  },
  {
    writer: "editor",
    channel: "about",
    about: "加入我们",
    english: "About page: jobs.",
    daysAgo: 90,
    headline: "加入我们",
    paragraphs: ["我们常年招募热爱新闻、细心负责的编辑和记者，简历可寄至页脚所列地址。"],
    more: { genre: "notice" },
    turns: released("editor"),
  },
  {
    writer: "editor",
    channel: "industry",
    english: "Live. Kelp harvest begins three days early.",
    daysAgo: 42,
    headline: "东屿海带提前三天开割 首日上岸四百余吨",
    paragraphs: [
      "4月的东屿湾，天刚蒙蒙亮，采收船已经排到了三号养殖区。今年水温回升早，海带比往年提前三天达到采收标准。",
      "“叶片厚、泥沙少，晒干以后颜色也匀。”养殖户站在船头，一边收绳一边说。首个采收日，全县上岸鲜海带四百余吨，大半当天进了加工厂。",
      "县海洋与渔业部门介绍，今年全县海带养殖面积二点三万亩，采收期预计持续到六月下旬。为错开高峰，沿湾七个码头分时段卸货，晾晒场免费开放。",
    ],
    more: {
      keywords: ["海带", "渔业", "东屿"],
      reporters: ["周小满"],
      source: "澜州新闻网",
      summary: "今年水温回升早，东屿湾海带比往年提前三天开割。",
    },
    turns: released("editor"),
  },
  {
    writer: "editor",
    channel: "people",
    english: "Live, then updated: a bridge closes for repairs, later with a shuttle bus.",
    daysAgo: 30,
    headline: "菱港大桥今夜起封闭检修 为期十二天",
    paragraphs: [
      "记者从市交通部门获悉，菱港大桥自今夜23时起全封闭检修，为期十二天。检修内容包括更换伸缩缝、修补桥面和更新照明。",
      "封闭期间，机动车请绕行北环路与滨江隧道，早晚高峰预计多用时十五分钟左右。行人和非机动车可从桥东侧临时便道通过。",
      "需要出行信息的市民，可在工作时间拨打交通服务电话咨询。",
    ],
    more: { keywords: ["菱港", "交通", "大桥"], source: "澜州新闻网", shortHeadline: "菱港大桥今夜起封闭十二天" },
    turns: [
      ...released("editor"),
      {
        by: "editor",
        step: "change",
        kind: "update",
        from: "需要出行信息的市民",
        to: "公交公司同时开通桥东至桥西的免费接驳车，首班6时30分，末班21时。需要出行信息的市民",
      },
      ...released("editor"),
    ],
  },
  {
    writer: "county",
    channel: "chaping",
    english: "Live, then corrected: the number of tea farmers was wrong.",
    daysAgo: 26,
    headline: "茶坪春茶收官 高山白茶产量稳中有升",
    paragraphs: [
      "谷雨过后，茶坪县的高山茶园结束了头采。县农业部门初步统计，今年春茶产量一千一百吨，比上年略有增加。",
      "带动一万二千户茶农的，是遍布各乡镇的六十七家初制厂。鲜叶当天下山、当天进厂，做到不过夜。",
      "接下来，茶园转入修剪和追肥，夏茶预计在六月上旬开采。",
    ],
    more: { keywords: ["茶叶", "茶坪", "农业"], source: "茶坪县融媒体中心", correspondents: ["谢青岚"] },
    turns: [
      ...released("county"),
      {
        by: "county",
        step: "change",
        kind: "correction",
        note: "本文此前所写茶农户数有误，应为一万一千户，特此更正。",
        from: "一万二千户",
        to: "一万一千户",
      },
      ...released("county"),
    ],
  },
  {
    writer: "editor",
    channel: "education",
    english: "Live, then a fix: one wrong character mended by two people at night.",
    daysAgo: 19,
    headline: "澜州二十所小学试点“午睡平躺” 课桌椅一拉就是床",
    paragraphs: [
      "中午十二点二十分，实验小学四年级的教室拉上了窗帘。孩子们把椅背轻轻一板，课桌前就多了一张小床。",
      "本学期起，全市二十所小学试点“午睡平躺”。学校统一配备可躺式课桌椅，由家长自愿选择，不另收费。",
      "教育部门表示，试点一学期后将评估效果，再决定是否推广。",
    ],
    more: { keywords: ["教育", "小学"], source: "澜州新闻网", reporters: ["周小满"] },
    turns: [
      ...released("editor"),
      { by: "night", step: "change", kind: "fix", from: "轻轻一板", to: "轻轻一扳" },
      ...released("night"),
    ],
  },
  {
    writer: "editor",
    channel: "theory",
    english: "Live. In this channel the editor decides the first stage; four people suffice.",
    daysAgo: 15,
    headline: "把会场搬到田间码头 让办法从现场长出来",
    paragraphs: [
      "基层的问题，答案往往在基层。坐在会议室里看十份材料，不如到码头上听一位船老大讲半个钟头。",
      "今年以来，各县区把议事会开到田埂、车间和码头，先看现场、再听意见、当场认领。三个月认领事项二百一十件，办结一百八十六件。",
      "经验说明，办法不是写出来的，是走出来、问出来、试出来的。把脚步放低一些，视野反而会更宽。",
    ],
    more: {
      columnLabel: "实践与思考",
      keywords: ["基层", "调研"],
      source: "澜州市理论学习中心组",
      genre: "commentary",
    },
    turns: [
      { by: "editor", step: "submit" },
      { by: "second", step: "approve" },
      { by: "final", step: "approve" },
      { by: "publisher", step: "release" },
    ],
  },
  {
    writer: "editor",
    channel: "culture",
    english: "Live. A lantern boat festival, with kicker and deck.",
    daysAgo: 9,
    headline: "百盏鱼灯顺流而下 菱港老街过了一个亮堂堂的夜",
    paragraphs: [
      "傍晚七时，第一盏鱼灯从石埠头下水。不到一刻钟，百余盏灯顺着内河排成一线，两岸都是举着手机的人。",
      "鱼灯节停办多年，今年由老街的手艺人和年轻店主一起恢复。竹骨、纸面、矿物颜料，一盏灯要扎上三天。",
      "活动持续三晚，老街沿线商铺延长营业到十一点，公交加开两条夜间专线。",
    ],
    more: {
      kicker: "停办多年 今年重来",
      deck: "手艺人与年轻店主合力恢复鱼灯节",
      keywords: ["鱼灯", "文旅", "菱港"],
      source: "澜州新闻网",
    },
    turns: released("editor"),
  },
  {
    writer: "editor",
    channel: "city",
    english: "Withdrawn. A notice that had been cancelled by its source; its address answers 410.",
    daysAgo: 8,
    headline: "城区部分路段周末临时交通管制通告",
    paragraphs: ["因举办活动，本周末城区部分路段实行临时交通管制，请过往车辆提前绕行。", "管制时间为周六8时至12时。"],
    more: { keywords: ["交通"], source: "澜州新闻网", genre: "notice" },
    turns: [...released("editor"), { by: "chief", step: "withdraw", reason: "主办方通知活动取消，通告作废。" }],
  },
  {
    writer: "reporter",
    channel: "people",
    english: "Live. Written by a reporter, handed over, edited and released.",
    daysAgo: 5,
    headline: "“一元菜场班车”开了三百天 坐过的老人说方便",
    paragraphs: [
      "早上五点四十分，七旬的老人拉着小推车在村口等车。这趟“一元菜场班车”从东屿渔村开到菱港农贸市场，已经跑了三百天。",
      "班车由公交公司用退役车辆改装，座位后面留出放菜筐的地方。票价一元，村民可以带菜进城卖，也可以捎年货回家。",
      "公交公司说，三百天里班车运送乘客两万六千人次，下个月再增加一条线路。",
    ],
    more: { keywords: ["公交", "民生", "东屿"], source: "澜州新闻网", reporters: ["周小满"] },
    turns: [{ by: "reporter", step: "handOver" }, ...released("editor")],
  },
  {
    writer: "editor",
    channel: "city",
    english: "Waits for 初审, the first review.",
    daysAgo: 0.2,
    headline: "今年首场强对流天气或于明夜到来 请收好阳台物品",
    paragraphs: [
      "市气象台预计，明天夜里到后天上午，我市自西向东有一次强对流过程，局地伴有八级以上雷暴大风。",
      "请市民提前收好阳台花盆和晾晒物品，车辆避开广告牌和大树停放，海上作业船只及时回港。",
    ],
    more: { keywords: ["天气"], source: "澜州市气象台" },
    turns: [{ by: "editor", step: "submit" }],
  },
  {
    writer: "county",
    channel: "dongyu",
    english: "Waits for 复审, the second review.",
    daysAgo: 0.3,
    headline: "东屿修好十二公里环岛步道 沿途添了六处观鸟屋",
    paragraphs: [
      "东屿环岛步道最后一段昨天完工，全长十二公里，与旧渔道相接，老人推着轮椅也能走完全程。",
      "步道沿线新设六处观鸟屋，墙上开了高低两排窗口，孩子不用垫脚就能看到滩涂。",
    ],
    more: { keywords: ["东屿", "文旅"], source: "东屿县融媒体中心" },
    turns: [
      { by: "county", step: "submit" },
      { by: "first", step: "approve" },
    ],
  },
  {
    writer: "editor",
    channel: "industry",
    english: "Waits for 终审, the final review.",
    daysAgo: 0.4,
    headline: "澜州港新增一条近洋航线 冷鲜水产隔日可达",
    paragraphs: [
      "载着一百二十个冷藏箱的货轮今晨离港，澜州港新增的近洋航线正式开行，每周两班。",
      "航线开行后，冷鲜水产从起捕到上架的时间缩短到四十小时以内，运费下降约一成。",
    ],
    more: { keywords: ["港口", "渔业"], source: "澜州新闻网" },
    turns: [
      { by: "editor", step: "submit" },
      { by: "first", step: "approve" },
      { by: "second", step: "approve" },
    ],
  },
  {
    writer: "editor",
    channel: "education",
    english: "Returned by 复审 with a reason; sent again, it will show only the difference.",
    daysAgo: 0.6,
    headline: "职校学生修好了村里的三十台旧水泵",
    paragraphs: [
      "一个周末，三十台旧水泵，十九名学生。市职业技术学校机电班把实训课开到了茶坪的田头。",
      "学生们拆洗、换件、试机，修好的水泵当天就抽上了水。村里算了一笔账，省下的钱够买六台新的。",
    ],
    more: { keywords: ["教育", "茶坪"], source: "澜州新闻网" },
    turns: [
      { by: "editor", step: "submit" },
      { by: "first", step: "approve" },
      { by: "second", step: "return", reason: "省下的金额请补上出处，学生人数与图说不一致，请核对。" },
    ],
  },
  {
    writer: "county",
    channel: "linggang",
    english: "Approved by all three; waits for the publisher.",
    daysAgo: 0.5,
    headline: "菱港区口袋公园再添九处 出门十分钟能见绿",
    paragraphs: [
      "拆掉旧围墙，补种乡土树，摆上两条长椅，边角地就成了口袋公园。菱港区今年新建的九处已全部开放。",
      "加上往年建成的二十六处，全区九成居民出门十分钟就能走到一处绿地。",
    ],
    more: { keywords: ["菱港", "民生"], source: "菱港区融媒体中心" },
    turns: reviewed("county"),
  },
  {
    writer: "editor",
    channel: "culture",
    english: "Scheduled: goes out by itself ten minutes after the first start.",
    daysAgo: 0.7,
    headline: "市图书馆下月起周末开到晚十点",
    paragraphs: [
      "下月起，市图书馆周五至周日的闭馆时间从晚八点延长到晚十点，自习区和儿童区同步开放。",
      "馆方同时把还书点铺到六个地铁口和两处渔港，夜归的读者不必再绕路。",
    ],
    more: { keywords: ["文化"], source: "澜州新闻网" },
    turns: [...reviewed("editor"), { by: "publisher", step: "scheduleInMinutes", minutes: 10 }],
  },
  {
    writer: "editor",
    channel: "people",
    english: "A draft, still being written.",
    daysAgo: 0.1,
    headline: "社区食堂的第一百天",
    paragraphs: ["（采访中）食堂每天供应午餐二百四十份，其中老人占七成。"],
    turns: [],
  },
  {
    writer: "reporter",
    channel: "dongyu",
    english: "A reporter's draft, handed over to the editors.",
    daysAgo: 0.15,
    headline: "渔港冷库换上太阳能 一年省电八万度",
    paragraphs: ["东屿渔港的两座冷库上月换装了光伏屋面。管理人员说，按目前的用电量，一年可省电八万度。"],
    more: { keywords: ["东屿", "渔业"], reporters: ["周小满"] },
    turns: [{ by: "reporter", step: "handOver" }],
  },
];
