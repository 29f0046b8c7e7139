import { afterAll, beforeAll, expect, test } from "vitest";
import { createChannel, createPerson } from "@/db/factories";
import { save, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import { changeChannel } from "@/newsroom/channels/manage";
import { everyAddress } from "@/press/build";
import {
  clear,
  differences,
  firstBuild,
  freshRoot,
  fullBuild,
  plain,
  printDue,
  printWhole,
  textAt,
  treeAt,
} from "@/press/edition.fixture";

let house: ReadersHouse;
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => clear(root));

test("a release is printed with all that lists it; a withdrawal is gone at once and from every list", async () => {
  const number = await release(house, house.county, { headline: "码头见闻", keywords: ["海带"], reporters: ["林晓"] });
  const address = await addressOf(number);
  expect(await textAt(root, `site${address}`)).toBeUndefined();
  await printDue();
  expect(await textAt(root, `site${address}`)).toContain("码头见闻");
  for (const file of [
    "site/index.html",
    "site/news/county/index.html",
    "site/tags/海带/index.html",
    "site/rss.xml",
    "site/care/index.html",
  ]) {
    expect(await textAt(root, file), file).toContain("码头见闻");
  }
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);

  await take(house.desk.chief, "withdraw", number);
  // Nothing is printed yet, and it is gone already.
  expect(await textAt(root, `site${address}`)).toBeUndefined();
  expect(await textAt(root, `gone${address}`)).toContain("页面已撤下");
  expect(await textAt(root, "site/index.html")).toContain("码头见闻");
  await printDue();
  for (const [file, text] of await treeAt(root)) {
    expect(Buffer.from(text, "base64").toString(), file).not.toContain("码头见闻");
  }
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);
});

test("an update is printed wherever its headline stands", async () => {
  const number = await release(house, house.news, { headline: "旧标题", keywords: ["渔港"] });
  const other = await release(house, house.news, { headline: "另一篇", keywords: ["渔港"] });
  await printDue();
  expect(await textAt(root, `site${await addressOf(other)}`)).toContain("旧标题");
  await save(house.desk.editor, number, { headline: "新标题", keywords: [], change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  await printDue();
  expect(await textAt(root, `site${await addressOf(other)}`)).toContain("新标题");
  expect(differences(plain(await treeAt(root)), await fullBuild())).toEqual([]);
});

test("what a hidden channel had, its days and feeds too, is gone with the first step of a build; no later build looks for it", async () => {
  const hidden = await createChannel({ slug: "short-lived", name: "短命栏目" });
  const address = await addressOf(await release(house, hidden, { headline: "不久" }));
  const [, month = "", day = ""] = /^\/([\d-]{7})\/(\d\d)\//.exec(address) ?? [];
  await printDue();
  await printWhole();
  const lists = ["", `${month}/`, `${month}/${day}/`].map((part) => `site/short-lived/${part}index.html`);
  const files = [...lists, "site/short-lived/rss.xml", "site/short-lived/feed.json"];
  for (const file of files) expect(await textAt(root, file), file).toContain("不久");
  const admin = await createPerson({ roles: ["admin"] });
  await changeChannel(admin, { id: hidden.id, name: hidden.name, position: hidden.position, hidden: true });
  await printDue();
  await printWhole(1);
  for (const file of files) expect(await textAt(root, file), file).toBeUndefined();
  await printWhole();
  const { value: addresses } = await everyAddress().next();
  expect(addresses).toContain("/news/");
  expect(addresses?.filter((each: string) => each.startsWith("/short-lived/"))).toEqual([]);
});
