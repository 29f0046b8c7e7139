/** Whether the build there is was made from the sources there are. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/cli/install.mjs";

/** In the build itself: whoever throws the build away throws this away too. */
const mark = join(root, ".next", "sources.sha256");

const asideDirectories = new Set(["node_modules", "e2e", "docs", "cli", "deploy", "test-results", "playwright-report"]);
const asideFiles = /(^\.|\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$)/;

/** SHA-256, in hex, over names and contents of all that can go into the build. */
export function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const file of filesOf(""))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** True when the last whole build was made from sources with this hash. */
export function isBuiltFrom(sources: string): boolean {
  return existsSync(mark) && readFileSync(mark, "utf8") === sources;
}

/** Remembers, in the build, the sources it was made from. */
export function rememberBuild(sources: string): void {
  writeFileSync(mark, sources);
}

function filesOf(directory: string): string[] {
  const entries = readdirSync(join(root, directory), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (asideFiles.test(entry.name) || (directory === "" && asideDirectories.has(entry.name))) return [];
      return entry.isDirectory() ? filesOf(path) : [path];
    });
}
