import { createServer, type IncomingMessage } from "node:http";
import { expect } from "vitest";
import { ask, shared } from "@/press/ask.fixture";

/** `asked`: method and address of what came, in order; `stop`: from then on nobody answers. */
export type StandIn = {
  port: number;
  asked: string[];
  headers: IncomingMessage["headers"][];
  stop: () => Promise<void>;
};

/** Stands for the application: tells what it was asked. */
export async function openStandIn(): Promise<StandIn> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    response.writeHead(request.url?.startsWith("/nowhere") ? 404 : 200, { "content-type": "text/plain" });
    request.resume().once("end", () => response.end("application"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, asked, headers, stop };
}

/** Two servers give the same at these paths, in every encoding. */
export async function expectSame([one, other]: [number, number], paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const encoding of ["identity", "gzip", "gzip, deflate, br"]) {
      const wish = { headers: { "accept-encoding": encoding } };
      const [here, there] = [await ask(one, path, wish), await ask(other, path, wish)];
      const name = `${path} ${encoding}`;
      expect(here.status, name).toBe(there.status);
      expect(shared(here), name).toEqual(shared(there));
      expect(here.body.equals(there.body), name).toBe(true);
    }
  }
}
