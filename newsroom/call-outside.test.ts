import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { callOutside, fetchOutside } from "@/newsroom/call-outside";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return `http://127.0.0.1:${port}/?token=secret`;
}

test("nobody waits for a server that never answers, or never ends its answer; the error keeps the address to itself", async () => {
  const silent = await serve(() => {});
  await expect(callOutside(silent, null, 100)).rejects.toThrow(/^nobody answered$/);
  const endless = await serve((_, response) => response.write("{"));
  await expect(callOutside(endless, null, 100)).rejects.toThrow(/^nobody answered$/);
});

test("a redirect is an answer and leads nowhere", async () => {
  let asked = 0;
  const elsewhere = await serve(() => {
    asked += 1;
  });
  const address = await serve((_, response) => response.writeHead(302, { location: elsewhere }).end());
  expect(await callOutside(address, { type: "text/plain", body: "x" })).toEqual({ status: 302, body: "" });
  expect(asked).toBe(0);
});

test("bytes are asked for as they are, and no more of them than may be", async () => {
  const bytes = Buffer.from([0xff, 0, 0xfe, 1]);
  const address = await serve(({ headers }, response) =>
    response.writeHead(headers["accept-encoding"] === "identity" ? 410 : 500).end(bytes),
  );
  expect(await fetchOutside(address, { most: 100 })).toEqual({ status: 410, bytes });
  expect((await fetchOutside(address, { most: 2 })).bytes).toEqual(bytes.subarray(0, 2));
  const silent = await serve(() => {});
  await expect(fetchOutside(silent, { most: 100, patience: 100 })).rejects.toThrow(/^nobody answered$/);
});

test("of an answer without end only the beginning is read", async () => {
  const address = await serve((_, response) => {
    const more = () => response.write("a".repeat(65_536), more);
    more();
  });
  expect(await callOutside(address, null)).toEqual({ status: 200, body: "a".repeat(8_192) });
});
