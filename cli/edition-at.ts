/** `newsroom edition at <time> <path>`: what the site said at a moment past, and on whose word. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Said } from "@/cli/command";
import { now } from "@/newsroom/clock/now";
import { releaseThen } from "@/newsroom/editions/stood-then";
import { momentOf } from "@/newsroom/shanghai";
import { type PageAt, pageAt } from "@/press/at";
import { settings } from "@/settings";

/** Prints what is known; writes the bytes to the file of `--out` where they may be shown. */
export async function tellWhatStood(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
  const [, , time = "", address = ""] = positionals;
  const { out } = values;
  const when = momentFrom(time);
  const path = pathFrom(address);
  const page = await pageAt(path, when);
  if (!page) {
    throw new Said(
      `${momentOf(when).iso} 之前没有在 ${path} 发布过任何内容。Nothing was printed at ${path} up to then.`,
    );
  }
  console.log((await linesOf(page)).join("\n"));
  if (page.sealed.length > 0) {
    const numbers = page.sealed.join("、");
    throw new Said(
      `内容不予显示：其中有已封存的稿件 ${numbers}。The bytes are not shown: a text of ${page.sealed.join(", ")} in them is sealed.`,
    );
  }
  if (page.isLost) {
    throw new Said(
      "这台机器上没有这份内容：已随封存内容依法销毁，或存放在别的机器上。The bytes are not on this machine: they went with a destroyed text, or lie on another machine.",
    );
  }
  if (out === undefined) return;
  if (!page.bytes) throw new Said("当时没有内容可以写出。There were no bytes to write.");
  writeFileSync(out, page.bytes);
  console.log(`内容已写入 ${out}  bytes written to ${out}`);
}

async function linesOf({ stood, status, sha256 }: PageAt): Promise<string[]> {
  const { edition, event, withdrawal, article, until } = stood;
  const release = article !== null && stood.status === 200 ? await releaseThen(article, edition.at) : null;
  return [
    `网址 path: ${stood.path}`,
    `状态 status: ${status}`,
    `内容的 SHA-256 of the bytes: ${sha256 ?? "-"}`,
    `静态发布 edition: 第 ${edition.number} 版，${momentOf(edition.at).iso}，${edition.hash}`,
    until ? `直到 until: ${momentOf(until).iso}` : "至今未变 unchanged since",
    event
      ? `操作日志 audit event: ${event.seq} ${event.kind}，${momentOf(event.at).iso}，${event.hash}`
      : "操作日志 audit event: -",
    ...(withdrawal ? [`当时已撤稿 withdrawn then: ${momentOf(withdrawal.at).iso}`] : []),
    ...(article === null ? [] : [`稿件 article: ${article}`]),
    ...(release
      ? [
          `发布记录 release: ${momentOf(release.at).iso}，${release.by ?? "-"}，${release.event ? `操作日志 audit event ${release.event.seq}` : "-"}`,
          `内容校验码 fingerprint: ${release.fingerprint}`,
          ...release.approvals.map(({ stage, by, at }) => `  通过 approved: ${stage} ${by} ${momentOf(at).iso}`),
        ]
      : []),
  ];
}

/** `2026-11-29 10:00` is on the clock of Asia/Shanghai; with an offset or `Z`, what it says. Nobody proves what will stand. */
function momentFrom(time: string): Date {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    time.trim(),
  );
  const when = parts ? new Date(`${parts[1]}T${parts[2]}${parts[3] ?? "+08:00"}`) : null;
  if (when && when > now()) {
    throw new Said(
      `${momentOf(when).iso} 还没有到，没有人能证明那时会是什么。${momentOf(when).iso} is still to come: nobody can show what will stand then.`,
    );
  }
  if (when && !Number.isNaN(when.getTime())) return when;
  throw new Said(
    `“${time}”不是时间，请写成 "2026-11-29 10:00"（北京时间）或 2026-11-29T02:00:00Z。"${time}" is no time: write "2026-11-29 10:00" (Asia/Shanghai) or 2026-11-29T02:00:00Z.`,
  );
}

/** As browsers send it, whether it came so, in characters or with the site before it. */
function pathFrom(address: string): string {
  const whole = address.startsWith("/") ? `${settings().siteUrl}${address}` : address;
  if (URL.canParse(whole)) return new URL(whole).pathname;
  throw new Said(`“${address}”不是网址，请写成 /news/ 的样子。"${address}" is no address: write it like /news/.`);
}
