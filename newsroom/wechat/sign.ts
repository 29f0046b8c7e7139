/** The signature by which WeChat's own browser lets a page say how it is shared. */
import { createHash, randomBytes } from "node:crypto";
import { now } from "@/newsroom/clock/now";
import { jsapiTicket } from "@/newsroom/wechat/ticket";
import { settings } from "@/settings";

/** What `wx.config` is given; `timestamp` in seconds. */
export type Signed = { appId: string; timestamp: number; nonceStr: string; signature: string };

/** True for the whole address of a page of this site; only such are signed. */
export function isSignable(address: string): boolean {
  return address.length <= 2000 && URL.canParse(address) && new URL(address).origin === settings().siteUrl;
}

/** Signs a page's address as its browser shows it, without what follows `#`; throws `NoTicket` or `NoAnswer`. */
export async function signedForWechat(address: string): Promise<Signed> {
  const { wechat } = settings();
  if (!wechat || !isSignable(address)) throw new Error("this address is not to be signed");
  const [url = ""] = address.split("#");
  const ticket = await jsapiTicket();
  const timestamp = Math.floor(now().getTime() / 1000);
  const nonceStr = randomBytes(12).toString("hex");
  return { appId: wechat.appId, timestamp, nonceStr, signature: signatureOf({ ticket, nonceStr, timestamp, url }) };
}

/** SHA-1 over the four in the order of their names, unencoded. */
export function signatureOf(signed: { ticket: string; nonceStr: string; timestamp: number; url: string }): string {
  const { ticket, nonceStr, timestamp, url } = signed;
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
  return createHash("sha1").update(text).digest("hex");
}
