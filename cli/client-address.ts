/** Who is really asking. Forwarded headers are believed only from proxies the settings name. */
import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIPv6 } from "node:net";

/** The one header the application reads a client's address from; whatever came in under this name is dropped. */
const clientAddressHeader = "x-client-address";

const forwarded = /^(x-forwarded-.*|forwarded|x-real-ip|x-client-address)$/;

/** Answers whether an address belongs to one of the proxies; these are addresses or networks such as 10.0.0.0/8. */
export function proxyTest(proxies: string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Replaces every header that claims where a request came from by what is known: changes `headers`. */
export function settleClient(headers: IncomingHttpHeaders, peer: string, isProxy: (address: string) => boolean): void {
  const claimed = { ...headers };
  for (const name of Object.keys(headers)) if (forwarded.test(name)) delete headers[name];

  const from = plain(peer);
  headers[clientAddressHeader] = from;
  if (!isProxy(from)) return;

  const client = clientOf(listOf(claimed["x-forwarded-for"]).map(plain), isProxy);
  if (client) headers[clientAddressHeader] = client;
  const protocol = listOf(claimed["x-forwarded-proto"]).at(-1);
  if (protocol === "http" || protocol === "https") headers["x-forwarded-proto"] = protocol;
  const host = listOf(claimed["x-forwarded-host"]).at(-1);
  if (host && /^[\w.:[\]-]{1,255}$/.test(host)) headers["x-forwarded-host"] = host;
}

/** Each proxy adds at the end whom it heard from: the last one that is no proxy of ours is the client. */
function clientOf(chain: string[], isProxy: (address: string) => boolean): string | undefined {
  const addresses = chain.filter((entry) => /^[\da-f.:]+$/i.test(entry));
  return addresses.findLast((address) => !isProxy(address)) ?? addresses[0];
}

function listOf(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter(Boolean);
}

/** An IPv4 address as such, not as its IPv6 spelling. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
