import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import { can, reviewRight, rightsOf } from "@/newsroom/permissions";

test("a person made for a test has the roles asked for, and only there", async () => {
  const above = await createChannel({ name: "新闻", slug: "news" });
  const below = await createChannel({ name: "本地", slug: "local", parentId: above.id });
  const other = await createChannel();
  const person = await createPerson({
    displayName: "秋枫",
    roles: ["publisher", { role: "editor", channelId: above.id }, { role: "reviewer", stages: ["初审"] }],
  });

  const rights = await rightsOf(db(), person);
  expect(can(rights, "article.release", other.id)).toBe(true);
  expect(can(rights, "article.edit", below.id)).toBe(true);
  expect(can(rights, "article.edit", other.id)).toBe(false);
  expect(reviewRight(rights, "初审", other.id)).toBeDefined();
  expect(reviewRight(rights, "复审", other.id)).toBeUndefined();
});

test("the workflows of the house pass the table's own check", async () => {
  const { first, flash, change } = await createHouseWorkflow();
  expect(first.stages).toHaveLength(3);
  expect(flash.stages).toHaveLength(2);
  expect(change.stages).toHaveLength(3);
});
