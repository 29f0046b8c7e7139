import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inspect } from "node:util";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/wechat-signature/route";
import { setClock } from "@/newsroom/clock/now";
import { earlyScriptSource } from "@/newsroom/early-script";
import { signatureOf } from "@/newsroom/wechat/sign";
import { appSecret, standIn } from "@/newsroom/wechat/stand-in.fixture";
import { jsapiTicket } from "@/newsroom/wechat/ticket";
import { proxy } from "@/proxy";

const page = "http://localhost:3000/2026-07/22/content_100001.html?from=timeline";
let hours = 0;

/** Each test in a time of its own, in which no ticket of the one before is left. */
beforeEach(() => {
  hours += 3;
  later(0);
  Object.assign(standIn, { calls: [], errcode: 0, isSilent: false });
});
afterEach(() => setClock());

function later(ms: number): void {
  const at = Date.now() + hours * 3_600_000 + ms;
  setClock(() => new Date(at));
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return GET(new Request(`http://localhost:3000/api/wechat-signature?${new URLSearchParams({ url })}`, { headers }));
}

test("the signature is the one WeChat's own example has", () => {
  const ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg";
  const signed = {
    ticket,
    nonceStr: "Wm3WZYTPz0wzccnW",
    timestamp: 1414587457,
    url: "http://mp.weixin.qq.com?params=value",
  };
  expect(signatureOf(signed)).toBe("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
});

test("a page of ours is signed without what follows #, with one ticket however many ask, until shortly before it ends", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(`${page}#top`)));
  const [signed] = await Promise.all(answers.map((answer) => answer.json()));
  const { appId, timestamp, nonceStr, signature } = signed;
  const text = `jsapi_ticket=a-ticket&noncestr=${nonceStr}&timestamp=${timestamp}&url=${page}`;
  expect([appId, signature]).toEqual(["wx0123456789abcdef", createHash("sha1").update(text).digest("hex")]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  later(110 * 60_000);
  await ask(page);
  expect(standIn.calls).toEqual(["/cgi-bin/stable_token", "/cgi-bin/ticket/getticket"]);
  later(116 * 60_000);
  await ask(page);
  expect(standIn.calls).toHaveLength(4);
});

test.each([
  "https://elsewhere.example/2026-07/22/content_100001.html",
  "http://localhost:3000.elsewhere.example/",
  "/2026-07/22/content_100001.html",
  "javascript:alert(1)",
  "",
])("%s is not signed", async (url) => {
  expect((await ask(url)).status).toBe(403);
  expect(standIn.calls).toEqual([]);
});

test("another site gets no signature, and nobody gets very many", async () => {
  expect((await ask(page, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  const from = { "x-client-address": "192.0.2.1" };
  for (let count = 0; count < 120; count += 1) expect((await ask(page, from)).status).toBe(200);
  expect((await ask(page, from)).status).toBe(429);
  expect((await ask(page, { "x-client-address": "192.0.2.2" })).status).toBe(200);
  later(60_000);
  expect((await ask(page, from)).status).toBe(200);
});

test("where WeChat refuses or is silent readers are told in words, what is logged holds no secret, and nobody insists", async () => {
  standIn.errcode = 40164;
  for (let count = 0; count < 3; count += 1) {
    const answer = await ask(page);
    expect([answer.status, await answer.text()]).toEqual([503, "微信暂时没有答复，请稍后再试。\n"]);
  }
  expect(standIn.calls).toEqual(["/cgi-bin/stable_token"]);
  expect(inspect(await jsapiTicket().catch((error: unknown) => error), { depth: 9 })).not.toContain(appSecret);

  Object.assign(standIn, { errcode: 0, isSilent: true });
  later(61_000);
  expect((await ask(page)).status).toBe(503);
  standIn.isSilent = false;
  later(122_000);
  expect((await ask(page)).status).toBe(200);
});

test("public pages may load WeChat's script, the newsroom may not", async () => {
  const scripts = async (path: string) => {
    const { headers } = await proxy(new NextRequest(`http://localhost:3000${path}`));
    return /script-src ([^;]*)/.exec(headers.get("content-security-policy") ?? "")?.[1];
  };
  const [loaded] = /https:\/\/res\.wx\.qq\.com[^"]+/.exec(await readFile("public/reader.js", "utf8")) ?? [];
  expect(await scripts("/reports/")).toBe(`'self' ${earlyScriptSource} ${loaded}`);
  expect(await scripts("/admin")).not.toContain("wx.qq.com");
});
