/** An old phone on a slow line: the first half of a page is there long before the second. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, makeDesk, test } from "@/e2e/people";
import { file, livePiece } from "@/newsroom/articles/desk.fixture";

const lastWords = "办事指南见镇里的公告，下月底前办结。";

/** A line to `origin` over which every page stops in its midst until `go` is called. */
async function openSlowLine(origin: string) {
  let go = () => {};
  const isOn = new Promise<void>((resolve) => {
    go = resolve;
  });
  const line = createServer(async (request, response) => {
    const answer = await fetch(`${origin}${request.url}`, { headers: { "accept-encoding": "identity" } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const kept = ["content-type", "content-security-policy"];
    const headers = kept.flatMap((name) => [name, answer.headers.get(name) ?? ""]);
    response.writeHead(answer.status, headers);
    if (answer.headers.get("content-type")?.startsWith("text/html")) {
      // In the head they describe the page.
      const half = bytes.indexOf(lastWords, bytes.indexOf("<h1"));
      response.write(bytes.subarray(0, half));
      await isOn;
      response.end(bytes.subarray(half));
    } else response.end(bytes);
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const { port } = line.address() as AddressInfo; // it listens on a port
  return {
    address: `http://127.0.0.1:${port}`,
    go,
    close: () => {
      line.closeAllConnections();
      line.close();
    },
  };
}

test("what came is read in the colours chosen while the rest is on its way; then every tool is there, once", async ({
  visit,
  baseURL,
}) => {
  const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: lastWords }] };
  const desk = await makeDesk();
  const number = await livePiece(desk, { body: { version: 1, type: "doc", content: [paragraph] } });
  const line = await openSlowLine(baseURL ?? "");
  try {
    const page = await visit({ width: 390, colorScheme: "light" });
    await page.context().addInitScript(() => localStorage.setItem("theme", "dark"));
    const fetched = page.waitForResponse(/\/reader\.js$/);
    await page.goto(`${line.address}${(await file(number)).lastRelease?.address}`, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(paper).toMatch(/^rgb\((?:\d|[1-4]\d), /);
    await fetched;
    await expect(page.getByText(lastWords)).toHaveCount(0);
    line.go();
    await expect(page.getByText(lastWords)).toBeVisible();
    for (const name of ["字号与深色", "分享", "打印"]) {
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(1);
    }
  } finally {
    line.close();
  }
});
