/** Forged editions and pages, written as the application's role without its code. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import canonicalize from "canonicalize";
import { beforeAll, expect, test } from "vitest";
import { owner, refused, run } from "@/db/attack.fixture";
import { createPerson } from "@/db/factories";
import { approvedPiece, type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { chainHash } from "@/newsroom/audit/record";
import { digestOf, keepEdition, type Printed } from "@/newsroom/editions/keep";
import { beginReading } from "@/newsroom/editions/printed";
import { storedFile } from "@/newsroom/editions/stored";
import { verifyEditions } from "@/newsroom/editions/verify";

let desk: Desk;
const [some, other, third] = ["ab".repeat(32), "cd".repeat(32), "ef".repeat(32)] as const;

beforeAll(async () => {
  for (const sha256 of [some, other, third]) {
    mkdirSync(dirname(storedFile(sha256)), { recursive: true });
    writeFileSync(storedFile(sha256), "an edition names no bytes that are not there");
  }
  desk = await openDesk();
  await livePiece(desk);
  await print(pageOf("/"), pageOf("/news/"));
});

const pageOf = (path: string, more: Partial<Printed> = {}): Printed => ({
  path,
  status: 200,
  sha256: some,
  article: null,
  shows: [],
  ...more,
});

async function print(...pages: Printed[]): Promise<number> {
  await keepEdition({ cause: "events", reading: await beginReading(), pages });
  const [newest] = await run("select max(number) as number from editions");
  return Number(newest?.number);
}

type Forgery = { number: number; event: number; eventHash: string; previous: string; hash: string; ofEntry: number };

/** An edition behind the newest, right but for what is forged. */
async function insertEdition(forged: Partial<Forgery> = {}): Promise<string> {
  const [last] = await run("select number, encode(hash, 'hex') as hash from editions order by number desc limit 1");
  const [event] = await run("select seq, encode(hash, 'hex') as hash from audit_events order by seq desc limit 1");
  const number = forged.number ?? Number(last?.number) + 1;
  const entry = canonicalize({
    number: forged.ofEntry ?? number,
    cause: "events",
    event: forged.event ?? Number(event?.seq),
    eventHash: forged.eventHash ?? String(event?.hash),
    at: new Date().toISOString(),
    pages: digestOf([pageOf("/forged/")]),
  });
  const previous = forged.previous ?? String(last?.hash);
  const hash = forged.hash ?? chainHash(previous, entry ?? "");
  return `insert into editions (number, cause, event_seq, at, entry, previous, hash, mac)
    values (${number}, 'build', 0, 'epoch', '${entry}', '\\x${previous}', '\\x${hash}', '\\x${some}')`;
}

const insertPage = (edition: number | string, { path = "/forged/", article = "null", status = 200 } = {}) =>
  `insert into edition_pages (path, edition, status, sha256, article_number)
    values ('${path}', ${edition}, ${status}, '\\x${other}', ${article})`;

test("an edition follows the one before, with its own hash, and names an audit event that is", async () => {
  const [{ number } = {}] = await run("select max(number) as number from editions");
  await refused(
    [
      await insertEdition({ number: Number(number) + 2 }),
      await insertEdition({ number: Number(number) }),
      await insertEdition({ previous: other }),
    ],
    "guard: an edition follows the one before",
  );
  await refused(await insertEdition({ hash: other }), "guard: the hash of an edition does not fit");
  await refused(
    [
      await insertEdition({ eventHash: other }),
      await insertEdition({ event: 999_999 }),
      await insertEdition({ ofEntry: Number(number) }),
    ],
    "guard: an edition names the audit event it reflects",
  );
});

test("what an edition says stays: no row is changed, taken away or added later", async () => {
  const changes = ["update editions set cause = 'clock'", "delete from editions", "truncate editions cascade"];
  const pages = [
    "update edition_pages set status = 410",
    "delete from edition_pages",
    "truncate edition_pages cascade",
  ];
  await refused([...changes, ...pages], /permission denied/);
  await refused([...changes, ...pages], /append-only/, owner());
  await refused(insertPage(1), "guard: the pages of an edition come with it");
  await refused(insertPage(999), /guard|foreign key/);
  await refused(insertPage(1, { path: "/" }), /duplicate key/);
  await refused(
    [`${await insertEdition()}; ${insertPage("(select max(number) from editions)", { status: 500 })}`],
    "edition_pages_status",
  );
  await refused(
    `${await insertEdition()}; ${insertPage("(select max(number) from editions)", { status: 404 })}`,
    "edition_pages_bytes",
  );
});

test("what is not live has no page in any edition, and what stands is of an edition", async () => {
  const [draft, gone, live] = [await approvedPiece(desk), await livePiece(desk), await livePiece(desk)];
  await take(desk.chief, "withdraw", gone);
  const edition = await insertEdition();
  for (const article of [draft, gone, 999]) {
    await refused(
      `${edition}; ${insertPage("(select max(number) from editions)", { article: String(article) })}`,
      "guard: what is not live has no page",
    );
  }
  const page = `/2026-01/01/content_${draft}`;
  for (const path of [`${page}.html`, `/care${page}.html`, `${page}.json`, `/qr${page}.png`]) {
    for (const article of ["null", String(live)]) {
      await refused(
        `${edition}; ${insertPage("(select max(number) from editions)", { path, article })}`,
        "guard: the page of an article names it",
      );
    }
  }
  await owner()`insert into topics (slug, article_number, opened_by, opened_at) values ('harbour', ${live}, ${desk.editor.id}, now())`;
  await refused(
    `${edition}; ${insertPage("(select max(number) from editions)", { path: "/care/topics/harbour/" })}`,
    "guard: the page of an article names it",
  );
  await refused("update printed_pages set edition = 999 where path = '/'", "printed_pages_manifest");
  await refused("insert into printed_pages (path, edition, as_of) values ('/forged/', 1, 1)", "printed_pages_manifest");
});

test("the press has its one row, and a rollback stays with its reason", async () => {
  await refused("insert into press (events_through) values (1)", /permission denied/);
  await refused(["delete from press", "update press set id = false"], /permission denied/);
  await refused("insert into press (id) values (false)", "press_one", owner());
  await refused("insert into press (id) values (true)", /duplicate key/, owner());
  const rollback = (reason: string) => `insert into edition_rollbacks (edition, reason, rolled_back_by, rolled_back_at)
    values (1, '${reason}', ${desk.chief.id}, now())`;
  await refused(rollback(" "), "edition_rollbacks_reason");
  await run(rollback("改坏了"));
  await refused(["update edition_rollbacks set reason = 'x'", "delete from edition_rollbacks"], /permission denied/);
  await refused("delete from edition_rollbacks", /append-only/, owner());
});

test("printed bytes go with a text that two people destroyed, and never what stands", async () => {
  const number = await livePiece(desk, { headline: "要销毁的" });
  const { fingerprint } = (await file(number)).copy;
  const page = { article: number, sha256: third };
  await print(pageOf("/piece/", page), pageOf("/list/", { sha256: page.sha256 }));
  await take(desk.chief, "withdraw", number);
  const destroyed = (sha256: string) =>
    `insert into destroyed_bytes (sha256, fingerprint, at) values ('\\x${sha256}', '\\x${fingerprint}', now())`;
  const rule = "guard: printed bytes go with a text that two people destroyed";
  await refused(destroyed(page.sha256), rule);
  await sealContent(desk.chief, { fingerprint, reason: "核查" });
  await proposeDestruction(desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法第四十七条" });
  await refused(destroyed(page.sha256), rule);
  await confirmDestruction(await createPerson({ roles: ["auditor"] }), fingerprint);
  await refused([destroyed(page.sha256), destroyed(some)], "guard: what stands is not destroyed");
  await print(pageOf("/piece/", { status: 410, sha256: other, article: number }), pageOf("/list/", { sha256: other }));
  await refused(destroyed(some), "guard: what stands is not destroyed");
  await run(destroyed(page.sha256));
  await refused(["update destroyed_bytes set at = now()", "delete from destroyed_bytes"], /permission denied/);
  await refused("delete from destroyed_bytes", /append-only/, owner());
});

test("after all of this the chain of editions is whole", async () => {
  const [{ number } = {}] = await run("select max(number) as number from editions");
  expect(await verifyEditions()).toEqual({ editions: Number(number), broken: null });
});
