import { isIPv6 } from "node:net";

/**
 * What failures from an address are counted for: an IPv4 address itself; of IPv6 the first 64 bits, since whoever has
 * one address there has all the others (RFC 6177). What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const [bare = ""] = address.split("%");
  if (!isIPv6(bare)) return address;
  const groups = groupsOf(new URL(`http://[${bare}]/`).hostname.slice(1, -1));
  const v4 = v4Mapped(groups);
  return v4 ?? `${groups.slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an address in its canonical spelling (RFC 5952). */
function groupsOf(canonical: string): string[] {
  const [before = [], after] = canonical.split("::").map((part) => part.split(":").filter(Boolean));
  if (!after) return before;
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

/** An IPv4 address in its IPv6 spelling, or null. */
function v4Mapped(groups: readonly string[]): string | null {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return null;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join(".");
}
