import { beforeAll, expect, test } from "vitest";
import { createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { auditLog } from "@/newsroom/audit/log";
import { placedChannel } from "@/newsroom/channels/choices";
import { addChannel, changeChannel } from "@/newsroom/channels/manage";

let admin: Person;

beforeAll(async () => {
  admin = await createPerson({ roles: ["admin"] });
});

test("the log says which words and which place stood before a change, and which after", async () => {
  const wish = { name: "海岛", slug: "island", parentId: null, position: 3, hidden: false };
  const id = await addChannel(admin, wish);
  await changeChannel(admin, { id, name: "岛屿", position: 1, hidden: true });
  await changeChannel(admin, { id, name: "群岛", position: 1, hidden: true });

  const lines = (await auditLog(admin, { actor: admin.id, group: "channels" }))?.lines ?? [];
  expect(lines.map(({ kind, told }) => ({ kind, ...told }))).toMatchObject([
    { kind: "channel.changed", channelId: id, nameBefore: "岛屿", name: "群岛", positionBefore: 1, position: 1 },
    {
      kind: "channel.changed",
      nameBefore: "海岛",
      name: "岛屿",
      positionBefore: 3,
      position: 1,
      hiddenBefore: "false",
    },
    { kind: "channel.added", channelId: id, name: "海岛", slug: "island", position: 3, hidden: "false" },
  ]);
});

test("without an order a channel goes behind those beside it, and its place is said", async () => {
  const wish = { parentId: null, position: null, hidden: false };
  const first = await addChannel(admin, { ...wish, name: "渔业", slug: "fishing", position: 40 });
  const last = await addChannel(admin, { ...wish, name: "茶业", slug: "tea" });
  const below = await addChannel(admin, { ...wish, name: "春茶", slug: "spring", parentId: last });
  await addChannel(admin, { ...wish, name: "远洋", slug: "ocean", parentId: first });
  expect(await placedChannel(last)).toEqual({ path: "茶业", after: "渔业" });
  expect(await placedChannel(below)).toEqual({ path: "茶业 › 春茶", after: null });
  const far = await addChannel(admin, { ...wish, name: "水产", slug: "fish", position: 9999 });
  const farthest = await addChannel(admin, { ...wish, name: "海带", slug: "kelp" });
  expect(await placedChannel(farthest)).toEqual({ path: "海带", after: "水产" });
  expect(await placedChannel(far)).toEqual({ path: "水产", after: "茶业" });
  expect(await placedChannel(0)).toBeNull();
});
