import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { iconAddress, type Mode, stylesheetAddresses, wechatAddress } from "@/newsroom/addresses";
import { choicesKept, earlyScript } from "@/newsroom/early-script";
import { settings } from "@/settings";

/** What a public page loads beside its pictures, and its own small script; `wechat`: where it is signed, with WeChat on. */
export async function filesOfPage(mode: Mode, { isHome }: { isHome: boolean }) {
  const stylesheet = stylesheetAddresses[mode];
  return {
    stylesheet,
    styles: isHome ? await within(stylesheet) : undefined,
    script: { text: earlyScript, keeps: choicesKept[mode] },
    icon: iconAddress,
    wechat: settings().wechat && wechatAddress,
  };
}

/**
 * The home page has its stylesheet within itself: its largest thing is a picture, which else would be fetched beside the
 * stylesheet, by a second connection.
 */
async function within(stylesheet: string): Promise<{ text: string; policy: string }> {
  const text = (await publicFile(stylesheet)).toString();
  const hash = createHash("sha256").update(text).digest("base64");
  return { text, policy: `style-src 'self' 'sha256-${hash}'` };
}

/** The files of `public/` as they were when this process began: with those of a later version its pages would not fit. */
const read = new Map<string, Promise<Buffer>>();

/** A file of `public/` by its address. Whoever runs the house does so from its own directory. */
export function publicFile(address: string): Promise<Buffer> {
  const known = read.get(address);
  if (known) return known;
  const reading = readFile(join("public", address));
  read.set(address, reading);
  reading.catch(() => read.delete(address));
  return reading;
}
