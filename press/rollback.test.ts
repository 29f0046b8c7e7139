/** 回退: how pages are made goes back, what was released and withdrawn stays. */
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents, editionRollbacks, editions, houseSettings, layoutReleases, type Person } from "@/db/schema";
import { save, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import { rollBack } from "@/newsroom/editions/rollback";
import { publishedSettings } from "@/newsroom/house/published";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { emptySiteSettings } from "@/newsroom/house/site-settings";
import type { Actor } from "@/newsroom/permissions";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { emptyPlace, type Place } from "@/newsroom/placements/layout";
import { releaseLayout } from "@/newsroom/placements/release-layout";
import { buildAll } from "@/press/build";
import { clear, differences, firstBuild, freshRoot, fullBuild, plain, printDue, treeAt } from "@/press/edition.fixture";

let house: ReadersHouse;
let composer: Person;
let admin: Person;
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  composer = await createPerson({ roles: ["editor"] });
  admin = await createPerson({ roles: ["admin"] });
  await firstBuild();
});
afterAll(() => clear(root));

const pinned = (article: number): Place => ({
  ...emptyPlace("lead"),
  rule: "none",
  items: [{ article, wording: "headline", from: "", to: "" }],
});

async function putUp(places: Place[], by: Actor = composer): Promise<void> {
  const layout = await saveLayout(by, { front: "home", layout: null, places });
  await sendLayout(by, layout);
  await releaseLayout(house.desk.publisher, layout);
}

async function nameSite(name: string): Promise<void> {
  const [newest] = await db().select().from(houseSettings).orderBy(desc(houseSettings.id)).limit(1);
  const id = await proposeSettings(admin, { base: newest?.id ?? 0, settings: { ...emptySiteSettings, name } });
  await confirmSettings(house.desk.chief, { id });
}

async function newestEdition(): Promise<number> {
  const [row] = await db().select().from(editions).orderBy(desc(editions.number)).limit(1);
  return row?.number ?? 0;
}

const textAt = async (name: string) => {
  const bytes = (await treeAt(root)).get(name);
  return bytes === undefined ? undefined : Buffer.from(bytes, "base64").toString();
};

test("withdrawn since: still gone; released since: still there; layout and settings are as they were then", {
  timeout: 180_000,
}, async () => {
  const [lead, doomed] = [
    await release(house, house.news, { headline: "镇馆之宝" }),
    await release(house, house.news, { headline: "错了的消息" }),
  ];
  await nameSite("从前的站名");
  await putUp([pinned(lead)]);
  await printDue();
  const then = await newestEdition();

  await take(house.desk.chief, "withdraw", doomed);
  const since = await release(house, house.news, { headline: "后来的消息" });
  await nameSite("改坏的站名");
  await putUp([emptyPlace("pictures")]);
  await printDue();
  expect(await textAt("site/index.html")).toContain("改坏的站名");

  await expect(rollBack(house.desk.publisher, { number: then, reason: "改坏了" })).rejects.toMatchObject({
    code: "not_permitted",
  });
  await expect(rollBack(house.desk.chief, { number: then, reason: " " })).rejects.toMatchObject({
    code: "reason_missing",
  });
  await expect(rollBack(house.desk.chief, { number: 9999, reason: "改坏了" })).rejects.toMatchObject({
    code: "no_edition",
  });
  const rolled = await newestEdition();
  expect(await rollBack(house.desk.chief, { number: then, reason: "改坏了" })).toEqual({ layouts: 1, settings: true });
  await printDue();
  await buildAll();

  expect(await newestEdition()).toBeGreaterThan(rolled);
  expect(await textAt("site/index.html")).toContain("从前的站名");
  expect(await textAt("site/index.html")).toContain("镇馆之宝");
  expect(await textAt("site/news/index.html")).toContain("后来的消息");
  expect(await textAt(`site${await addressOf(since)}`)).toContain("从前的站名");
  expect(await textAt(`site${await addressOf(doomed)}`)).toBeUndefined();
  expect(await textAt(`gone${await addressOf(doomed)}`)).toContain("页面已撤下");
  for (const [name, bytes] of await treeAt(root)) {
    expect(Buffer.from(bytes, "base64").toString(), name).not.toContain("错了的消息");
  }
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);

  expect(await db().select().from(editionRollbacks)).toMatchObject([
    { edition: then, reason: "改坏了", rolledBackBy: house.desk.chief.id },
  ]);
  const [event] = await db().select().from(auditEvents).where(eq(auditEvents.kind, "edition.rolled_back"));
  expect(event?.actorId).toBe(house.desk.chief.id);
  // Once more there is nothing left to take back, and the same is told.
  expect(await rollBack(house.desk.chief, { number: then, reason: "再来一次" })).toEqual({
    layouts: 0,
    settings: false,
  });
});

test("what somebody had a hand in, and what was not there yet, is not taken back, and then nothing is", async () => {
  const another = await createPerson({ roles: ["chief"] });
  const before = await newestEdition();
  await putUp([emptyPlace("news")], another);
  await printDue();
  const own = await newestEdition();
  await nameSite("第三个站名");
  await putUp([emptyPlace("pictures")]);
  const [releases, name] = [await db().$count(layoutReleases), (await publishedSettings()).name];
  await expect(rollBack(another, { number: own, reason: "改回去" })).rejects.toMatchObject({
    code: "rollback_own_layout",
    params: { front: "home", name: "" },
  });
  await expect(rollBack(house.desk.chief, { number: 1, reason: "改回去" })).rejects.toMatchObject({
    code: "rollback_no_layout",
    params: { front: "home" },
  });
  expect(await db().$count(layoutReleases)).toBe(releases);
  expect((await publishedSettings()).name).toBe(name);
  expect(await rollBack(another, { number: before, reason: "改回去" })).toEqual({ layouts: 1, settings: true });
  expect((await publishedSettings()).name).toBe("从前的站名");
});

test("what leads with an advertisement now is not released again, and whoever proposed the settings does not put them back", async () => {
  const number = await release(house, house.news, { headline: "正常的消息" });
  await putUp([pinned(number)]);
  await printDue();
  const then = await newestEdition();
  await putUp([emptyPlace("news")]);
  await save(house.desk.editor, number, {
    marks: { ai: "none", paid: "advertisement", minors: false },
    change: { kind: "update", note: "" },
  });
  await releaseChange(house, number);
  await expect(rollBack(house.desk.chief, { number: then, reason: "改回去" })).rejects.toMatchObject({
    code: "rollback_layout_barred",
  });
  const both = await createPerson({ roles: ["admin", "chief"] });
  const [newest] = await db().select().from(houseSettings).orderBy(desc(houseSettings.id)).limit(1);
  const id = await proposeSettings(both, {
    base: newest?.id ?? 0,
    settings: { ...emptySiteSettings, name: "自己提的" },
  });
  await confirmSettings(house.desk.chief, { id });
  await printDue();
  const own = await newestEdition();
  await nameSite("别人提的");
  await expect(rollBack(both, { number: own, reason: "改回去" })).rejects.toMatchObject({
    code: "rollback_own_settings",
  });
});
