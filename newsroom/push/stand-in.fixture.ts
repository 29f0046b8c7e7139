/** A server on this machine that speaks as Baidu and as IndexNow do. Importing it turns 推送 on in the test's house. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

const site = "http://localhost:3000";
const token = "a-token-of-baidu";
export const indexNowKey = "a-key-for-indexnow-0123456789";

/** `heard`: each call, as the addresses it told. The rest is how the engines behave from now on. */
export const standIn = {
  heard: { baidu: [] as string[][], indexnow: [] as string[][] },
  /** How many addresses Baidu still takes today. */
  remaining: 100,
  knowsToken: true,
  hasVerifiedSite: true,
  knowsKey: true,
  /** Statuses of answers that come before the engine is well again; 0: the connection is cut. */
  troubles: [] as number[],
};

const server = createServer(async (request, response) => {
  const body = await bodyOf(request);
  const trouble = standIn.troubles.shift();
  if (trouble === 0) return request.socket.destroy();
  const { pathname, searchParams } = new URL(request.url ?? "", "http://stand-in");
  const engine = pathname === "/urls" ? "baidu" : "indexnow";
  const told = engine === "baidu" ? body.split("\n") : JSON.parse(body).urlList;
  standIn.heard[engine].push(told);
  if (trouble !== undefined) return end(response, trouble, { error: trouble, message: "internal error" });
  if (engine === "indexnow") return end(response, indexNow(request, JSON.parse(body)), "");
  const answer = baidu(request, searchParams, told);
  return end(response, answer.error ?? 200, answer);
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
server.unref();
const address = server.address();
const here = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
process.env.BAIDU_PUSH_URL = `${here}/urls?site=${site}&token=${token}`;
process.env.INDEXNOW_KEY = indexNowKey;
process.env.INDEXNOW_URL = `${here}/indexnow`;

type BaiduAnswer = { error?: number; message?: string; remain?: number; success?: number; not_same_site?: string[] };

function baidu(request: IncomingMessage, said: URLSearchParams, told: string[]): BaiduAnswer {
  if (request.headers["content-type"] !== "text/plain") return { error: 400, message: "empty content" };
  if (said.get("token") !== token || !standIn.knowsToken) return { error: 401, message: "token is not valid" };
  if (said.get("site") !== site) return { error: 400, message: "site error" };
  if (told.length > standIn.remaining) return { error: 400, message: "over quota" };
  if (!standIn.hasVerifiedSite) return { remain: standIn.remaining, success: 0, not_same_site: told };
  standIn.remaining -= told.length;
  return { remain: standIn.remaining, success: told.length };
}

/** The status alone is the answer. */
function indexNow(request: IncomingMessage, told: Record<string, unknown>): number {
  if (!request.headers["content-type"]?.startsWith("application/json")) return 400;
  if (told.key !== indexNowKey || !standIn.knowsKey) return 403;
  const isOurs = told.host === "localhost:3000" && told.keyLocation === `${site}/${indexNowKey}.txt`;
  return isOurs ? 202 : 422;
}

function end(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(answer === "" ? "" : JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
