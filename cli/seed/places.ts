/** The channels of the demo house. The place is made up, and so is every town in it. */

export type Place = { slug: string; name: string; below?: Place[]; hidden?: true };

/** A county with its name in English and towns that stories can happen in. */
export type County = { slug: string; name: string; english: string; coast: boolean; towns: string[] };

export const counties: County[] = [
  { slug: "dongyu", name: "东屿县", english: "Dongyu", coast: true, towns: ["灯礁镇", "三澳镇", "白鸥镇", "月台乡"] },
  {
    slug: "chaping",
    name: "茶坪县",
    english: "Chaping",
    coast: false,
    towns: ["云岗镇", "半岭乡", "石泉镇", "雾洋乡"],
  },
  {
    slug: "linggang",
    name: "菱港区",
    english: "Linggang",
    coast: true,
    towns: ["老埠街道", "北栈街道", "菱洲街道", "鱼行街道"],
  },
  { slug: "yanpu", name: "雁浦区", english: "Yanpu", coast: true, towns: ["新坝街道", "雁尾镇", "芦台镇", "盐埕街道"] },
  {
    slug: "wanglan",
    name: "望岚县",
    english: "Wanglan",
    coast: false,
    towns: ["松口镇", "高岭头乡", "杉塘镇", "岚下镇"],
  },
  { slug: "shuxi", name: "漱溪县", english: "Shuxi", coast: false, towns: ["溪头镇", "竹屏镇", "双桥乡", "漱口镇"] },
  { slug: "heting", name: "鹤汀县", english: "Heting", coast: true, towns: ["鹤滩镇", "稻香镇", "汀尾镇", "水车乡"] },
  { slug: "jiyang", name: "霁阳县", english: "Jiyang", coast: false, towns: ["窑前镇", "橘洲镇", "霁岭乡", "果园镇"] },
  { slug: "yanwan", name: "砚湾县", english: "Yanwan", coast: true, towns: ["盐坨镇", "蚝山镇", "砚角镇", "沙汕乡"] },
];

export const places: Place[] = [
  {
    slug: "news",
    name: "新闻频道",
    below: [
      { slug: "city", name: "澜州新闻" },
      { slug: "people", name: "民生" },
      { slug: "industry", name: "产业" },
      { slug: "education", name: "教育" },
      { slug: "health", name: "健康" },
      { slug: "weather", name: "气象海洋" },
    ],
  },
  { slug: "counties", name: "县区", below: counties.map(({ slug, name }) => ({ slug, name })) },
  { slug: "theory", name: "理论" },
  {
    slug: "culture",
    name: "文化旅游",
    below: [
      { slug: "heritage", name: "非遗" },
      { slug: "reading", name: "阅读" },
    ],
  },
  { slug: "photo", name: "影像澜州" },
  { slug: "about", name: "关于", hidden: true },
];
