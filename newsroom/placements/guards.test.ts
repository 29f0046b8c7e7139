/** What the database refuses of layouts and grey periods, asked as the application's role without its code. */
import { beforeAll, expect, test } from "vitest";
import { refused, run } from "@/db/attack.fixture";
import { createPerson } from "@/db/factories";
import { type Desk, livePiece, openDesk } from "@/newsroom/articles/desk.fixture";
import { auditLog } from "@/newsroom/audit/log";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { endGrey, greyForDesk, orderGrey } from "@/newsroom/placements/grey";
import { emptyPlace } from "@/newsroom/placements/layout";
import { greyNow } from "@/newsroom/placements/published";
import { releaseLayout } from "@/newsroom/placements/release-layout";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const insertRelease = (layout: number, by: number) =>
  `insert into layout_releases (layout_id, released_by, released_at) values (${layout}, ${by}, clock_timestamp())`;

test("a layout is released by an act of somebody who did not compose it, once it was sent, and stays", async () => {
  const other = await createPerson({ roles: ["editor"] });
  const first = await saveLayout(desk.editor, { front: "home", layout: null, places: [emptyPlace("news")] });
  const layout = await saveLayout(other, { front: "home", layout: first, places: [emptyPlace("lead")] });
  const [chief, id] = [desk.chief.id, layout.id];
  await refused(insertRelease(id, chief), "not sent");
  await sendLayout(desk.editor, layout);
  await refused(
    [insertRelease(id, desk.editor.id), insertRelease(id, other.id)],
    "nobody releases a layout they composed",
  );
  await refused(
    `update layouts set places = '[]', version = version + 1 where id = ${id}`,
    "what was sent is not changed",
  );
  await refused(
    `update layouts set places = '[]', version = version + 1, sent_at = null, sent_by = null where id = ${id}`,
    "what was sent is not changed",
  );
  await refused(`update layouts set ended_at = now(), ended_as = 'released' where id = ${id}`, "an act of its own");
  await refused(`update layouts set composers = '{}' where id = ${id}`, "permission denied");
  await refused(`update layouts set front = 'channel:1' where id = ${id}`, "permission denied");
  await refused(`delete from layouts where id = ${id}`, "permission denied");
  await refused(
    `insert into layout_releases (layout_id, released_by, released_at) values (${id}, ${chief}, now() + interval '1 day')`,
    "no release in the future",
  );
  await releaseLayout(desk.chief, layout);
  const [kept] = await run(`select composers, ended_as from layouts where id = ${id}`);
  expect(kept).toEqual({ composers: [desk.editor.id, other.id], ended_as: "released" });
  await refused(`update layouts set reason = 'x' where id = ${id}`, "stays as it was");
  await refused(`update layout_releases set released_by = ${desk.publisher.id}`, "permission denied");
  await refused("delete from layout_releases", "permission denied");
});

test("a layout cannot take somebody off the list of those who composed it", async () => {
  const front = "channel:9";
  await run(`insert into layouts (front, places, composers, saved_by, saved_at)
    values ('${front}', '[]', '{}', ${desk.publisher.id}, now())`);
  await run(`update layouts set places = '[1]', version = 2, saved_by = ${desk.editor.id} where front = '${front}'`);
  await refused(
    `update layouts set saved_by = ${desk.editor.id + 1} where front = '${front}'`,
    "a version is a change",
  );
  await run(`update layouts set sent_by = ${desk.editor.id}, sent_at = now() where front = '${front}'`);
  const [row] = await run(`select id, composers from layouts where front = '${front}'`);
  expect(row?.composers).toEqual([desk.publisher.id, desk.editor.id]);
  await refused(insertRelease(Number(row?.id), desk.publisher.id), "nobody releases a layout they composed");
});

test("what concerns minors leads no page, whoever writes the layout", async () => {
  const number = await livePiece(desk, { marks: { ai: "none", paid: "none", minors: true } });
  const places = JSON.stringify([{ kind: "lead", items: [{ article: number }] }]);
  await run(
    `insert into layouts (front, places, saved_by, saved_at) values ('channel:8', '${places}', ${desk.editor.id}, now())`,
  );
  await run(`update layouts set sent_by = ${desk.editor.id}, sent_at = now() where front = 'channel:8'`);
  const [row] = await run("select id from layouts where front = 'channel:8'");
  await refused(insertRelease(Number(row?.id), desk.chief.id), "where everybody looks first");
});

test("灰色模式 is ordered by publisher or chief from a time to a time, ended once, and never rewritten", async () => {
  const [from, to] = [new Date(Date.now() - 60_000), new Date(Date.now() + 3_600_000)];
  const order = { scope: "home" as const, from, to, reason: "国家公祭日" };
  await expect(orderGrey(desk.editor, order)).rejects.toMatchObject({ code: "not_permitted" });
  await expect(orderGrey(desk.chief, { ...order, to: from })).rejects.toMatchObject({ code: "grey_times" });
  await expect(orderGrey(desk.chief, { ...order, reason: " " })).rejects.toMatchObject({ code: "reason_missing" });
  expect(await greyNow()).toBeNull();
  await orderGrey(desk.publisher, { ...order, from: new Date(Date.now() + 1_800_000) });
  expect(await greyNow()).toBeNull();
  await orderGrey(desk.publisher, order);
  expect(await greyNow()).toBe("home");
  await orderGrey(desk.chief, { ...order, scope: "site" });
  expect(await greyNow()).toBe("site");
  const rows = await run("select id from grey_periods order by id");
  await refused("update grey_periods set reason = 'x'", "permission denied");
  await refused("delete from grey_periods", "permission denied");
  for (const { id } of rows) await endGrey(desk.chief, { id: Number(id) });
  expect(await greyNow()).toBeNull();
  const { orders, past } = await greyForDesk(desk.chief);
  expect(orders).toEqual([]);
  expect(past).toHaveLength(3);
  expect(past[0]).toMatchObject({
    scope: "site",
    reason: "国家公祭日",
    endedAt: expect.any(Date),
    endedBy: expect.any(String),
  });
  const [ended] = (await auditLog(await createPerson({ roles: ["auditor"] }), { group: "fronts" }))?.lines ?? [];
  expect(ended).toMatchObject({ kind: "grey.ended", told: { reason: "国家公祭日", to: order.to.toISOString() } });
  await expect(endGrey(desk.chief, { id: Number(rows[0]?.id) })).rejects.toMatchObject({ code: "not_grey" });
  await refused(`update grey_periods set ended_at = now(), ended_by = ${desk.editor.id}`, "ended once");
});
