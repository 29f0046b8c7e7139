import { beforeAll, expect, test } from "vitest";
import { createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { auditLog } from "@/newsroom/audit/log";
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
