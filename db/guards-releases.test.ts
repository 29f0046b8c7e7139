/** Forged releases, written as the application's role. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { owner, refused, run } from "@/db/attack.fixture";
import { createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
  approvedPiece,
  type Desk,
  file,
  livePiece,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";

let desk: Desk;
let other: Person;
const day = 24 * 3_600_000;

beforeAll(async () => {
  desk = await openDesk();
  other = await createPerson({ roles: ["publisher"] });
});

type Forged = Partial<
  Record<"kind" | "round" | "revision" | "fingerprint" | "credits" | "address" | "by" | "at" | "id", string>
>;

/** What the verb would insert for the newest round, but for what is forged; each part is SQL. */
async function release(number: number, forged: Forged = {}): Promise<string> {
  const [newest] = await run(`select rounds.id, revision_id, encode(fingerprint, 'hex') as fingerprint
    from rounds join revisions on revisions.id = revision_id where rounds.article_number = ${number} order by rounds.id desc limit 1`);
  const { article } = await file(number);
  const row = {
    kind: article.firstReleasedAt ? "'update'" : "'first'",
    round: String(newest?.id),
    revision: String(newest?.revision_id),
    fingerprint: `'\\x${newest?.fingerprint}'`,
    credits: "'[]'",
    address: `'${articleAddress(number, article.firstReleasedAt ?? new Date())}'`,
    by: String(desk.publisher.id),
    at: "now()",
    ...forged,
  };
  return `
    insert into releases
      (article_number, kind, round_id, revision_id, fingerprint, credits, related, address, released_by, released_at)
    values (${number}, ${row.kind}, ${row.round}, ${row.revision}, ${row.fingerprint}, ${row.credits}, '[]', ${row.address}, ${row.by}, ${row.at})`;
}

const decision = (round: number, stage: number | null, person: Person, what: string, returnTo: number | null = null) =>
  `insert into approvals (round_id, stage, person_id, decision, reason, fingerprint, return_to, at)
   select rounds.id, ${stage}, ${person.id}, '${what}', '理由', fingerprint, ${returnTo}, now()
   from rounds join revisions on revisions.id = revision_id where rounds.id = ${round}`;

const roundOf = async (number: number) => (await file(number)).round?.id ?? 0;

describe("a first release", () => {
  let number: number;
  beforeEach(async () => {
    number = await approvedPiece(desk);
  });

  test("with all it takes goes through, so what follows is refused for its own reason", async () => {
    await run(await release(number));
    expect((await file(number)).article.publicState).toBe("live");
    await refused(await release(number), "guard: the round was opened before the last release or withdrawal");
  });

  test("needs every stage, each by another person", async () => {
    const bare = await createArticle(desk.editor, { content: piece(desk.channelId) });
    await take(desk.editor, "submit", bare);
    await refused(await release(bare), "guard: stage 1 has not approved this text");
    await run(decision(await roundOf(bare), 1, desk.first, "approve"));
    await run(decision(await roundOf(bare), 3, desk.final, "approve"));
    await refused(await release(bare), "guard: stage 2 has not approved this text");
    await refused(
      `${decision(await roundOf(bare), 2, desk.first, "approve")}; ${await release(bare)}`,
      "guard: one person decides one stage",
    );
    await run(decision(await roundOf(bare), 2, desk.second, "approve"));
    await run(await release(bare));
  });

  test("does not outlive a later return or 不采用, of whatever stage", async () => {
    const round = await roundOf(number);
    await refused(`${decision(round, 3, desk.final, "return", 2)}; ${await release(number)}`, "guard: stage 2 has not");
    await refused(`${decision(round, 1, desk.first, "return")}; ${await release(number)}`, "guard: stage 1 has not");
    await refused(`${decision(round, null, desk.chief, "return")}; ${await release(number)}`, "guard: stage 1 has not");
    await refused(`${decision(round, null, desk.chief, "spike")}; ${await release(number)}`, "guard: stage 1 has not");
    await refused(`${decision(round, 3, desk.final, "retract")}; ${await release(number)}`, "guard: stage 3 has not");
  });

  test("is made by nobody who wrote, and by somebody", async () => {
    await refused(await release(number, { by: String(desk.editor.id) }), "guard: a contributor does not release");
    await refused(await release(number, { by: "null" }), "releases_by");
  });

  test("credits people of the record and names the text states, and nobody else", async () => {
    const credits = (...names: unknown[]) => `'${JSON.stringify([{ kind: "editor", names }])}'`;
    for (const names of [["没有人审过的一句话"], [other.legalName], ["秋水", ["嵌套"]], [null], [{ name: "秋水" }]]) {
      await refused(
        await release(number, { credits: credits(...names) }),
        "guard: a credit names nobody of the record",
      );
    }
    await run(await release(number, { credits: credits("秋水", desk.editor.legalName, "终南", "本网") }));
  });

  test("is not made of a sealed text", async () => {
    const seal = `insert into content_seals (fingerprint, sealed_by, reason, at)
      select fingerprint, ${desk.chief.id}, '待查', now() from revisions where article_number = ${number}`;
    await refused(`${seal}; ${await release(number)}`, "guard: this content is sealed");
  });

  test("names this article's newest open round, its revision and its text", async () => {
    const elsewhere = await approvedPiece(desk, { headline: "另一篇" });
    const [foreign] = await run(
      `select encode(fingerprint, 'hex') as fingerprint, id from revisions where article_number = ${elsewhere}`,
    );
    await refused(
      await release(number, { round: String(await roundOf(elsewhere)) }),
      "guard: the round is not about this revision",
    );
    await refused(await release(number, { round: "null" }), "guard: the round is not about this revision");
    await refused(
      await release(number, { revision: String(foreign?.id) }),
      "guard: the release names no revision of this article",
    );
    await refused(
      await release(number, { fingerprint: `'\\x${foreign?.fingerprint}'` }),
      "guard: the release names no revision of this article",
    );
    await take(desk.editor, "recall", number);
    await refused(await release(number), "guard: the round is not the newest open one");
  });

  test("of an older round, although all approved it, is refused", async () => {
    const older = await roundOf(number);
    await take(desk.editor, "recall", number);
    await save(desk.editor, number, { headline: "海带收割" });
    await approveAll(desk, number);
    const [was] = await run(`select revision_id, encode(fingerprint, 'hex') as fingerprint from rounds
      join revisions on revisions.id = revision_id where rounds.id = ${older}`);
    const forged = {
      round: String(older),
      revision: String(was?.revision_id),
      fingerprint: `'\\x${was?.fingerprint}'`,
    };
    await refused(await release(number, forged), "guard: the round is not the newest open one");
  });

  test("is of the approved kind, at the article's own address, and not in the future", async () => {
    await refused(await release(number, { kind: "'fix'" }), "guard: this is not the approved kind of release");
    await refused(await release(number, { address: "'/2026-01/01/content_1.html'" }), "guard: this is not the address");
    await refused(
      await release(number, { address: `'${articleAddress(number, new Date(Date.now() - 2 * day))}'` }),
      "guard: this is not the address",
    );
    await refused(
      await release(number, {
        at: "now() + interval '1 day'",
        address: `'${articleAddress(number, new Date(Date.now() + day))}'`,
      }),
      "guard: no release in the future",
    );
    await refused(
      await release(number, {
        at: "now() - interval '2 days'",
        address: `'${articleAddress(number, new Date(Date.now() - 2 * day))}'`,
      }),
      "guard: no release in the future, before its round",
    );
  });

  test("waits for the embargo, and nobody lifts it under an approval", async () => {
    const notBefore = new Date(Date.now() + 3_600_000).toISOString();
    const waiting = await createArticle(desk.editor, {
      content: piece(desk.channelId),
      notes: { ...emptyNotes, notBefore },
    });
    await approveAll(desk, waiting);
    await refused(await release(waiting), "guard: the embargo has not passed");
    await refused(
      `update working_copies set not_before = null, version = version + 1 where article_number = ${waiting}`,
      "guard: the copy is locked",
    );
  });
});

describe("a page of an older site", () => {
  test("comes from the migrating role, before the house's own first release, and once", async () => {
    const live = await livePiece(desk);
    const number = await approvedPiece(desk);
    const old = { kind: "'legacy'", by: "null", round: "null", address: "'/old/1.html'", at: "'2001-01-01'" };
    await refused(await release(number, old), "guard: only the migrating role");
    await refused(await release(number, { ...old, at: "now()" }), "guard: a legacy release is older", owner());
    await refused(await release(live, old), "guard: this article is released already", owner());
  });
});

describe("a change to a live article", () => {
  let number: number;
  beforeEach(async () => {
    number = await livePiece(desk);
  });

  test("counts who wrote since the last release, and takes a round opened since", async () => {
    await save(desk.editor, number, { summary: "补一句", change: { kind: "update", note: "" } });
    await take(desk.editor, "submit", number);
    await refused(await release(number), "guard: stage 1 has not approved this text");
    for (const reviewer of [desk.first, desk.second, desk.final]) await take(reviewer, "approve", number);
    await refused(await release(number, { kind: "'first'" }), "guard: this is not the approved kind");
    await refused(
      await release(number, { at: "now() - interval '1 hour'" }),
      "guard: no release in the future, before its round or before the last one",
    );
    await refused(await release(number, { by: String(desk.editor.id) }), "guard: a contributor does not release");
  });

  test("approved before a withdrawal is not released after it", async () => {
    await save(desk.editor, number, { summary: "补一句", change: { kind: "update", note: "" } });
    await approveAll(desk, number);
    const { article } = await file(number);
    await refused(
      `insert into withdrawals (article_number, release_id, category, reason, withdrawn_by, withdrawn_at)
         values (${number}, ${article.liveReleaseId}, 'order', '来电', ${desk.chief.id}, now());
       ${await release(number)}`,
      "guard: the round was opened before the last release or withdrawal",
    );
  });

  test("by the short way of a flash, or a change of what is not live, is refused", async () => {
    await take(desk.chief, "withdraw", number);
    await save(desk.editor, number, { summary: "补一句", change: { kind: "update", note: "" } });
    await expect(take(desk.editor, "submit", number, { flash: true })).rejects.toMatchObject({
      code: "flash_of_released",
    });
    for (const purpose of ["flash", "change"]) {
      const statements = `
        insert into contents (bytes, created_at) select bytes, now() from working_copies where article_number = ${number}
          on conflict do nothing;
        insert into revisions (article_number, number, fingerprint, created_by, created_at)
          select ${number}, 2, fingerprint, ${desk.editor.id}, now() from working_copies where article_number = ${number};
        insert into rounds (article_number, number, revision_id, workflow_version_id, purpose, opened_by, opened_at)
          select ${number}, 2, max(id), workflow_for(${desk.channelId}, '${purpose}'), '${purpose}', ${desk.editor.id}, now()
          from revisions where article_number = ${number};
        insert into approvals (round_id, stage, person_id, decision, fingerprint, at)
          select (select max(id) from rounds where article_number = ${number}), stage, person, 'approve',
            (select fingerprint from working_copies where article_number = ${number}), now()
          from (values (1, ${desk.first.id}), (2, ${desk.second.id}), (3, ${desk.final.id})) given(stage, person)
          where '${purpose}' = 'change' or stage = 1;
        insert into releases (article_number, kind, round_id, revision_id, fingerprint, credits, related, address, released_by, released_at)
          select ${number}, 'update', rounds.id, revision_id, fingerprint, '[]', '[]', '/x', ${other.id}, now()
          from rounds join revisions on revisions.id = revision_id where rounds.article_number = ${number} order by rounds.id desc limit 1`;
      await refused(statements, "guard: what is not live takes the full way");
    }
  });
});
