/** What the site said at a moment past; a sealed text is not shown, a destroyed one is nowhere. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { destroyedBytes, type Person } from "@/db/schema";
import { file, save, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { setClock } from "@/newsroom/clock/now";
import { releaseThen } from "@/newsroom/editions/stood-then";
import { editionFolder } from "@/newsroom/editions/stored";
import { verifyEditions } from "@/newsroom/editions/verify";
import { ninjsAddress } from "@/newsroom/file-addresses";
import { openTopic } from "@/newsroom/topics/open-topic";
import { pageAt } from "@/press/at";
import { destroyAll, filesWith, leaveBehind, minutesToDestruction } from "@/press/destroy.fixture";
import { clear, firstBuild, freshRoot, printDue, treeAt } from "@/press/edition.fixture";
import { verifyStore } from "@/press/verify-store";
import { verifyTree } from "@/press/verify-tree";

let house: ReadersHouse;
let auditor: Person;
const root = freshRoot();
/** Prints many pages, and looks into every file there is. */
const patience = { timeout: 180_000 };

beforeAll(async () => {
  house = await openReadersHouse();
  auditor = await createPerson({ roles: ["auditor"] });
  await firstBuild();
});
afterAll(() => clear(root));

/** A moment that nothing else happens at. */
async function moment(): Promise<Date> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const at = new Date();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return at;
}

test(
  "every moment has its page, its release and who approved it; from the withdrawal on it was gone",
  patience,
  async () => {
    const before = await moment();
    const number = await release(house, house.county, { headline: "第一稿" });
    const address = await addressOf(number);
    const { fingerprint } = (await file(number)).copy;
    await printDue();
    const first = await moment();
    await save(house.desk.editor, number, { headline: "第二稿", change: { kind: "update", note: "" } });
    await releaseChange(house, number);
    await printDue();
    const second = await moment();
    await take(house.desk.chief, "withdraw", number);
    const withdrawn = await moment();
    await printDue();
    const printed = await moment();

    expect(await pageAt(address, before)).toBeNull();
    const page = await pageAt(address, first);
    expect(page).toMatchObject({
      status: 200,
      sealed: [],
      isLost: false,
      stood: { article: number, withdrawal: null },
    });
    expect(page?.bytes?.toString()).toContain("第一稿");
    expect(page?.stood.until?.getTime()).toBeGreaterThan(first.getTime());
    expect(page?.stood.until?.getTime()).toBeLessThan(second.getTime());
    expect(page?.stood.event?.seq).toBeGreaterThan(0);
    const act = await releaseThen(number, page?.stood.edition.at ?? before);
    expect(act).toMatchObject({ fingerprint, by: house.desk.publisher.legalName });
    expect(act?.event?.seq).toBeGreaterThan(0);
    expect(act?.approvals.map(({ stage, by }) => [stage, by])).toEqual([
      ["初审", house.desk.first.legalName],
      ["复审", house.desk.second.legalName],
      ["终审", house.desk.final.legalName],
    ]);

    expect((await pageAt(address, second))?.bytes?.toString()).toContain("第二稿");
    for (const when of [withdrawn, printed]) {
      const gone = await pageAt(address, when);
      expect(gone?.status).toBe(410);
      expect(gone?.bytes?.toString()).toContain("页面已撤下");
    }
    expect((await pageAt(address, withdrawn))?.stood.withdrawal).toMatchObject({ isAnnounced: false });
    // It was still listed until the lists were printed.
    expect((await pageAt("/", withdrawn))?.bytes?.toString()).toContain("第二稿");
    expect((await pageAt("/", printed))?.bytes?.toString()).not.toContain("第二稿");
  },
);

test(
  "a sealed text is shown on no page of the time; destroyed, it is in no file, and the manifest keeps its hashes",
  patience,
  async () => {
    const number = await release(house, house.county, { headline: "不该公开的名字", keywords: ["渔港"] });
    const other = await release(house, house.about, { headline: "邻居" });
    const address = await addressOf(number);
    const { fingerprint } = (await file(number)).copy;
    await printDue();
    // A front that stands still from here on.
    const still = join(editionFolder(), "fronts", "still");
    await treeAt(still);
    leaveBehind(still, { address, words: "不该公开的名字" });
    const shown = await moment();
    await take(house.desk.chief, "withdraw", number);
    await printDue();
    const led = [address, ninjsAddress(address), "/", "/news/county/", "/rss.xml", "/care/"];
    for (const path of led) expect((await pageAt(path, shown))?.bytes?.toString(), path).toContain("不该公开的名字");

    await sealContent(house.desk.chief, { fingerprint, reason: "泄露个人信息" });
    const hashes: string[] = [];
    for (const path of led) {
      const page = await pageAt(path, shown);
      expect(page, path).toMatchObject({ status: 200, bytes: null, sealed: [number], isLost: false });
      hashes.push(page?.sha256 ?? "");
    }
    expect((await pageAt(await addressOf(other), shown))?.bytes?.toString()).toContain("邻居");
    expect(filesWith("不该公开的名字").length).toBeGreaterThan(0);

    await proposeDestruction(house.desk.chief, {
      fingerprint,
      reason: "当事人要求",
      legalBasis: "个人信息保护法第四十七条",
    });
    await confirmDestruction(auditor, fingerprint);
    await printDue();
    await destroyAll(fingerprint);
    // What may be under way is looked at again.
    expect(filesWith("不该公开的名字")).toHaveLength(4);
    expect(await minutesToDestruction()).toBeGreaterThan(9);
    setClock(() => new Date(Date.now() + 11 * 60_000));
    await destroyAll(fingerprint);
    setClock();
    expect(filesWith("不该公开的名字")).toEqual([]);
    expect(existsSync(join(still, "site", `${address}.br`))).toBe(false);
    const destroyed = (await db().select().from(destroyedBytes)).map(({ sha256 }) => sha256);
    expect(destroyed).toEqual(expect.arrayContaining(hashes));
    for (const path of led) {
      expect(await pageAt(path, shown), path).toMatchObject({ status: 200, bytes: null, isLost: true });
    }
    expect((await pageAt(await addressOf(other), shown))?.bytes?.toString()).toContain("邻居");
    expect(await verifyEditions()).toMatchObject({ broken: null });
    expect(await verifyStore()).toMatchObject({ broken: null, destroyed: new Set(destroyed).size });
    await treeAt(root);
    expect(await verifyTree(root)).toMatchObject({ broken: null });
  },
);

test(
  "what introduces a topic is sealed and destroyed on the pages that lead to the topic, also where a front stands still",
  patience,
  async () => {
    const number = await release(house, house.county, { headline: "专题不该说的话" });
    const { fingerprint } = (await file(number)).copy;
    await openTopic(house.desk.editor, { articleNumber: number, slug: "harbour" });
    const leads = { type: "link" as const, attrs: { href: "/topics/harbour/" } };
    const text = { type: "text" as const, text: "见专题", marks: [leads] };
    const body = {
      version: 1 as const,
      type: "doc" as const,
      content: [{ type: "paragraph" as const, content: [text] }],
    };
    const other = await release(house, house.about, { headline: "引用专题的一篇", body });
    await printDue();
    const still = join(editionFolder(), "fronts", "still-too");
    await treeAt(still);
    const shown = await moment();
    await take(house.desk.chief, "withdraw", number);
    await printDue();
    const led = ["/topics/harbour/", "/topics/", "/care/topics/"];
    const quoting = ninjsAddress(await addressOf(other));
    const quoted = (await pageAt(quoting, shown))?.sha256;
    for (const path of led) expect((await pageAt(path, shown))?.bytes?.toString(), path).toContain("专题不该说的话");

    await sealContent(house.desk.chief, { fingerprint, reason: "泄露个人信息" });
    for (const path of led) expect(await pageAt(path, shown), path).toMatchObject({ bytes: null, sealed: [number] });
    await proposeDestruction(house.desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法" });
    await confirmDestruction(auditor, fingerprint);
    await printDue();
    setClock(() => new Date(Date.now() + 11 * 60_000));
    await destroyAll(fingerprint);
    setClock();
    expect(filesWith("专题不该说的话")).toEqual([]);
    // What only leads to it is printed anew: the destruction waits for no page that nobody touches.
    const now = await pageAt(quoting, new Date());
    expect(now).toMatchObject({ status: 200, isLost: false });
    expect(now?.sha256).toBe(quoted);
    expect(await verifyTree(still)).toMatchObject({ broken: null });
  },
);

test("on another machine what was destroyed goes when its front comes on, and nothing that stands", async () => {
  const [gone] = await db().select().from(destroyedBytes).limit(1);
  const copy = join(editionFolder(), "store", gone?.sha256.slice(0, 2) ?? "", gone?.sha256 ?? "");
  writeFileSync(copy, "as this machine had it");
  clear(root);
  const tree = await treeAt(root);
  expect(existsSync(copy)).toBe(false);
  expect(tree.has("site/index.html")).toBe(true);
  expect(await verifyStore()).toMatchObject({ broken: null });
});
