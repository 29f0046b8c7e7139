import { now } from "@/newsroom/clock/now";
import { networkOf } from "@/newsroom/people/client-network";

/** Half a town may stand behind one address of a telephone company. */
const mostAMinute = 120;

let minute = 0;
const counts = new Map<string, number>();

/** Counts a call from an address; false where its network has asked often enough this minute. */
export function hasRoom(clientAddress: string): boolean {
  const current = Math.floor(now().getTime() / 60_000);
  if (current !== minute) counts.clear();
  minute = current;
  const network = networkOf(clientAddress);
  const count = (counts.get(network) ?? 0) + 1;
  counts.set(network, count);
  return count <= mostAMinute;
}
