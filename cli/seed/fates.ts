/** What becomes of an invented piece: its turns, and the English words for it. */
import type { Chance } from "@/cli/seed/chance";
import type { Hands } from "@/cli/seed/hands";
import type { Turn } from "@/cli/seed/story";

export type Fate =
  | "live"
  | "returned once"
  | "recalled"
  | "fix"
  | "update"
  | "correction"
  | "withdrawn"
  | "spiked"
  | "stage 1"
  | "stage 2"
  | "stage 3"
  | "approved"
  | "returned"
  | "draft";

export const inEnglish: Record<Fate, string> = {
  live: "Live.",
  "returned once": "Live after one return.",
  recalled: "Live; taken back once by its editor.",
  fix: "Live, then a fix of one character.",
  update: "Live, then updated.",
  correction: "Live, then corrected with a note.",
  withdrawn: "Withdrawn.",
  spiked: "Not taken.",
  "stage 1": "Waits for the first review.",
  "stage 2": "Waits for the second review.",
  "stage 3": "Waits for the final review.",
  approved: "Approved; waits for the publisher.",
  returned: "Returned to its editor.",
  draft: "A draft.",
};

/** What became of the pieces of the past, as often as it happens. */
export function pastFate(dice: Chance): Fate {
  const draw = dice.between(1, 100);
  const upTo: [number, Fate][] = [
    [64, "live"],
    [75, "returned once"],
    [78, "recalled"],
    [83, "fix"],
    [90, "update"],
    [94, "correction"],
    [97, "withdrawn"],
    [100, "spiked"],
  ];
  return upTo.find(([limit]) => draw <= limit)?.[1] ?? "live";
}

const returns = [
  "请补充数字的出处，并写明统计到哪一天。",
  "导语与第二段重复，请压缩后再送。",
  "地名写法前后不一，请以民政部门公布的为准。",
  "缺一方的说法，请补采后再送。",
  "标题大于正文，请把话说实。",
  "引语没有出处，能署名的请署名。",
];
const additions = [
  "有关数据由承办单位提供，统计截至本周。",
  "记者就此向主管部门核实，得到同样的答复。",
  "居民如有不同意见，可向当地服务窗口反映。",
  "此事的后续安排，将在村务栏同步公布。",
];
const slips = [
  ["后续进展，本网将继续关主。", "关主", "关注"],
  ["时间如有变动，敬请流意。", "流意", "留意"],
  ["具体安排以现场公示微准。", "公示微准", "公示为准"],
] as const;
const wrongs = [
  ["首批安排三个乡镇。", "三个乡镇", "两个乡镇", "本文此前所写首批乡镇数有误，应为两个，特此更正。"],
  ["受理时间为每日8时至18时。", "8时至18时", "9时至17时", "本文此前所写受理时间有误，应为9时至17时，特此更正。"],
  ["全部费用由市级财政承担。", "市级财政", "市县两级财政", "本文此前所写费用来源不完整，应为市县两级财政，特此更正。"],
] as const;
const updates = [
  "（更新）承办单位补充说明，因报名人数较多，将加开一场。",
  "（更新）截至发稿，相关工作已提前完成。",
  "（更新）主管部门公布了咨询方式，可到现场窗口查询。",
];
const notTaken = ["与已发稿件重复，不再采用。", "时效已过，不采用。", "主办方要求暂不报道，经核实同意。"];
const takenDown = [
  ["factual", "文中主要数字与承办单位公布的不符，撤下核实。"],
  ["infringement", "配文引用他人作品未获授权，撤下处理。"],
  ["other", "活动取消，稿件失去意义。"],
] as const;

/** `ending`: a sentence the text ends with for the sake of what happens to it later. */
export type Told = { ending: string; turns: Turn[] };

/** The hands a piece goes through. In a channel where the editor decides the first stage (`self`) one hand fewer. */
export function turnsOf(fate: Fate, hands: Hands, { self, dice }: { self: boolean; dice: Chance }): Told {
  const { editor, reporter, first, second, final, publisher } = hands;
  const submit: Turn = { by: editor, step: "submit" };
  const approve = (by: string, confirms = false): Turn =>
    confirms ? { by, step: "approve", confirms } : { by, step: "approve" };
  const stages = self ? [second, final] : [first, second, final];
  const reviewed = [submit, ...stages.map((by) => approve(by))];
  const release: Turn = { by: publisher, step: "release" };
  const begun: Turn[] = reporter ? [{ by: reporter.username, step: "handOver" }] : [];
  const told = (turns: Turn[], ending = ""): Told => ({ ending, turns: [...begun, ...turns] });
  // A change takes all three stages, everywhere; only a slip takes fewer.
  const changed = (turn: Turn): Turn[] => [
    ...reviewed,
    release,
    turn,
    submit,
    approve(first, !self),
    approve(second, true),
    approve(final, true),
    release,
  ];
  const sentence = dice.pick(additions);
  const added: Turn = { by: editor, step: "edit", from: sentence, to: `${sentence}${dice.pick(updates).slice(4)}` };

  switch (fate) {
    case "live":
      return told([...reviewed, release]);
    case "approved":
      return told(reviewed);
    case "stage 1":
      return told([submit]);
    case "stage 2":
      return told(self ? [submit] : [submit, approve(first)]);
    case "stage 3":
      return told(reviewed.slice(0, -1));
    case "draft":
      return told([]);
    case "returned": {
      const by = stages[0] ?? first;
      return told([submit, { by, step: "return", reason: dice.pick(returns) }]);
    }
    case "returned once": {
      const at = dice.between(0, stages.length - 1);
      const before = stages.slice(0, at).map((by) => approve(by));
      const again = stages.map((by, place) => approve(by, place < at));
      const back: Turn = { by: stages[at] ?? first, step: "return", reason: dice.pick(returns) };
      return told([submit, ...before, back, added, submit, ...again, release], sentence);
    }
    case "recalled":
      return told([submit, { by: editor, step: "recall" }, added, ...reviewed, release], sentence);
    case "fix": {
      const [ending, from, to] = dice.pick(slips);
      const slip: Turn = { by: editor, step: "change", kind: "fix", from, to };
      const mended = [slip, submit, approve(first, !self), release, approve(second, true)];
      return told([...reviewed, release, ...mended], ending);
    }
    case "update":
      return told(
        changed({ by: editor, step: "change", kind: "update", from: sentence, to: sentence + dice.pick(updates) }),
        sentence,
      );
    case "correction": {
      const [ending, from, to, note] = dice.pick(wrongs);
      return told(changed({ by: editor, step: "change", kind: "correction", note, from, to }), ending);
    }
    case "withdrawn": {
      const [category, reason] = dice.pick(takenDown);
      return told([...reviewed, release, { by: publisher, step: "withdraw", category, reason }]);
    }
    case "spiked":
      return told([submit, { by: stages[0] ?? first, step: "spike", reason: dice.pick(notTaken) }]);
  }
}
