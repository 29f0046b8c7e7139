/** Names that nothing is called: some stand in every tenth text, most in hardly any, as names in a region do. */
import { type Chance, chance } from "@/cli/seed/chance";

const first = [
  ..."白柏蔡岑陈程楚崔戴邓丁董杜范方冯傅高葛龚顾关郭韩何贺洪侯胡华黄霍纪江蒋金康孔赖蓝雷黎李廉梁林凌刘柳龙卢鲁陆罗吕马毛孟苗倪潘彭齐钱秦丘任阮邵沈施石宋苏孙谭唐陶田童万汪王韦魏温吴夏萧谢邢徐许薛严颜杨姚叶易尹于余袁岳曾翟詹张赵郑钟周朱庄邹",
];
const second = [
  ..."安柏宝碧彬冰波彩昌超朝晨成川春慈达丹德登东恩芳飞丰枫福刚光桂国海涵豪和荷恒虹鸿湖华辉惠吉佳坚江洁锦晶景静娟军俊凯康可岚乐蕾礼丽莲亮林玲龙露梅美敏明铭宁鹏平朴琪倩强琴青清庆秋泉然仁荣瑞珊尚生胜诗石世淑帅水思松涛天婷伟文武溪霞贤祥翔晓欣新星雄秀雪雅妍燕阳瑶野依怡义艺英颖永勇友瑜宇雨玉育远月悦云泽珍真志智中忠珠竹梓",
];
const kinds = [
  "村",
  "镇",
  "岛",
  "港",
  "路",
  "桥",
  "渠",
  "坝",
  "社区",
  "小学",
  "合作社",
  "加工厂",
  "码头",
  "林场",
  "医院",
  "",
] as const;

const vocabulary = madeUp(chance("names of a large house"), 12_000);

/** A name; the one on place n of all comes up about 1/n as often as the first (Zipf 1949). */
export function nameOf(luck: Chance): string {
  const place = Math.floor(vocabulary.length ** (luck.between(0, 1_000_000) / 1_000_001));
  return vocabulary[place - 1] ?? "";
}

function madeUp(luck: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const given = `${luck.pick(second)}${luck.falls(0.4) ? luck.pick(second) : ""}`;
    names.add(`${luck.pick(first)}${given}${luck.pick(kinds)}`);
  }
  return [...names];
}
