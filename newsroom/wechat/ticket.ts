/** The jsapi_ticket pages are signed with for WeChat's own browser. https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html */
import { z } from "zod";
import { callOutside } from "@/newsroom/call-outside";
import { now } from "@/newsroom/clock/now";
import { settings } from "@/settings";

/** WeChat gave no ticket; `code` is its own for why, or the status of an answer that was none. */
export class NoTicket extends Error {
  override name = "NoTicket";
  constructor(readonly code: number) {
    super("WeChat gave no ticket");
  }
}

/** It is asked for anew so long before it ends: a page that was signed is not shared at once. */
const earlierMs = 5 * 60_000;
/** After a failure nobody asks again for so long: WeChat counts the calls of a day. */
const pauseMs = 60_000;

const refusal = z.object({ errcode: z.int() });
const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.int() });
const ticketAnswer = z.object({ ticket: z.string(), expires_in: z.int() });

type Kept = { ticket: Promise<string>; until: number };
let kept: Kept | undefined;

/** The ticket of now, asked for once however many want it; throws `NoTicket` or `NoAnswer`. */
export function jsapiTicket(): Promise<string> {
  const at = now().getTime();
  if (!kept || kept.until <= at) kept = keep(at);
  return kept.ticket;
}

function keep(at: number): Kept {
  const asked = newTicket();
  const keeping: Kept = { ticket: asked.then(({ ticket }) => ticket), until: at + pauseMs };
  asked.then(
    ({ expires_in }) => {
      keeping.until = Math.max(at + pauseMs, at + expires_in * 1000 - earlierMs);
    },
    // Whoever asked is told; that it failed is kept for the pause.
    () => {},
  );
  return keeping;
}

/** The stable token leaves those that others of the house's account use in force. It serves for one ticket alone. */
async function newTicket(): Promise<z.output<typeof ticketAnswer>> {
  const { wechat } = settings();
  if (!wechat) throw new Error("WeChat is off");
  const { appId, secret, url } = wechat;
  const sent = { grant_type: "client_credential", appid: appId, secret };
  const body = { type: "application/json", body: JSON.stringify(sent) };
  const { access_token } = await answered(tokenAnswer, `${url}/cgi-bin/stable_token`, body);
  const query = new URLSearchParams({ access_token, type: "jsapi" });
  return answered(ticketAnswer, `${url}/cgi-bin/ticket/getticket?${query}`, null);
}

async function answered<Shape extends z.ZodType>(
  shape: Shape,
  address: string,
  sent: { type: string; body: string } | null,
): Promise<z.output<Shape>> {
  const { status, body } = await callOutside(address, sent);
  const said = parsed(body);
  const answer = shape.safeParse(said);
  if (answer.success) return answer.data;
  throw new NoTicket(refusal.safeParse(said).data?.errcode ?? status);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
