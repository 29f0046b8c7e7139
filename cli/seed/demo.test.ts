import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { stories } from "@/cli/seed/stories";
import { db } from "@/db/client";
import { articles } from "@/db/schema";
import { verifyAuditChain } from "@/newsroom/audit/verify";

test("the demo house is made by the verbs themselves and its record holds", async () => {
  process.env.DEMO_PASSWORD = "a-password-for-the-demo";
  const { seedDemoHouse } = await import("@/cli/seed/demo");
  await seedDemoHouse();
  const rows = await db().select().from(articles);
  expect(rows).toHaveLength(stories.length);
  expect(rows.filter((row) => row.publicState === "live").length).toBeGreaterThanOrEqual(7);
  expect(await db().select().from(articles).where(eq(articles.state, "scheduled"))).toHaveLength(1);
  expect((await verifyAuditChain()).broken).toBeNull();
  await expect(seedDemoHouse()).rejects.toThrow("people in this house already");
});
