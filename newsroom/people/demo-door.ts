import { isIPv4 } from "node:net";
import { settings } from "@/settings";

/** How a request came in: every name it gives to this house, and the address it comes from, as the server sees them. */
export type Door = { hosts: readonly string[]; clientAddress: string };

type House = Pick<ReturnType<typeof settings>, "demo" | "host" | "siteUrl">;

/**
 * Whether people may walk in without a password: only in a demo house that this machine keeps to itself, for a request
 * from this machine that calls the house by a loopback name (so a name made to point here does not count).
 */
export function demoDoorIsOpen({ hosts, clientAddress }: Door, { demo, host, siteUrl }: House = settings()): boolean {
  if (!demo || host === undefined || !isLoopback(host) || !isLoopback(new URL(siteUrl).hostname)) return false;
  if (hosts.length === 0 || !isLoopback(clientAddress)) return false;
  return hosts.every((name) => URL.canParse(`http://${name}`) && isLoopback(new URL(`http://${name}`).hostname));
}

function isLoopback(name: string): boolean {
  if (isIPv4(name)) return name.startsWith("127.");
  return ["localhost", "::1", "[::1]"].includes(name);
}
