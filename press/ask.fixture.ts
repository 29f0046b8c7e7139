/** Asks a server of this machine as nobody's browser would: nothing is added to a request or taken from an answer. */
import { type IncomingHttpHeaders, request, type Server } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Wish = { method?: string; headers?: Record<string, string> };

export function ask(port: number, path: string, { method = "GET", headers = {} }: Wish = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
    });
    call.once("error", reject).end();
  });
}

/** Without what each server says of itself and of the connection; the tag of each is its own. */
export function shared({ headers }: Answer): Record<string, unknown> {
  const { server, date, connection, "keep-alive": _, "transfer-encoding": __, etag, ...rest } = headers;
  return { ...rest, vary: rest.vary?.toLowerCase(), hasTag: etag !== undefined };
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
