/** Baidu's 普通收录 API, as its console (ziyuan.baidu.com) documents it: a POST of addresses, one a line. */
import { z } from "zod";
import { callOutside } from "@/newsroom/call-outside";
import { isPassing, type Verdict, verdict } from "@/newsroom/push/verdict";

const addresses = z.array(z.string()).default([]);
const taken = z.object({ success: z.int(), remain: z.int(), not_same_site: addresses, not_valid: addresses });
const refused = z.object({ error: z.int(), message: z.string() });

/** Tells Baidu; `endpoint` names site and token. One call serves for what is new, changed and gone. Throws `NoAnswer`. */
export async function tellBaidu(endpoint: string, told: readonly string[]): Promise<Verdict> {
  const { status, body } = await callOutside(endpoint, { type: "text/plain", body: told.join("\n") });
  const answer = parsed(body);
  const success = taken.safeParse(answer);
  if (status === 200 && success.success) {
    const { remain, not_same_site, not_valid } = success.data;
    return { ...verdict("accepted", status, ""), remaining: remain, unwelcome: [...not_same_site, ...not_valid] };
  }
  const said = refused.safeParse(answer).data?.message ?? "";
  if (said === "over quota") return { ...verdict("spent", status, said), remaining: 0 };
  // Something in between may answer 200 with a page of its own.
  return verdict(status < 300 || isPassing(status) ? "failed" : "refused", status, said);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
