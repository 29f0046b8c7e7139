import { afterAll, beforeAll, expect, test } from "vitest";
import { save, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import {
  clear,
  differences,
  firstBuild,
  freshRoot,
  fullBuild,
  plain,
  printDue,
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
