/** Looking for reports: by words, by an address, by a receipt; each finds what is theirs to read. */
import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { run } from "@/db/attack.fixture";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { file, livePiece, openDesk } from "@/newsroom/articles/desk.fixture";
import { asOwner } from "@/newsroom/articles/readers.fixture";
import { closeReport } from "@/newsroom/reports/close";
import { reportsForDesk } from "@/newsroom/reports/desk";
import { sent } from "@/newsroom/reports/desk.fixture";
import { reportOfReceipt } from "@/newsroom/reports/find";
import { takeReport } from "@/newsroom/reports/handle";
import { receiptInGroups } from "@/newsroom/reports/receipt";

let editor: Person;
let elsewhere: Person;
let address: string;

beforeAll(async () => {
  const desk = await openDesk();
  editor = desk.editor;
  elsewhere = await createPerson({ roles: [{ role: "editor", channelId: (await createChannel()).id }] });
  address = (await file(await livePiece(desk))).lastRelease?.address ?? "";
});

async function found(text: string, person = editor): Promise<number[]> {
  const queue = await reportsForDesk(person, { text });
  return queue?.lines.map(({ number }) => number) ?? [];
}

test("words are found in what was written and in what would be right, in any order, whatever became of the report", async () => {
  const { number } = await sent({ address, text: "渡口的名字写错了", right: "应为 Long 湾渡" });
  await sent({ address, text: "渡口的照片放反了" });
  await takeReport(editor, { number });
  await closeReport(editor, { number, result: "upheld", reply: "已更正。" });
  expect(await found("名字 渡口")).toEqual([number]);
  expect(await found("long")).toEqual([number]);
  expect((await reportsForDesk(editor, { text: "渡口", state: "waiting" }))?.lines).toHaveLength(1);
  expect(await found("更正")).toEqual([]);
});

test("what means something to a pattern is only itself", async () => {
  const { number } = await sent({ address, text: "百分之五写成了 5%_\\ 的样子" });
  expect(await found("5%_\\")).toEqual([number]);
  expect(await found("5_")).toEqual([]);
});

test("an article's address finds its reports however it is written", async () => {
  const { number } = await sent({ address, text: "按网址找的一件" });
  for (const spelling of [address, `http://localhost:3000${address}?from=x`, `/care${address}`]) {
    expect(await found(`${spelling} 按网址`)).toEqual([number]);
  }
  expect(await found("content_99999999")).toEqual([]);
});

test("others find nothing, and nobody finds by a contact", async () => {
  await sent({ address, text: "只给本频道看", contact: "1390000-0000" });
  expect(await found("只给本频道看", elsewhere)).toEqual([]);
  expect(await found("1390000-0000")).toEqual([]);
  const reporter = await createPerson({ roles: ["reporter"] });
  expect(await reportsForDesk(reporter, { text: "只给" })).toBeNull();
});

test("a receipt, however typed, leads to its report; to nobody whose report it is not", async () => {
  const { number, receipt } = await sent({ address, text: "凭回执找" });
  expect(await reportOfReceipt(editor, { text: receiptInGroups(receipt).toLowerCase() })).toBe(number);
  expect(await reportOfReceipt(editor, { text: "凭回执" })).toBeNull();
  const unknown = `${receipt.slice(0, -1)}${receipt.endsWith("0") ? "1" : "0"}`;
  for (const [person, text] of [
    [elsewhere, receipt],
    [editor, unknown],
  ] as const) {
    await expect(reportOfReceipt(person, { text })).rejects.toMatchObject({ code: "no_such_receipt" });
  }
});

test("a search that hangs is given up", async () => {
  await asOwner((owner) =>
    owner.begin(async (tx) => {
      await tx`lock table reader_reports in access exclusive mode`;
      const searching = reportsForDesk(editor, { text: "渡口" });
      const waits = () =>
        run(`select from pg_locks where not granted and relation = 'reader_reports'::regclass`).then(
          ({ length }) => length,
        );
      while ((await waits()) === 0) await setImmediate();
      expect(await searching).toEqual({ lines: [], next: null, isTooSlow: true });
    }),
  );
});
