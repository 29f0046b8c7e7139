/** The stylesheet of the public site: one plain file, lowered for the oldest browsers it must stand in. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "lightningcss";
import { root } from "@/cli/install.mjs";

const version = (major: number) => major << 16;
const oldest = { chrome: version(86), edge: version(86), safari: version(14), ios_saf: version(14) };

/** components/site/site.css with all it imports, for Chrome 86 and Safari 14. */
export function loweredStyles(): string {
  const { code } = bundle({ filename: join(root, "components", "site", "site.css"), minify: true, targets: oldest });
  return code.toString();
}

/** Writes public/site.css. Before the build, and before the sources are counted. */
export function writeStyles(): void {
  writeFileSync(join(root, "public", "site.css"), loweredStyles());
}
