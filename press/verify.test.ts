/** 核验: whatever somebody changes behind the back of the house is named. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { editionPages, editions } from "@/db/schema";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, asOwner, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { storedFile } from "@/newsroom/editions/stored";
import { verifyEditions, wronglyStanding } from "@/newsroom/editions/verify";
import { clear, firstBuild, freshRoot, printDue, treeAt } from "@/press/edition.fixture";
import { keepBytes } from "@/press/store";
import { verifyStore } from "@/press/verify-store";
import { verifyTree } from "@/press/verify-tree";

let house: ReadersHouse;
let gone = "";
let live = "";
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
  const numbers = [await release(house, house.county, { headline: "留" }), await release(house, house.news, {})];
  [live, gone] = [await addressOf(numbers[0] ?? 0), await addressOf(numbers[1] ?? 0)];
  await printDue();
  await treeAt(root);
  await take(house.desk.chief, "withdraw", numbers[1] ?? 0);
  await printDue();
  await treeAt(root);
});
afterAll(() => clear(root));

test("everything fits, nothing is unnamed, and no file of a tree is unknown", async () => {
  const [newest] = await db().select().from(editions).orderBy(desc(editions.number)).limit(1);
  expect(await verifyEditions()).toEqual({ editions: newest?.number, broken: null });
  expect(await wronglyStanding()).toBeNull();
  expect(await verifyStore()).toMatchObject({ broken: null, destroyed: 0, unnamed: 0 });
  expect(await verifyTree(root)).toMatchObject({ edition: newest?.number, isMoving: false, broken: null });
});

test("a changed edition, a page that was added, changed or taken from one, and another page standing are named", async () => {
  const changes: [change: string, back: string, why: string][] = [
    [
      "update editions set entry = replace(entry, 'build', 'clock') where number = 2",
      "update editions set entry = replace(entry, 'clock', 'build') where number = 2",
      "hash",
    ],
    [
      "update editions set mac = sha256('x') where number = 2",
      "update editions set mac = kept.mac from kept where editions.number = 2",
      "mac",
    ],
    [
      "update editions set event_seq = event_seq + 1 where number = 2",
      "update editions set event_seq = event_seq - 1 where number = 2",
      "columns",
    ],
    [
      "insert into edition_pages (path, edition, status, sha256) values ('/forged/', 2, 200, sha256('x'))",
      "delete from edition_pages where path = '/forged/'",
      "pages",
    ],
    [
      "update edition_pages set sha256 = sha256(sha256) where edition = 2",
      "update edition_pages set sha256 = was.sha256 from was where was.edition = 2 and was.path = edition_pages.path and edition_pages.edition = 2",
      "pages",
    ],
  ];
  await asOwner(async (owner) => {
    await owner.unsafe(`create table kept as select * from editions where number = 2; create table was as select * from edition_pages;
      alter table editions disable trigger user; alter table edition_pages disable trigger user`);
    for (const [change, back, why] of changes) {
      await owner.unsafe(change);
      expect(await verifyEditions(), change).toEqual({ editions: 1, broken: { number: 2, why } });
      await owner.unsafe(back);
    }
    await owner.unsafe("update printed_pages set edition = 1 where path = '/'");
    const [home] = await db()
      .select()
      .from(editionPages)
      .where(eq(editionPages.path, "/"))
      .orderBy(desc(editionPages.edition));
    expect(home?.edition).toBeGreaterThan(1);
    expect(await wronglyStanding()).toBe("/");
    await owner.unsafe(
      "update printed_pages set edition = (select max(edition) from edition_pages where path = '/') where path = '/'",
    );
    await owner.unsafe(
      `alter table editions enable trigger user; alter table edition_pages enable trigger user; drop table kept, was`,
    );
  });
  expect(await verifyEditions()).toMatchObject({ broken: null });
  expect(await wronglyStanding()).toBeNull();
});

test("stored bytes that were changed or lost are named, a compressed form of something else too", async () => {
  const sha256 = await hashAt(live);
  const file = storedFile(sha256);
  const kept = `${file}.kept`;
  const broken = async (why: string) => expect(await verifyStore()).toMatchObject({ broken: { sha256, why } });
  renameSync(file, kept);
  await broken("missing");
  copyFileSync(kept, file);
  appendFileSync(file, " ");
  await broken("bytes");
  renameSync(kept, file);

  for (const [form, why] of [
    ["br", "br"],
    ["gz", "gz"],
  ] as const) {
    const packed = readFileSync(`${file}.${form}`);
    rmSync(`${file}.${form}`);
    for (const other of ["not compressed at all", gzipSync("another page")]) {
      writeFileSync(`${file}.${form}`, other);
      await broken(why);
    }
    writeFileSync(`${file}.${form}`, packed);
  }
  expect(await verifyStore()).toMatchObject({ broken: null });
  await keepBytes(Buffer.from("printing was broken off"), { isCompressed: true });
  expect(await verifyStore()).toMatchObject({ broken: null, unnamed: 1 });
});

test("of a tree a page that is lost, another, withdrawn or of nobody's printing is named", async () => {
  const at = (file: string) => join(root, file);
  const broken = async (path: string, why: string) =>
    expect(await verifyTree(root)).toMatchObject({ isMoving: false, broken: { path, why } });
  const page = at(`site${live}`);
  renameSync(page, `${root}/kept`);
  await broken(live, "missing");
  writeFileSync(page, "forged");
  await broken(live, "bytes");
  renameSync(`${root}/kept`, page);

  writeFileSync(at(`site${gone}`), "back again");
  await broken(gone, "stays");
  rmSync(at(`site${gone}`));
  renameSync(at(`gone${gone}.br`), `${root}/kept`);
  writeFileSync(at(`gone${gone}.br`), "forged");
  await broken(gone, "bytes");
  renameSync(`${root}/kept`, at(`gone${gone}.br`));

  for (const [file, path] of [
    ["site/forged/index.html", "/forged/"],
    ["site/tags/假/index.html", `/tags/${encodeURIComponent("假")}/`],
    ["gone/2020-01/01/content_1.html", "/2020-01/01/content_1.html"],
    ["site/robots.txt.br.br", "/robots.txt.br.br"],
  ] as const) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), "forged");
    await broken(path, "unknown");
    rmSync(at(file));
  }
  expect(await verifyTree(root)).toMatchObject({ broken: null });
});

test("what was put back before anybody printed the withdrawal is there again, and the trees fit", async () => {
  const number = await release(house, house.county, { headline: "撤了又回来" });
  const address = await addressOf(number);
  await printDue();
  await treeAt(root);
  await take(house.desk.chief, "withdraw", number);
  expect((await treeAt(root)).has(`site${address}`)).toBe(false);
  await take(house.desk.chief, "reinstate", number);
  await take(await createPerson({ roles: ["chief"] }), "confirmReinstatement", number);
  await printDue();
  const tree = await treeAt(root);
  for (const name of [`site${address}`, `site/care${address}`, "site/index.html"]) {
    expect(Buffer.from(tree.get(name) ?? "", "base64").toString(), name).toContain("撤了又回来");
  }
  expect(tree.has(`gone${address}`)).toBe(false);
  expect(await verifyTree(root)).toMatchObject({ isMoving: false, broken: null });
});

async function hashAt(path: string): Promise<string> {
  const [row] = await db()
    .select({ sha256: editionPages.sha256 })
    .from(editionPages)
    .where(eq(editionPages.path, path))
    .orderBy(desc(editionPages.edition))
    .limit(1);
  return row?.sha256 ?? "";
}
