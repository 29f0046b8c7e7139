import { asc, gt } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { everyRow } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents, type Person } from "@/db/schema";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { setClock } from "@/newsroom/clock/now";
import { outletsForDesk } from "@/newsroom/outlets/desk";
import { importOutlets, mostOutletLines, previewOutlets } from "@/newsroom/outlets/import";
import { addOutlet, changeOutlet, recordStanding } from "@/newsroom/outlets/manage";
import { rowsOf, sheetOf } from "@/newsroom/outlets/sheet";

const head = "名称,类型,网址,来源署名,状态,开始,截止\r\n";
let admin: Person;
let names = 0;
/** A name no other test has. */
let paper: string;

beforeAll(async () => {
  admin = await createPerson({ roles: ["admin"] });
});
beforeEach(() => {
  paper = `第${++names}报`;
});
afterEach(() => setClock());

const lineOf = async (name: string) => (await outletsForDesk(admin))?.outlets.find((outlet) => outlet.name === name);
const file = async () => sheetOf((await outletsForDesk(admin))?.outlets ?? []);
async function take(text: string) {
  const { shown } = await previewOutlets(admin, text);
  return importOutlets(admin, { text, shown });
}
async function eventsSince(seq: number) {
  const rows = await db().select().from(auditEvents).where(gt(auditEvents.seq, seq)).orderBy(asc(auditEvents.seq));
  return rows.map(({ kind, actorId, entry }) => ({ kind, actorId, details: JSON.parse(entry).details }));
}
const newestSeq = async () => (await verifyAuditChain()).events;

test("a table registers, changes and records, on record by ids alone; what it does not name stays", async () => {
  const kept = await addOutlet(admin, { name: `${paper}甲`, kind: "报社", address: "", creditText: "甲" });
  await recordStanding(admin, { id: kept, standing: "normal", from: "2020-01-01", to: null });
  const changed = await addOutlet(admin, { name: `${paper}乙`, kind: "报社", address: "", creditText: "乙" });
  const text = `${head}${paper}乙,通讯社,https://wire.example/,乙,冻结,2024/3/1,\r\n${paper}丙,报社,,,正常,2024-01-01,2099年12月31日\r\n`;

  expect(await previewOutlets(admin, text)).toMatchObject({
    added: { count: 1, names: [`${paper}丙`] },
    changed: { count: 1, names: [`${paper}乙`] },
    standings: 2,
    same: 0,
    bad: { count: 0 },
  });
  const before = await newestSeq();
  expect(await take(text)).toEqual({ added: 1, changed: 1 });

  expect(await lineOf(`${paper}乙`)).toMatchObject({
    id: changed,
    kind: "通讯社",
    address: "https://wire.example/",
    today: "frozen",
    history: [{ standing: "frozen", from: "2024-03-01", to: null, by: admin.legalName }],
  });
  const added = await lineOf(`${paper}丙`);
  expect(added).toMatchObject({ today: "normal", history: [{ from: "2024-01-01", to: "2099-12-31" }] });
  expect(await lineOf(`${paper}甲`)).toMatchObject({ id: kept, creditText: "甲", today: "normal" });
  expect(await eventsSince(before)).toEqual([
    {
      kind: "outlet.imported",
      actorId: admin.id,
      details: { added: 1, changed: 1, standings: 2, outlets: `${changed},${added?.id}`, plan: expect.any(String) },
    },
  ]);
});

test("what goes out comes in as the same, whatever the names look like", async () => {
  const names = [`=${paper}`, `'=${paper}`, `${paper},"甲"`, `@${paper}`];
  for (const name of names) await addOutlet(admin, { name, kind: "-", address: "", creditText: "+1" });
  const id = await addOutlet(admin, { name: paper, kind: "", address: "https://paper.example/?a=1,2", creditText: "" });
  await recordStanding(admin, { id, standing: "frozen", from: "2020-01-01", to: "2099-01-01" });

  const before = await newestSeq();
  const preview = await previewOutlets(admin, await file());
  expect(preview).toMatchObject({ added: { count: 0 }, changed: { count: 0 }, bad: { count: 0 } });
  expect(preview.same).toBe((await outletsForDesk(admin))?.total);
  expect(await take(await file())).toEqual({ added: 0, changed: 0 });
  expect(await newestSeq()).toBe(before);
});

test("columns a table lacks say nothing; without a head line they come in our order", async () => {
  await addOutlet(admin, { name: paper, kind: "报社", address: "https://paper.example/", creditText: "报" });
  await take(`Kind,Name\n通讯社,${paper}\n`);
  expect(await lineOf(paper)).toMatchObject({ kind: "通讯社", address: "https://paper.example/", creditText: "报" });
  await take(`${paper},报社,,,normal,2020-01-01,`);
  expect(await lineOf(paper)).toMatchObject({ kind: "报社", address: "", today: "normal" });
});

test("a standing is recorded again only where a newer one says otherwise for these days", async () => {
  const id = await addOutlet(admin, { name: paper, kind: "", address: "", creditText: "" });
  const text = `${head}${paper},,,,冻结,2030-01-01,2030-02-01`;
  await take(text);
  expect(await previewOutlets(admin, text)).toMatchObject({ same: 1, standings: 0 });
  await recordStanding(admin, { id, standing: "normal", from: "2029-01-01", to: "2029-12-31" });
  expect(await previewOutlets(admin, text)).toMatchObject({ same: 1, standings: 0 });
  await recordStanding(admin, { id, standing: "normal", from: "2030-01-15", to: null });
  expect(await previewOutlets(admin, text)).toMatchObject({ same: 0, standings: 1 });
});

test("bad lines are told by their number and why, and with one of them nothing is taken in", async () => {
  const id = await addOutlet(admin, { name: paper, kind: "", address: "", creditText: "" });
  await recordStanding(admin, { id, standing: "normal", from: "2020-01-01", to: null });
  const lines: [string, string, string][] = [
    [",报社", "name", "missing"],
    [`${"长".repeat(61)},报社`, "name", "too_long"],
    [`${paper}a,,paper.example`, "address", "web_address"],
    [`${paper}b,"两\n行"`, "kind", "one_line"],
    [`${paper}c,,,,良好,2020-01-01`, "standing", "standing"],
    [`${paper}d,,,,正常,`, "from", "missing"],
    [`${paper}e,,,,,2020-01-01`, "standing", "missing"],
    [`${paper}f,,,,正常,2020-02-30`, "from", "date"],
    [`${paper}g,,,,正常,2020-02-03,2020-02-02`, "to", "ends_before"],
    [`${paper}h,,,,,,,多出来的`, "line", "columns"],
    [`"${paper}i"x`, "line", "quotes"],
    [`${paper}乙,`, "", ""],
    [`${paper}乙,报社`, "name", "twice"],
    [`${paper},,,,不在名单,`, "from", "missing"],
  ];
  const text = head + lines.map(([line]) => line).join("\n");
  const { bad, added } = await previewOutlets(admin, text);
  // The fourth stands on two lines of the file.
  const expected = lines.flatMap(([, field, problem], at) =>
    field === "" ? [] : [{ line: at + (at < 4 ? 2 : 3), field, problem }],
  );
  expect(bad).toEqual({ count: expected.length, lines: expected });
  expect(added.names).toEqual([`${paper}乙`]);

  const before = await everyRow();
  await expect(take(text)).rejects.toMatchObject({
    kind: "invalid",
    code: "outlet_lines_bad",
    params: { count: expected.length },
  });
  expect(await everyRow()).toEqual(before);
});

test("what was not shown is not done", async () => {
  const id = await addOutlet(admin, { name: paper, kind: "报社", address: "", creditText: "" });
  const text = `名称,类型\n${paper},通讯社\n${paper}新,报社`;
  const { shown } = await previewOutlets(admin, text);
  await changeOutlet(admin, { id, name: paper, kind: "通讯社", address: "", creditText: "" });
  const before = await everyRow();
  const outdated = { kind: "conflict", code: "outlets_changed_since" };
  await expect(importOutlets(admin, { text, shown })).rejects.toMatchObject(outdated);
  await expect(importOutlets(admin, { text: `${text}\n${paper}又,`, shown })).rejects.toMatchObject(outdated);
  expect(await everyRow()).toEqual(before);
});

test("an empty table and one too long are refused", async () => {
  await expect(previewOutlets(admin, "\n\n")).rejects.toMatchObject({ code: "outlet_lines_none" });
  await expect(previewOutlets(admin, head)).rejects.toMatchObject({ code: "outlet_lines_none" });
  const long = Array.from({ length: mostOutletLines + 1 }, (_, at) => `${paper}${at},`).join("\n");
  await expect(previewOutlets(admin, long)).rejects.toMatchObject({
    code: "outlet_lines_many",
    params: { limit: mostOutletLines },
  });
});

test("five thousand lines are taken in at once", async () => {
  const lines = Array.from({ length: mostOutletLines }, (_, at) => `${paper}-${at},报社,,,正常,2020-01-01,`);
  expect(await take(head + lines.join("\n"))).toEqual({ added: mostOutletLines, changed: 0 });
  expect(await take(lines.join("\n").replaceAll("报社", "通讯社"))).toEqual({ added: 0, changed: mostOutletLines });
  expect(await lineOf(`${paper}-77`)).toMatchObject({ kind: "通讯社", today: "normal" });
  // And found a page at a time.
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await outletsForDesk(admin, { text: `${paper}-1`, after, limit: 200 });
    seen.push(...(page?.outlets ?? []).map(({ name }) => name));
    after = page?.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(1111);
  expect(seen).toHaveLength(1111);
});

test("nobody but an administrator looks or takes in", async () => {
  const text = `${paper},`;
  const { shown } = await previewOutlets(admin, text);
  for (const role of ["chief", "auditor", "editor", "publisher"] as const) {
    const other = await createPerson({ roles: [role] });
    const refused = { kind: "forbidden", code: "not_permitted" };
    await expect(previewOutlets(other, text)).rejects.toMatchObject(refused);
    await expect(importOutlets(other, { text, shown })).rejects.toMatchObject(refused);
  }
  expect(await lineOf(paper)).toBeUndefined();
});

test("only what is a head line is taken for one", () => {
  expect(rowsOf("名称报,类型报").rows).toMatchObject([{ line: 1, name: "名称报", kind: "类型报", span: null }]);
});

test("a name that looks like another's is that name: characters nobody sees are taken out", () => {
  const { rows } = rowsOf(`${head}晚\u200b报\u202e,报社,,晚\u2060报,正常,2024-01-01,\r\n`);
  expect(rows).toMatchObject([{ name: "晚报", creditText: "晚报" }]);
});
