/** 按网址撤稿: what each line of an order names. */
import { parseAddress } from "@/newsroom/addresses";

/** A number of ours, a path on this site, or an address elsewhere; `nothing` where a line names no place. */
export type Named =
  | { kind: "number"; number: number }
  | { kind: "path"; path: string }
  | { kind: "elsewhere"; address: string }
  | { kind: "nothing" };

/** `at` counts from 1 and is the line as the person sees it. */
export type OrderLine = { at: number; text: string; named: Named };

const webAddress = /(?:https?:)?\/\/[^\s<>"'，。；、）】]+/iu;
const bareHost = /(?:^|[\s：:])((?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"'，。；、）】]*)/iu;
const pathAlone = /(?:^|\s)(\/[^\s<>"'，。；、）】]+)/u;
const numberAlone = /^(?:稿件编号|编号|No\.?)?[\s：:#]*([1-9]\d{0,14})$/iu;

/** The lines that say something; `origin` is this site's own (`https://news.example.cn`). */
export function orderLines(text: string, origin: string): OrderLine[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    const said = line.trim();
    return said === "" ? [] : [{ at: index + 1, text: said, named: namedBy(said, origin) }];
  });
}

function namedBy(line: string, origin: string): Named {
  const [, number] = numberAlone.exec(line.normalize("NFKC")) ?? [];
  if (number) return { kind: "number", number: Number(number) };
  const address = webAddress.exec(line)?.[0] ?? bareHost.exec(line)?.[1];
  if (address) return place(address, origin);
  const [, path] = pathAlone.exec(line) ?? [];
  return path ? pathNamed(path) : { kind: "nothing" };
}

function place(address: string, origin: string): Named {
  const whole = /^https?:/iu.test(address) ? address : `http://${address.replace(/^\/\//u, "")}`;
  if (!URL.canParse(whole)) return { kind: "nothing" };
  const url = new URL(whole);
  return hostOf(url) === hostOf(new URL(origin)) ? pathNamed(url.pathname) : { kind: "elsewhere", address };
}

/** With or without www, by whatever protocol, it is the same site. */
function hostOf({ host }: URL): string {
  return host.replace(/^www\./u, "");
}

function pathNamed(path: string): Named {
  const ours = parseAddress(path);
  return ours?.kind === "article" ? { kind: "number", number: ours.number } : { kind: "path", path };
}
