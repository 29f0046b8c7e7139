/** Forged revisions, rounds and approvals, written as the application's role. */
import { beforeAll, beforeEach, describe, test } from "vitest";
import { owner, refused, run } from "@/db/attack.fixture";
import { defaultWorkflows } from "@/db/default-workflows";
import { createChannel, createPerson, createWorkflow } from "@/db/factories";
import type { Person } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, file, livePiece, onScreen, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";

let desk: Desk;
let other: Person;
let flash: number;
let own: number;
let house: number;
let number: number;
let round: number;
let fingerprint: string;

beforeAll(async () => {
  desk = await openDesk();
  other = await createPerson();
  const [rows] = [await run("select id, purpose from workflow_versions order by id")];
  house = Number(rows.find((row) => row.purpose === "first")?.id);
  flash = Number(rows.find((row) => row.purpose === "flash")?.id);
  const elsewhere = await createChannel();
  own = (
    await createWorkflow({ purpose: "first", channelId: elsewhere.id, stages: defaultWorkflows.first.slice(0, 2) })
  ).id;
});

beforeEach(async () => {
  number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", number);
  round = (await file(number)).round?.id ?? 0;
  fingerprint = (await onScreen(number)).fingerprint;
});

const approval = (
  more: Partial<
    Record<"round" | "stage" | "person" | "decision" | "reason" | "fingerprint" | "returnTo", unknown>
  > = {},
) => {
  const row = {
    round,
    stage: 1,
    person: other.id,
    decision: "approve",
    reason: "",
    fingerprint,
    returnTo: null,
    ...more,
  };
  return `insert into approvals (round_id, stage, person_id, decision, reason, fingerprint, return_to, at)
    values (${row.round}, ${row.stage}, ${row.person}, '${row.decision}', '${row.reason}', '\\x${row.fingerprint}', ${row.returnTo}, now())`;
};

describe("an approval", () => {
  test("is of the text under review, in an open round, at a stage there is", async () => {
    await refused(approval({ fingerprint: "00".repeat(32) }), "guard: this is not the text under review");
    const elsewhere = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "另一篇" }) });
    await take(desk.editor, "submit", elsewhere);
    await refused(approval({ round: (await file(elsewhere)).round?.id }), "guard: this is not the text under review");
    for (const stage of [0, 4, -1]) await refused(approval({ stage }), "guard: the workflow has no such stage");
    await refused(approval({ stage: null }), "approvals_stage");
    await refused(approval({ round: 987654321 }), /violates|guard/);
    await take(desk.editor, "recall", number);
    await refused(approval(), "guard: this round has ended");
  });

  test("comes from nobody who contributed, and from one person at one stage only", async () => {
    await refused(approval({ person: desk.editor.id }), "guard: a contributor decides no independent stage");
    await run(approval());
    await refused(approval({ stage: 2 }), "guard: one person decides one stage");
    await refused(
      `${approval({ stage: 2, person: desk.second.id })}; ${approval({ stage: 3, person: desk.second.id })}`,
      "guard: one person decides one stage",
    );
  });

  test("is taken back by whoever gave it, as the newest decision only", async () => {
    await run(approval());
    await refused(
      approval({ decision: "retract", person: desk.first.id }),
      "guard: only the newest decision is taken back",
    );
    await refused(approval({ decision: "retract", stage: 2 }), "guard: only the newest decision is taken back");
    await run(approval({ stage: 2, person: desk.second.id }));
    await refused(approval({ decision: "retract" }), "guard: only the newest decision is taken back");
  });

  test("a return and 不采用 give a reason; a return leads to a stage before", async () => {
    await refused(approval({ decision: "return" }), "approvals_reason");
    await refused(approval({ decision: "spike", reason: "  " }), "approvals_reason");
    for (const returnTo of [0, 2, 3]) {
      await refused(
        approval({ decision: "return", reason: "请核实", stage: 2, returnTo }),
        "guard: a return leads to a stage before",
      );
    }
    await refused(
      approval({ decision: "return", reason: "请核实", stage: null, returnTo: 3 }),
      "guard: a return leads to a stage before",
    );
  });

  test("a stage after release waits for the release, and stages before do not come after it", async () => {
    const urgent = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await take(desk.editor, "submit", urgent, { flash: true });
    const here = { round: (await file(urgent)).round?.id, fingerprint: (await onScreen(urgent)).fingerprint };
    await refused(approval({ ...here, stage: 2 }), "guard: this stage is not decided now");
    await take(desk.first, "approve", urgent);
    await take(desk.publisher, "release", urgent);
    await refused(approval({ ...here, stage: 1 }), "guard: this stage is not decided now");
    await refused(
      approval({ ...here, stage: null, decision: "return", reason: "晚了" }),
      "guard: this text is released",
    );
  });

  test("no number wished for makes it newer than a later return", async () => {
    await run(
      approval()
        .replace("(round_id", "(id, round_id")
        .replace("values (", "overriding system value values (9000000000, "),
    );
    await run(approval({ decision: "return", reason: "请核实", person: desk.second.id, stage: 2, returnTo: 1 }));
    const [row] = await run(`select standing_approval(${round}, 1) as standing`);
    if (row?.standing !== null) throw new Error("an approval outlived a later return");
  });
});

describe("a round", () => {
  const opened = (more: Partial<Record<"article" | "number" | "revision" | "workflow" | "purpose", unknown>> = {}) => {
    const row = {
      article: number,
      number: 2,
      revision: `(select max(id) from revisions where article_number = ${number})`,
      workflow: house,
      purpose: "first",
      ...more,
    };
    return `insert into rounds (article_number, number, revision_id, workflow_version_id, purpose, opened_by, opened_at)
      values (${row.article}, ${row.number}, ${row.revision}, ${row.workflow}, '${row.purpose}', ${desk.editor.id}, now())`;
  };

  test("is the only open one, begins open, and is counted one by one", async () => {
    await refused(opened(), "guard: another round is open");
    await take(desk.editor, "recall", number);
    await refused(opened({ number: 3 }), "guard: rounds are numbered one by one");
    await refused(opened({ number: 1 }), "guard: rounds are numbered one by one");
    await refused(
      opened().replace("opened_at)", "opened_at, ended_at, ended_as)").replace("now())", "now(), now(), 'recalled')"),
      "guard: a round begins open",
    );
  });

  test("follows the workflow in force for the channel", async () => {
    await take(desk.editor, "recall", number);
    await refused(opened({ workflow: own }), "guard: a round follows the workflow in force");
    await refused(opened({ workflow: flash }), "guard: a round follows the workflow in force");
    await run(
      `insert into workflow_versions (purpose, stages, proposed_at)
       select 'first', jsonb_path_query_array(stages, '$[0 to 1]'), now() from workflow_versions where id = ${house}`,
    );
    const [proposed] = await run("select max(id) as id from workflow_versions");
    await refused(opened({ workflow: proposed?.id }), "guard: a round follows the workflow in force");
  });

  test("is about the newest revision of its own article, which is what the copy holds", async () => {
    await take(desk.editor, "recall", number);
    await save(desk.editor, number, { headline: "海带收割" });
    await take(desk.editor, "submit", number);
    await take(desk.editor, "recall", number);
    const [older] = await run(`select min(id) as id from revisions where article_number = ${number}`);
    await refused(opened({ number: 3, revision: older?.id }), "guard: a round is about the newest revision");
    const foreign = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "另一篇" }) });
    await refused(opened({ article: foreign, number: 1 }), "guard: a round is about the newest revision");
    await save(desk.editor, number, { headline: "又改" });
    await refused(opened({ number: 3 }), "guard: a round is about what the working copy holds");
  });

  test("is about no picture that could be brought after the reviewers have looked", async () => {
    const attrs = { sha256: "ef".repeat(32), width: 1, height: 1, alt: "", caption: "", credit: "" };
    const bare = await createArticle(desk.editor, {
      content: piece(desk.channelId, { body: { version: 1, type: "doc", content: [{ type: "image", attrs }] } }),
    });
    await refused(
      `insert into contents (bytes, created_at) select bytes, now() from working_copies where article_number = ${bare};
       insert into revisions (article_number, number, fingerprint, created_at)
         select article_number, 1, fingerprint, now() from working_copies where article_number = ${bare};
       ${opened({ article: bare, number: 1, revision: `(select max(id) from revisions where article_number = ${bare})` })}`,
      "guard: a picture of this text is not in the house",
    );
  });

  test("once ended stays as it is", async () => {
    await refused(`update rounds set opened_by = ${other.id} where id = ${round}`, /permission denied/);
    await refused(`delete from rounds where id = ${round}`, /permission denied/);
    await refused(`delete from rounds where id = ${round}`, "guard: rounds stay", owner());
    await refused(
      `update rounds set ended_as = 'returned' where id = ${round}`,
      "guard: a round is ended once and not changed",
    );
    await take(desk.editor, "recall", number);
    await refused(
      `update rounds set ended_at = null, ended_as = null, ended_by = null where id = ${round}`,
      "guard: a round is ended once",
    );
    await refused(`update rounds set ended_as = 'released' where id = ${round}`, "guard: a round is ended once");
    await refused(
      `update rounds set revision_id = revision_id + 1 where id = ${round}`,
      "guard: a round is ended once",
      owner(),
    );
  });
});

describe("a revision", () => {
  const revision = (more: { of?: number; number?: number; fingerprint?: string } = {}) =>
    `insert into revisions (article_number, number, fingerprint, created_by, created_at)
     values (${more.of ?? number}, ${more.number ?? 2}, '\\x${more.fingerprint ?? fingerprint}', ${other.id}, now())`;

  test("is what the working copy holds, stored, and counted one by one", async () => {
    await refused(revision({ fingerprint: "00".repeat(32) }), "guard: a revision names a stored content");
    const foreign = await livePiece(desk, { headline: "另一篇" });
    const { fingerprint: elsewhere } = (await file(foreign)).copy;
    await refused(revision({ fingerprint: elsewhere }), "guard: a revision is what the working copy holds");
    await refused(revision({ number: 4 }), "guard: revisions are numbered one by one");
    await refused(revision({ number: 1 }), /guard: revisions are numbered one by one/);
  });
});
