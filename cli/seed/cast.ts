/** Who works in the demo house. The people are made up. */
import type { Role, Stage } from "@/db/schema";

export type Part = {
  username: string;
  legalName: string;
  /** 署名用名; without one the legal name. */
  displayName?: string;
  /** Another name for 编辑 than for the rest. */
  editorName?: string;
  roles: { role: Role; channel?: string; stages?: string[] }[];
  /** Invited, and never signed in: the link waits. */
  invited?: true;
};

export const cast: Part[] = [
  { username: "editor", legalName: "林秋枫", editorName: "秋枫", roles: [{ role: "editor" }] },
  { username: "first", legalName: "陈若溪", roles: [{ role: "reviewer", stages: ["初审"] }] },
  { username: "second", legalName: "吴海舟", roles: [{ role: "reviewer", stages: ["复审"] }] },
  { username: "final", legalName: "郑明澜", roles: [{ role: "reviewer", stages: ["终审"] }] },
  { username: "publisher", legalName: "许知安", roles: [{ role: "publisher" }] },
  { username: "chief", legalName: "沈伯言", roles: [{ role: "chief" }] },
  { username: "admin", legalName: "何敏之", roles: [{ role: "admin" }] },
  { username: "auditor", legalName: "罗青禾", roles: [{ role: "auditor" }] },
  { username: "reporter", legalName: "周小满", roles: [{ role: "reporter" }] },
  { username: "county", legalName: "苏禾野", roles: [{ role: "editor", channel: "counties" }] },
  { username: "night", legalName: "方夜白", roles: [{ role: "editor" }, { role: "reporter" }] },
  { username: "deputy", legalName: "顾长风", roles: [{ role: "reviewer" }, { role: "publisher" }] },
  {
    username: "head",
    legalName: "纪晚舟",
    roles: [
      { role: "editor", channel: "city" },
      { role: "reviewer", channel: "news", stages: ["初审"] },
    ],
  },
  {
    username: "city",
    legalName: "温砚秋",
    roles: [
      { role: "editor", channel: "city" },
      { role: "editor", channel: "people" },
    ],
  },
  {
    username: "culture",
    legalName: "祝云栖",
    editorName: "云栖",
    roles: [
      { role: "editor", channel: "culture" },
      { role: "editor", channel: "photo" },
    ],
  },
  { username: "theory", legalName: "章问渠", displayName: "问渠", roles: [{ role: "editor", channel: "theory" }] },
  { username: "dongyu", legalName: "池望舒", roles: [{ role: "editor", channel: "dongyu" }] },
  { username: "chaping", legalName: "叶听泉", roles: [{ role: "editor", channel: "chaping" }] },
  {
    username: "linggang",
    legalName: "骆以宁",
    roles: [
      { role: "editor", channel: "linggang" },
      { role: "reviewer", channel: "yanpu", stages: ["初审"] },
    ],
  },
  {
    username: "counties-first",
    legalName: "韦见山",
    roles: [{ role: "reviewer", channel: "counties", stages: ["初审"] }],
  },
  {
    username: "counties-second",
    legalName: "樊知夏",
    roles: [{ role: "reviewer", channel: "counties", stages: ["复审"] }],
  },
  { username: "night-publisher", legalName: "桑晚晴", roles: [{ role: "publisher" }] },
  {
    username: "sea",
    legalName: "江牧潮",
    displayName: "牧潮",
    roles: [
      { role: "reporter", channel: "counties" },
      { role: "reporter", channel: "industry" },
    ],
  },
  { username: "street", legalName: "夏星野", roles: [{ role: "reporter", channel: "news" }] },
  {
    username: "photographer",
    legalName: "程拾光",
    roles: [
      { role: "reporter", channel: "photo" },
      { role: "reporter", channel: "culture" },
    ],
  },
  {
    username: "standin",
    legalName: "闻松涧",
    roles: [
      { role: "editor", channel: "education" },
      { role: "editor", channel: "health" },
    ],
  },
  { username: "leaver", legalName: "陆拂晓", roles: [{ role: "editor", channel: "education" }] },
  { username: "newcomer", legalName: "白一苇", roles: [{ role: "reporter", channel: "counties" }], invited: true },
];

const independent = { kind: "independent", timing: "before", deadlineMinutes: null, proof: null } as const;

/** 理论: the editor who sends a piece decides its first stage too. */
export const theoryStages: Stage[] = [
  { name: "初审", credit: "responsibleEditor", ...independent, kind: "self" },
  { name: "复审", credit: "reviewer", ...independent },
  { name: "终审", credit: "reviewer", ...independent },
];
