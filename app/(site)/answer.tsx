import { printed } from "@/app/(site)/printed";
import { addressAsked } from "@/app/asked";
import { FailedPageView } from "@/components/site/failed-page";
import { openLog } from "@/log";
import { modeOf } from "@/newsroom/addresses";

/** What a reader asks for: the first address of a page (percent-encoded), and the query, with its `?`. */
export type Asked = { address: string; query: string };

/** The answer to a reader; what goes wrong is logged, and the reader told in words. */
export async function answer(read: (asked: Asked) => Promise<Response>): Promise<Response> {
  const [path = "", ...query] = (await addressAsked()).split("?");
  try {
    return await read({ address: modeOf(path).address, query: query.length > 0 ? `?${query.join("?")}` : "" });
  } catch (err) {
    openLog("application").error({ err, path }, "a page for readers failed");
    return printed(<FailedPageView />, 500);
  }
}
