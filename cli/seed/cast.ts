/** Who works in the demo house, and its channels. The place and the people are made up. */
import type { Role, Stage } from "@/db/schema";

/** The people and channels of the demo house by username and slug. */
export type DemoHouse = { people: Map<string, number>; channels: Map<string, number> };

export type Part = {
  username: string;
  legalName: string;
  /** 署名用名; the first is used where no kind of credit has its own. */
  displayName: string;
  /** Another name for 编辑 than for the rest. */
  editorName?: string;
  roles: { role: Role; channel?: string; stages?: string[] }[];
};

export const cast: Part[] = [
  { username: "editor", legalName: "林秋枫", displayName: "林秋枫", editorName: "秋枫", roles: [{ role: "editor" }] },
  { username: "first", legalName: "陈若溪", displayName: "陈若溪", roles: [{ role: "reviewer", stages: ["初审"] }] },
  { username: "second", legalName: "吴海舟", displayName: "吴海舟", roles: [{ role: "reviewer", stages: ["复审"] }] },
  { username: "final", legalName: "郑明澜", displayName: "郑明澜", roles: [{ role: "reviewer", stages: ["终审"] }] },
  { username: "publisher", legalName: "许知安", displayName: "许知安", roles: [{ role: "publisher" }] },
  { username: "chief", legalName: "沈伯言", displayName: "沈伯言", roles: [{ role: "chief" }] },
  { username: "admin", legalName: "何敏之", displayName: "何敏之", roles: [{ role: "admin" }] },
  { username: "auditor", legalName: "罗青禾", displayName: "罗青禾", roles: [{ role: "auditor" }] },
  { username: "reporter", legalName: "周小满", displayName: "周小满", roles: [{ role: "reporter" }] },
  { username: "county", legalName: "苏禾野", displayName: "苏禾野", roles: [{ role: "editor", channel: "counties" }] },
  { username: "night", legalName: "方夜白", displayName: "方夜白", roles: [{ role: "editor" }, { role: "reporter" }] },
  {
    username: "deputy",
    legalName: "顾长风",
    displayName: "顾长风",
    roles: [{ role: "reviewer" }, { role: "publisher" }],
  },
];

export type Place = { slug: string; name: string; below?: Place[]; hidden?: true };

export const places: Place[] = [
  {
    slug: "news",
    name: "新闻频道",
    below: [
      { slug: "city", name: "澜州新闻" },
      { slug: "people", name: "民生" },
      { slug: "industry", name: "产业" },
      { slug: "education", name: "教育" },
    ],
  },
  {
    slug: "counties",
    name: "县区",
    below: [
      { slug: "dongyu", name: "东屿县" },
      { slug: "chaping", name: "茶坪县" },
      { slug: "linggang", name: "菱港区" },
    ],
  },
  { slug: "theory", name: "理论" },
  { slug: "culture", name: "文化旅游" },
  { slug: "about", name: "关于", hidden: true },
];

const independent = { kind: "independent", timing: "before", deadlineMinutes: null, proof: null } as const;

/** 理论: the editor who sends a piece decides its first stage too. */
export const theoryStages: Stage[] = [
  { name: "初审", credit: "responsibleEditor", ...independent, kind: "self" },
  { name: "复审", credit: "reviewer", ...independent },
  { name: "终审", credit: "reviewer", ...independent },
];
