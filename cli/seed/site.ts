import { icpRegistry, type SiteSettings } from "@/newsroom/house/site-settings";

/** What the demo house says of itself. Numbers and names are made up and cannot belong to anybody. */
export const siteSettings: SiteSettings = {
  name: "澜州新闻网",
  organiser: "澜州日报社（演示）",
  operator: "澜州新媒体传媒有限公司（演示）",
  address: "澜州市菱港区演示路1号",
  licences: [
    {
      label: "互联网新闻信息服务许可证编号",
      number: "00000000000",
      category: "采编发布服务、转载服务",
      holder: "澜州日报社（演示）",
      link: "",
    },
    { label: "信息网络传播视听节目许可证号", number: "0000000", category: "", holder: "", link: "" },
  ],
  icp: { number: "演ICP备00000000号-1", link: icpRegistry },
  psb: { number: "", link: "" },
  phones: [
    { labels: ["广告联系"], number: "0000-0000001" },
    { labels: ["职业道德监督", "违法和不良信息举报电话", "新闻热线"], number: "0000-0000002" },
  ],
  reportLinks: [{ label: "网络举报监督专区", address: "https://www.12377.cn/" }],
  copyright: "澜州新闻网 版权所有，未经澜州新闻网书面特别授权，请勿转载或建立镜像",
  aboutLinks: [],
  friendLinks: [
    { label: "澜州政务服务（演示）", address: "https://service.example.cn/" },
    { label: "澜州天气（演示）", address: "https://weather.example.cn/" },
  ],
  otherMedia: [],
  labelSeparator: "丨",
  hotList: true,
};
