import { headers } from "next/headers";
import type { Door } from "@/newsroom/people/demo-door";

/** The door this request came in by. */
export async function doorOfRequest(): Promise<Door> {
  const known = await headers();
  const hosts = [known.get("host"), known.get("x-forwarded-host")].filter((name) => name !== null);
  return { hosts, clientAddress: known.get("x-client-address") ?? "" };
}
