/** `newsroom seed --articles 100000`: a large house in bulk, for measuring. */
import { parseArgs } from "node:util";
import { Said } from "@/cli/command";
import { HouseTaken, seedBulk } from "@/cli/seed/bulk";
import { assertMigrated } from "@/db/migrate";
import { settings } from "@/settings";

/** `--articles 100000` or `--articles=100000`; null: not asked for. */
export function articlesWished(): number | null {
  const { articles } = parseArgs({ options: { articles: { type: "string" } }, strict: false }).values;
  if (articles === undefined) return null;
  const count = Number(articles);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Said("--articles 后面是篇数。--articles takes a number of articles.");
}

/** Prints how far it is, and in the end how many articles came to be what; refuses a house where there is anybody. */
export async function seedLargeHouse(articles: number): Promise<void> {
  const { databaseUrl, databaseOwnerUrl, demoPassword } = settings();
  if (!databaseOwnerUrl || !demoPassword) {
    throw new Said(
      "批量写入需要 DATABASE_OWNER_URL 和 DEMO_PASSWORD。Seeding in bulk needs DATABASE_OWNER_URL and DEMO_PASSWORD.",
    );
  }
  await assertMigrated(databaseUrl);
  try {
    const say = (line: string) => console.log(line);
    const counts = await seedBulk({ articles, databaseOwnerUrl, password: demoPassword, say });
    for (const [name, count] of Object.entries(counts)) console.log(`  ${name.padEnd(16)}${count}`);
    console.log("批量数据已写入。The bulk data is in.");
  } catch (error) {
    if (!(error instanceof HouseTaken)) throw error;
    throw new Said(
      "这里已经有人或稿件了，只写入空库。There are people or articles already; this is only for an empty house.",
    );
  }
}
