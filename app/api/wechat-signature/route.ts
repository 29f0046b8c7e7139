import { isFromHere } from "@/app/api/from-here";
import { openLog } from "@/log";
import { NoAnswer } from "@/newsroom/call-outside";
import { hasRoom } from "@/newsroom/wechat/room";
import { isSignable, signedForWechat } from "@/newsroom/wechat/sign";
import { NoTicket } from "@/newsroom/wechat/ticket";
import { settings } from "@/settings";

export const dynamic = "force-dynamic";

/** For `?url=`, the whole address of a page of ours, what `wx.config` is given: public/reader.js asks within WeChat alone. */
export async function GET(request: Request): Promise<Response> {
  if (!settings().wechat) return inWords(404, "本站没有开启微信分享。");
  const address = new URL(request.url).searchParams.get("url") ?? "";
  if (!isFromHere(request.headers) || !isSignable(address)) return inWords(403, "只为本站的网页签名。");
  if (!hasRoom(request.headers.get("x-client-address") ?? "unknown")) return inWords(429, "请求太多，请稍后再试。");
  try {
    return Response.json(await signedForWechat(address), { headers: { "cache-control": "no-store" } });
  } catch (err) {
    if (!(err instanceof NoTicket || err instanceof NoAnswer)) throw err;
    openLog("application").warn({ err }, "wechat signs nothing");
    return inWords(503, "微信暂时没有答复，请稍后再试。");
  }
}

function inWords(status: number, words: string): Response {
  const headers = { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" };
  return new Response(`${words}\n`, { status, headers });
}
