/** IndexNow, shared by Bing, Yandex, Seznam, Naver and others. https://www.indexnow.org/documentation */
import { callOutside } from "@/newsroom/call-outside";
import { indexNowKeyAddress } from "@/newsroom/file-addresses";
import { isPassing, type Verdict, verdict } from "@/newsroom/push/verdict";
import { settings } from "@/settings";

/** Tells all engines of IndexNow by telling one; what is gone is told like all else. Throws `NoAnswer`. */
export async function tellIndexNow(
  { key, url }: { key: string; url: string },
  told: readonly string[],
): Promise<Verdict> {
  const origin = settings().siteUrl;
  const sent = {
    host: new URL(origin).host,
    key,
    keyLocation: `${origin}${indexNowKeyAddress(key)}`,
    urlList: told,
  };
  const { status, body } = await callOutside(url, {
    type: "application/json; charset=utf-8",
    body: JSON.stringify(sent),
  });
  if (status === 200 || status === 202) return verdict("accepted", status, "");
  return verdict(isPassing(status) ? "failed" : "refused", status, body);
}
