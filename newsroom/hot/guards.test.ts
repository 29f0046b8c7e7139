/** What the database refuses of 热榜, asked as the application's role without its code. */
import { beforeAll, expect, test } from "vitest";
import { refused, run } from "@/db/attack.fixture";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const textOf = async (number: number) => (await file(number)).lastRelease?.fingerprint ?? "";
const insert = (
  articles: number[],
  fingerprints: string[],
  { drops = "[]", at = "clock_timestamp()", pinned = 0 } = {},
) =>
  `insert into hot_lists (articles, fingerprints, reads, pinned, drops, confirmed_by, confirmed_at) values
    ('{${articles}}', '{${fingerprints}}', '{${articles.map(() => 1)}}', ${pinned}, '${drops}', ${desk.chief.id}, ${at})`;

test("a list is of live texts, each once, as they were seen; never of what is paid for or about minors", async () => {
  const [one, gone] = [await livePiece(desk), await livePiece(desk)];
  const [text, old] = [await textOf(one), await textOf(gone)];
  await take(desk.publisher, "withdraw", gone);
  await refused(
    [insert([gone], [old]), insert([one], ["0".repeat(64)]), insert([999], [text])],
    "do not get this text",
  );
  await refused([insert([one, one], [text, text]), insert([one], [text, text])], "each article once");
  for (const marks of [
    { ai: "none", paid: "advertisement", minors: false },
    { ai: "none", paid: "public_service", minors: false },
    { ai: "none", paid: "none", minors: true },
  ] as const) {
    const barred = await livePiece(desk, { marks });
    await refused(insert([one, barred], [text, await textOf(barred)]), "nothing paid for and nothing about minors");
  }
  await refused(
    ['{"article": 1, "reason": "x"}', '[{"article": 1}]', '[{"article": 1, "reason": " "}]', '[{"reason": "x"}]'].map(
      (drops) => insert([one], [text], { drops }),
    ),
    "what is left out has a reason",
  );
  await refused(insert([one], [text], { pinned: 2 }), "hot_lists_pinned");
  await refused(insert([one], [text], { at: "now() + interval '1 day'" }), "in the future");
  await run(insert([one], [text]));
  await refused(insert([one], [text], { at: "now() - interval '1 day'" }), "before the last one");
});

test("a list stays as it was confirmed, and reads are sums of whole hours of known articles", async () => {
  const number = await livePiece(desk);
  await run(insert([number], [await textOf(number)], { drops: '[{"article": 1, "reason": "x"}]' }));
  await refused(
    ["update hot_lists set pinned = 1", "delete from hot_lists", "truncate hot_lists"],
    "permission denied",
  );
  const reads = (hour: string, article: number, count: number) =>
    `insert into article_reads (hour, article_number, reads) values (${hour}, ${article}, ${count})`;
  await refused(reads("'2026-08-03T01:02:03Z'", number, 1), "article_reads_hour");
  await refused(reads("'2026-08-03T01:00:00Z'", number, 0), "article_reads_reads");
  await refused(reads("'2026-08-03T01:00:00Z'", 999, 1), "foreign key");
  await run(reads("'2026-08-03T01:00:00Z'", number, 1));
  await refused("update article_reads set article_number = 1", "permission denied");
  expect(await run("select reads from article_reads")).toEqual([{ reads: 1 }]);
});
