/** Contents, orders to destroy them, the audit chain and workflow versions, attacked as the application's role. */
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { owner, refused, run } from "@/db/attack.fixture";
import { defaultWorkflows } from "@/db/default-workflows";
import { type Stage, workflowPurpose } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, file, livePiece, onScreen, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

describe("a content", () => {
  const sealed = (fingerprint: string) =>
    `insert into content_seals values ('\\x${fingerprint}', ${desk.chief.id}, '泄露隐私', now())`;
  const ordered = (fingerprint: string, more = "", values = "") =>
    `insert into content_destructions (fingerprint, proposed_by, proposed_at, reason, legal_basis${more})
     values ('\\x${fingerprint}', ${desk.chief.id}, now(), '当事人要求', '个人信息保护法第四十七条'${values})`;
  const confirmed = (fingerprint: string, by: number) =>
    `update content_destructions set confirmed_by = ${by}, confirmed_at = now() where fingerprint = '\\x${fingerprint}'`;
  const deleted = (fingerprint: string) => `delete from contents where fingerprint = '\\x${fingerprint}'`;

  test("goes only when it is sealed and two people ordered it, and does not come back", async () => {
    const number = await createArticle(desk.editor, { content: piece(desk.channelId, { headline: "要销毁的" }) });
    await take(desk.editor, "submit", number);
    const { fingerprint } = await onScreen(number);
    const two = "guard: a content goes only when two people ordered it";
    await refused(deleted(fingerprint), two);
    await refused(ordered(fingerprint), "guard: only a sealed content can be destroyed");
    await run(sealed(fingerprint));
    await refused(deleted(fingerprint), two);
    await refused(
      ordered(fingerprint, ", confirmed_by, confirmed_at", `, ${desk.final.id}, now()`),
      "guard: destruction takes a second person",
    );
    await refused(ordered(fingerprint).replace("'个人信息保护法第四十七条'", "' '"), "content_destructions_reason");
    await run(ordered(fingerprint));
    await refused(deleted(fingerprint), two);
    await refused(confirmed(fingerprint, desk.chief.id), "content_destructions_two_people");
    await refused("update content_destructions set reason = 'x'", /permission denied/);
    await refused(
      "update content_destructions set reason = 'x'",
      "guard: an order to destroy is confirmed once",
      owner(),
    );
    await refused("delete from content_destructions", /permission denied/);
    await refused("delete from content_destructions", "guard: orders to destroy stay", owner());

    await run(confirmed(fingerprint, desk.final.id));
    await refused(confirmed(fingerprint, desk.final.id), "guard: an order to destroy is confirmed once");
    await refused(deleted(fingerprint), "guard: this content is under review");
    await take(desk.editor, "recall", number);
    await run(deleted(fingerprint));
    await refused(
      `insert into contents (bytes, created_at) select bytes, now() from working_copies where article_number = ${number}`,
      "guard: this content was destroyed",
    );
  });

  test("that is live stays, whatever was ordered, and a destroyed one is not reinstated", async () => {
    const number = await livePiece(desk, { headline: "有人要它消失" });
    const { article, copy } = await file(number);
    await run(
      [sealed(copy.fingerprint), ordered(copy.fingerprint), confirmed(copy.fingerprint, desk.final.id)].join(";"),
    );
    await refused(deleted(copy.fingerprint), "guard: this content is live");
    await take(desk.chief, "withdraw", number);
    await run(`insert into reinstatements (withdrawal_id, reason, proposed_by, proposed_at)
      select max(id), '核实无误', ${desk.chief.id}, now() from withdrawals where article_number = ${number}`);
    const reinstated = `update reinstatements set confirmed_by = ${desk.publisher.id}, confirmed_at = now()
      where withdrawal_id = (select max(id) from withdrawals where release_id = ${article.liveReleaseId})`;
    await refused(reinstated, "guard: this content is sealed");
    await run(deleted(copy.fingerprint));
    await refused(reinstated, "guard: this content was destroyed");
    await expect(take(desk.publisher, "confirmReinstatement", number)).rejects.toMatchObject({
      code: "content_destroyed",
    });
    expect((await file(number)).article.publicState).toBe("withdrawn");
  });

  test("is what its fingerprint says", async () => {
    await livePiece(desk);
    await refused(
      "insert into contents (fingerprint, bytes, created_at) values (sha256('a'), 'b', now())",
      /cannot insert a non-DEFAULT value/,
    );
    await refused(
      "insert into contents (bytes, created_at) select bytes, now() from contents limit 1",
      /duplicate key/,
    );
  });
});

describe("the audit chain", () => {
  const sha = (...parts: (string | Buffer)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
  async function event(
    forged: { seq?: number; previous?: string; hash?: string; entry?: string } = {},
  ): Promise<string> {
    const [newest] = await run("select seq, encode(hash, 'hex') as hash from audit_events order by seq desc limit 1");
    const entry =
      forged.entry ?? '{"actor":1,"article":null,"at":"2026-01-01T00:00:00.000Z","details":{},"kind":"forged.event"}';
    const previous = forged.previous ?? String(newest?.hash);
    const hash = forged.hash ?? sha(Buffer.from(previous, "hex"), entry);
    return `insert into audit_events (seq, entry, previous, hash, mac)
      values (${forged.seq ?? Number(newest?.seq) + 1}, '${entry}', '\\x${previous}', '\\x${hash}', '\\x00')`;
  }

  test("takes an event only after the one before, with the hash of both", async () => {
    await save(desk.editor, await livePiece(desk), { summary: "有了几条记录" });
    const follows = "guard: an audit event follows the one before";
    const [newest] = await run("select max(seq) as seq from audit_events");
    await refused(await event({ seq: Number(newest?.seq) + 2 }), follows);
    await refused(await event({ seq: Number(newest?.seq) }), follows);
    await refused(await event({ seq: 0 }), follows);
    await refused(await event({ previous: sha("") }), follows);
    await refused(await event({ hash: sha("something else") }), "guard: the hash of an audit event does not fit");
    await refused(await event({ entry: "no json" }), /invalid input syntax/);
  });

  test("reads its columns out of the entry, whatever else is claimed", async () => {
    const claimed = (await event())
      .replace("mac)", "mac, kind, actor_id, article_number, at)")
      .replace("'\\x00')", "'\\x00', 'other', 999, 999, now())");
    const rows = await owner().begin(async (sql) => {
      await sql.unsafe(claimed);
      const [row] = await sql`select kind, actor_id, article_number, at from audit_events order by seq desc limit 1`;
      await sql`rollback and chain`;
      return row;
    });
    expect(rows).toEqual({ kind: "forged.event", actor_id: 1, article_number: null, at: new Date("2026-01-01") });
  });
});

describe("a workflow version", () => {
  const [one, two, three] = defaultWorkflows.first as [Stage, Stage, Stage]; // the default has three
  const self: Stage = { ...one, kind: "self" };
  const after: Stage = { ...two, timing: "after", deadlineMinutes: 60 };
  const insert = (purpose: string, stages: unknown) =>
    `insert into workflow_versions (purpose, stages, proposed_at) values ('${purpose}', '${JSON.stringify(stages)}', now())`;
  const without = (key: keyof Stage) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== key));

  test.each<[string, string, unknown]>([
    ["first release with one independent stage", "first", [one]],
    ["first release with one independent stage after the editor's own", "first", [self, two]],
    ["first release with the second independent stage after release", "first", [one, after]],
    ["flash with nothing independent before release", "flash", [self, after]],
    ["change with the editor's own stage only", "change", [self]],
    ["no stage", "flash", []],
    ["six stages", "first", [one, two, three, ...["四审", "五审", "六审"].map((name) => ({ ...one, name }))]],
    ["two stages of one name", "first", [one, two, one]],
    ["an own stage that is not the first", "first", [one, two, { ...three, kind: "self" }]],
    ["an own stage after release", "first", [{ ...self, timing: "after", deadlineMinutes: 5 }, two, three]],
    ["a stage after release without a deadline", "flash", [one, { ...after, deadlineMinutes: null }]],
    ["a stage after release with a deadline of nothing", "flash", [one, { ...after, deadlineMinutes: 0 }]],
    ["a stage before release behind one after it", "first", [one, two, after, { ...three, name: "末审" }]],
    ["a nameless stage", "first", [{ ...one, name: " " }, two]],
    ["an unknown kind", "first", [{ ...one, kind: "anybody" }, two, three]],
    ["an unknown timing", "first", [{ ...one, timing: "never" }, two, three]],
    ["an unknown credit", "first", [{ ...one, credit: "owner" }, two, three]],
    ["a stage without a word on credit", "first", [without("credit"), two, three]],
    ["a stage without a kind", "first", [without("kind"), two, three]],
    ["stages that are none", "first", [1, 2, 3]],
    ["a thing that is no list", "first", { one, two }],
    ["nothing where there is nothing to inherit", "first", null],
  ])("with %s is refused", async (_, purpose, stages) => {
    const statement =
      stages === null
        ? "insert into workflow_versions (purpose, stages, proposed_at) values ('first', null, now())"
        : insert(purpose, stages);
    await refused(statement, /workflow_versions_(stages|house)|array length of|cannot extract elements/);
  });

  test("as the house has them is taken", async () => {
    for (const purpose of workflowPurpose.enumValues) await run(insert(purpose, defaultWorkflows[purpose]));
    await run(insert("first", [self, two, three]));
  });
});
