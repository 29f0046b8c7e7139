/** Whom the demo house reprints from. All of them are made up. */
import type { OutletWish } from "@/newsroom/outlets/manage";
import type { OutletStanding } from "@/newsroom/outlets/standing";

/** The standings in the order in which they were recorded, each from that day on. */
type DemoOutlet = OutletWish & { standings: { daysAgo: number; standing: OutletStanding }[] };

export const demoOutlets: DemoOutlet[] = [
  {
    name: "澜州日报社",
    kind: "报社",
    address: "https://daily.example.cn/",
    creditText: "澜州日报",
    standings: [{ daysAgo: 152, standing: "normal" }],
  },
  {
    name: "澜州市政务公开网",
    kind: "政府网站",
    address: "https://gov.example.cn/",
    creditText: "",
    standings: [{ daysAgo: 152, standing: "normal" }],
  },
  {
    name: "澜州广播电视台",
    kind: "广播电视台",
    address: "https://radio.example.cn/",
    creditText: "",
    standings: [{ daysAgo: 151, standing: "normal" }],
  },
  {
    name: "望潮通讯社",
    kind: "通讯社",
    address: "https://wire.example.cn/",
    creditText: "",
    standings: [
      { daysAgo: 151, standing: "normal" },
      { daysAgo: 70, standing: "removed" },
    ],
  },
  {
    name: "菱港晚报社",
    kind: "报社",
    address: "https://evening.example.cn/",
    creditText: "菱港晚报",
    standings: [
      { daysAgo: 150, standing: "normal" },
      { daysAgo: 6, standing: "frozen" },
    ],
  },
];
