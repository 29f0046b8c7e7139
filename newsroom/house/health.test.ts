import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { alarms, houseSettings } from "@/db/schema";
import { houseHealth } from "@/newsroom/house/health";
import { emptySiteSettings, type SiteSettings } from "@/newsroom/house/site-settings";
import { warningsOf } from "@/newsroom/house/warnings";

const licence = { label: "许可证编号", number: "001", category: "", holder: "", link: "" };
const icp = { number: "演ICP备00000000号-1", link: "" };

async function inForce(more: Partial<SiteSettings>): Promise<void> {
  const at = new Date();
  await db()
    .insert(houseSettings)
    .values({ settings: { ...emptySiteSettings, ...more }, proposedAt: at, confirmedAt: at });
}

test("a house that has not described itself is told what readers miss", async () => {
  expect(await houseHealth()).toEqual({
    database: "reachable",
    worker: { lag: 0 },
    alarms: { open: 0 },
    licences: "missing",
    icp: "missing",
    warnings: ["licences", "icp"],
  });
});

test("a licence without its number is as good as none", () => {
  expect(warningsOf({ licences: [licence, { ...licence, number: "" }], icp })).toEqual(["licences"]);
  expect(warningsOf({ licences: [licence], icp })).toEqual([]);
});

test("open alarms and work nobody does are told, with numbers and nothing more", async () => {
  await inForce({ licences: [licence], icp });
  await db().insert(alarms).values({ kind: "x", raisedAt: new Date() });
  await db().execute(
    sql`select graphile_worker.add_job('nothing', '{"secret":1}', run_at := now() - interval '10 minutes')`,
  );
  const health = await houseHealth();
  expect(health).toMatchObject({ licences: "complete", alarms: { open: 1 }, warnings: ["alarms", "worker"] });
  expect(health.worker.lag).toBeGreaterThan(590);
  expect(JSON.stringify(health)).not.toContain("secret");
});
