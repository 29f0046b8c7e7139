import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { GET } from "@/app/api/edition/[sha256]/route";
import { storedFile } from "@/newsroom/editions/stored";

const token = "a token only a front on another machine knows";
process.env.EDITION_TOKEN = token;

const bytes = Buffer.from("<!DOCTYPE html><title>海岬新闻网</title>");
const sha256 = createHash("sha256").update(bytes).digest("hex");

function ask(name: string, authorization?: string): Promise<Response> {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return GET(new Request(`http://localhost:3000/api/edition/${name}`, { headers }), {
    params: Promise.resolve({ sha256: name }),
  });
}

test("printed bytes go to whoever brings the token, and to nobody else", async () => {
  mkdirSync(dirname(storedFile(sha256)), { recursive: true });
  writeFileSync(storedFile(sha256), bytes);
  const answer = await ask(sha256, `Bearer ${token}`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  for (const wrong of [undefined, "", token, `Bearer ${token}x`, "Bearer "]) {
    expect((await ask(sha256, wrong)).status, wrong).toBe(401);
  }
});

test.each(["0".repeat(64), "..", "../../secrets.json", `${sha256}.br`, sha256.toUpperCase()])(
  "%s names no printed bytes",
  async (name) => expect((await ask(name, `Bearer ${token}`)).status).toBe(410),
);
