/** Builds the application. Needs no database and no secret. */
import "@/cli/environment";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";
import { rememberBuild, sourcesHash } from "@/cli/sources";
import { writeStyles } from "@/cli/styles";

writeStyles();
const sources = sourcesHash();
rmSync(join(root, ".next", "sources.sha256"), { force: true });
const { status } = spawnSync(projectNode, [join(root, "node_modules", "next", "dist", "bin", "next"), "build"], {
  cwd: root,
  env: projectEnvironment(),
  stdio: "inherit",
});
if (status === 0) rememberBuild(sources);
process.exitCode = status ?? 1;
