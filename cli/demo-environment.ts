/** While a demo runs, the commands of `npm run newsroom` find its house by themselves. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/cli/install.mjs";

const file = join(root, ".data", "demo.env");

/** What the commands need of a running demo, readable by its owner alone. */
export function leaveDemoEnvironment(environment: Record<string, string>): void {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
}

export function removeDemoEnvironment(): void {
  rmSync(file, { force: true });
}

/** Takes the demo's house where the environment and `.env` name none. */
export function findDemoEnvironment(): void {
  if (process.env.DATABASE_URL || existsSync(join(root, ".env")) || !existsSync(file)) return;
  process.loadEnvFile(file);
}
