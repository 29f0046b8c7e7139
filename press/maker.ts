import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { editionFolder } from "@/newsroom/editions/stored";
import { settings } from "@/settings";

/** Who prints here: SHA-256, hex, of the sources and of what the environment has pages say. Another one makes other pages. */
export function makerOf(sources: string): string {
  const { siteUrl, wechat, indexNow } = settings();
  const said = JSON.stringify([sources, siteUrl, wechat !== undefined, indexNow?.key]);
  return createHash("sha256").update(said).digest("hex");
}

/** A store that was lost, or not restored with the database, is printed again. */
export function isStoreLost(): boolean {
  return !existsSync(join(editionFolder(), "store"));
}
