/** The steps by which a front is brought on, seen on a tree of files. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { editionFolder } from "@/newsroom/editions/stored";
import { buildAll } from "@/press/build";
import { openCatchUp } from "@/press/catch-up";
import {
  clear,
  differences,
  filesBelow,
  firstBuild,
  freshRoot,
  fullBuild,
  plain,
  printDue,
} from "@/press/edition.fixture";
import { nothingYet, type Standing, type Target, type TargetState } from "@/press/target";
import { readState } from "@/press/tree";
import { openTree } from "@/press/tree-target";

/** What is lacking is looked for at once. */
const now = { patienceMs: 0 };
let house: ReadersHouse;
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => clear(root));

test("what is withdrawn while much is brought on waits for none of the rest, and none of it brings that back", async () => {
  const told: Standing[][] = [];
  let then: (() => Promise<void>) | undefined;
  const tree = openTree({ root, changed: () => {} });
  const small: Target = {
    ...tree,
    batch: 3,
    stand: async (standings) => {
      told.push([...standings]);
      const lacking = await tree.stand(standings);
      const doing = then;
      then = undefined;
      await doing?.();
      return lacking;
    },
  };
  const bringOn = await openCatchUp("small", small);
  await bringOn();
  const number = await release(house, house.county, { headline: "码头见闻", keywords: ["海带"] });
  await printDue();
  told.length = 0;
  then = () => take(house.desk.chief, "withdraw", number);
  await bringOn();

  const address = await addressOf(number);
  const own = [address, `/care${address}`, `/qr${address.replace("html", "png")}`];
  expect(told.length).toBeGreaterThan(5);
  expect(told[1]?.map(({ path }) => path)).toEqual(expect.arrayContaining(own));
  const after = told.slice(1).flat();
  expect(after.filter(({ path, status }) => own.includes(path) && status === 200)).toEqual([]);
  const files = filesBelow(root);
  expect(own.filter((path) => files.has(`site${path}`))).toEqual([]);
  expect(files.has(`gone${address}`)).toBe(true);
  await printDue();
  await bringOn();
  expect(differences(plain(filesBelow(root)), await fullBuild())).toEqual([]);
});

test.each([
  ["lost", () => nothingYet],
  ["ahead of a database that was put back", (known: TargetState) => ({ ...known, edition: 99_999 })],
  ["of withdrawals such a database knows nothing of", (known: TargetState) => ({ ...known, withdrawal: 99_999 })],
  ["of another withdrawal of the same number", (known: TargetState) => ({ ...known, withdrawn: 99_999 })],
  [
    "of editions such a database has made anew since",
    (known: TargetState) => ({ ...known, edition: known.edition - 1, hash: "ab".repeat(32) }),
  ],
  ["without the hash older programs did not write", ({ hash, ...known }: TargetState) => known],
])("where what it knows of itself is %s, what was never printed goes and readers are told", async (_, spoiled) => {
  const before = filesBelow(root);
  const known = readState(root);
  for (const file of ["site/lost/future/index.html", "site/rss.xml.br.br", "gone/2020-01/01/content_1.html"]) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), "of a time that never was");
  }
  // As it is, it is the store's too.
  rmSync(join(root, "site/index.html"));
  writeFileSync(join(root, "site/index.html"), "forged");
  writeFileSync(join(root, "state.json"), JSON.stringify(spoiled(known)));
  const told: string[] = [];
  const bringOn = await openCatchUp("anew", openTree({ root, changed: (paths) => told.push(...paths) }));
  await bringOn();
  expect(differences(filesBelow(root), before)).toEqual([]);
  expect(told).toEqual(expect.arrayContaining(["/lost/future/", "/"]));
  expect(readState(root)).toEqual(known);
});

test.each([
  ["by the same process", (again: () => Promise<void>) => again()],
  ["by another", async () => (await openCatchUp("restored", openTree({ root, changed: () => {} }), now))()],
  [
    "by another that was told they are too many to be named",
    async () => {
      writeFileSync(join(root, "state.json"), JSON.stringify({ ...readState(root), lacking: null }));
      await (await openCatchUp("restored", openTree({ root, changed: () => {} }), now))();
    },
  ],
])(
  "where the house was put back without its store, what is printed again stands again, brought on %s",
  async (_, goOn) => {
    const before = filesBelow(root);
    rmSync(join(editionFolder(), "store"), { recursive: true });
    clear(root);
    const bringOn = await openCatchUp("restored", openTree({ root, changed: () => {} }), now);
    await bringOn();
    expect([...filesBelow(root).keys()]).toEqual([]);
    expect(readState(root).lacking?.length).toBeGreaterThan(10);
    await buildAll();
    await goOn(bringOn);
    expect(readState(root).lacking).toEqual([]);
    expect(differences(filesBelow(root), before)).toEqual([]);
  },
);
