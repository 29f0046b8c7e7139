/** The stylesheets of the public site: plain files, lowered for the oldest browsers it must stand in. */
import { randomUUID } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "lightningcss";
import { root } from "@/cli/install.mjs";

const version = (major: number) => major << 16;
const oldest = { chrome: version(86), edge: version(86), safari: version(14), ios_saf: version(14) };

const sheets = ["site", "care", "grey"] as const;

/** components/site/site.css, care.css of 长者模式 or grey.css of 灰色模式, with all it imports, for Chrome 86 and Safari 14. */
export function loweredStyles(sheet: (typeof sheets)[number]): string {
  const filename = join(root, "components", "site", `${sheet}.css`);
  return bundle({ filename, minify: true, targets: oldest }).code.toString();
}

/** Writes them into public/. Before the build, and before the sources are counted. */
export function writeStyles(): void {
  for (const sheet of sheets) {
    const file = join(root, "public", `${sheet}.css`);
    // Whoever reads it at this moment reads all of it.
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, loweredStyles(sheet));
    renameSync(draft, file);
  }
}
