/** Finding live pieces for a front page: by the words readers find them by, by number, page by page. */
import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { run } from "@/db/attack.fixture";
import { createPerson } from "@/db/factories";
import { approvedPiece, bodyOf, take } from "@/newsroom/articles/desk.fixture";
import { asOwner, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { piecesForFronts } from "@/newsroom/placements/front-pieces";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

async function found(text: string, before?: number): Promise<number[]> {
  const { pieces } = await piecesForFronts(house.desk.editor, { text, before });
  return pieces.map(({ number }) => number);
}

test("words of a headline or a text find what is live, newest first; a draft, what is gone and what is hidden they do not", async () => {
  const first = await release(house, house.county, { headline: "栈桥合龙" });
  const second = await release(house, house.news, { headline: "港区新闻", body: bodyOf("栈桥今天合龙。") });
  await release(house, house.about, { headline: "栈桥合龙（隐藏）" });
  await approvedPiece(house.desk, { headline: "栈桥合龙（待发布）" });
  const gone = await release(house, house.county, { headline: "栈桥合龙（已撤）" });
  await take(house.desk.chief, "withdraw", gone);
  expect(await found("合龙 栈桥")).toEqual([second, first]);
  expect(await found("龙合")).toEqual([]);
  expect(await found("，。")).toEqual([]);
  const reporter = await createPerson({ roles: ["reporter"] });
  expect((await piecesForFronts(reporter, { text: "栈桥" })).pieces).toEqual([]);
});

test("a number finds the piece, and beside it what has the number in its text", async () => {
  const named = await release(house, house.county, { headline: "按编号找的" });
  const naming = await release(house, house.county, { headline: "提到编号的", body: bodyOf(`见第 ${named} 号稿件。`) });
  expect(await found(String(named))).toEqual([naming, named]);
});

test("a page goes on after the last of the one before", async () => {
  const all: number[] = [];
  for (let count = 0; count < 32; count += 1)
    all.unshift(await release(house, house.county, { headline: "连载的灯塔" }));
  const page = await piecesForFronts(house.desk.editor, { text: "灯塔" });
  expect(page.pieces.map(({ number }) => number)).toEqual(all.slice(0, 30));
  expect(page.next).toBe(all[29]);
  const rest = await piecesForFronts(house.desk.editor, { text: "灯塔", before: page.next ?? 0 });
  expect([rest.pieces.map(({ number }) => number), rest.next]).toEqual([all.slice(30), null]);
});

test("a search that hangs is given up", async () => {
  const hangs = async () =>
    (await run(`select from pg_locks where not granted and relation = 'search_entries'::regclass`)).length > 0;
  await asOwner((owner) =>
    owner.begin(async (tx) => {
      await tx`lock table search_entries in access exclusive mode`;
      const searching = piecesForFronts(house.desk.editor, { text: "灯塔" });
      while (!(await hangs())) await setImmediate();
      expect(await searching).toEqual({ pieces: [], next: null, isTooSlow: true });
    }),
  );
});
