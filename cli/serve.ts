/** The application: Next behind a server of our own, which settles who is asking before Next sees the request. */
import "@/cli/environment";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { proxyTest, settleClient } from "@/cli/client-address";
import { command, Said, tellReady, whenToldToStop } from "@/cli/command";
import { assertAppRole, assertMigrated } from "@/db/migrate";
import { logWhatIsPrinted, openLog } from "@/log";
import { editionFolder } from "@/newsroom/editions/stored";
import { flushReads } from "@/newsroom/hot/count";
import { follow } from "@/press/follow";
import { openFront } from "@/press/front";
import { settings } from "@/settings";

/** More than any form or picture of the newsroom needs. */
const largestBody = 64 * 1024 * 1024;
const shutDownWithinMs = 10_000;

await command(async () => {
  const { port, host, siteUrl, nextauthSecret, trustedProxies, databaseUrl, production, front: hasFront } = settings();
  // next-auth reads these from the environment, the moment it is loaded.
  Object.assign(process.env, { NEXTAUTH_URL: siteUrl, NEXTAUTH_SECRET: nextauthSecret });
  await assertAppRole(databaseUrl);
  await assertMigrated(databaseUrl);

  const log = openLog("application");
  if (production) logWhatIsPrinted(log);
  const isProxy = proxyTest(trustedProxies);
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 20_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
  });
  // Which address is listened on is not Next's concern: told 127.0.0.1, it takes a rewrite of proxy.ts for another site's.
  const app = next({ dev: !production, port, httpServer: server });
  const answer = app.getRequestHandler();
  const front = hasFront ? await ownFront(port) : null;
  server.on("request", (request, response) => {
    settleClient(request.headers, request.socket.remoteAddress ?? "", isProxy);
    if (!isReadable(request.url ?? "")) {
      refuse(response, 400, "地址无法识别。The address cannot be read.");
      return;
    }
    if (Number(request.headers["content-length"] ?? 0) > largestBody) {
      refuse(response, 413, "请求太大。The request is too large.");
      return;
    }
    const failed = (err: unknown) => {
      log.error({ err, ...nameOf(request) }, "failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    };
    const isAnswered = front?.answer(request, response) ?? false;
    if (isAnswered === true) return;
    response.once("finish", () => {
      if (response.statusCode >= 500) log.error({ ...nameOf(request), status: response.statusCode }, "failed");
    });
    Promise.resolve(isAnswered)
      .catch((err: unknown) => {
        // A disk that cannot be read: the application knows the same pages.
        log.error({ err, ...nameOf(request) }, "a printed page could not be read");
        return false;
      })
      .then((isDone) => (isDone ? undefined : answer(request, response)))
      .catch(failed);
  });

  await app.prepare();
  await listen(server, port, host);
  log.info({ port, host: host ?? "*" }, "listening");
  tellReady();
  whenToldToStop(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // Requests under way are answered; the sockets of development never end by themselves.
    await Promise.race([closed, pause(production ? shutDownWithinMs : 500)]);
    server.closeAllConnections();
    await front?.stop().catch((err: unknown) => log.error({ err }, "the front is still waited for"));
    await flushReads().catch((err: unknown) => log.error({ err }, "reads were not written down"));
    await app.close();
    log.info("stopped");
  });
});

/** Everything withdrawn while this machine was away is gone before the first byte is served. */
async function ownFront(port: number) {
  // Several machines may share the folder; each has a tree of its own, and forgets by itself what it read of it.
  const root = join(editionFolder(), "fronts", `${hostname()}-${port}`);
  const { answer, forget } = openFront(root);
  const { stop } = await follow({ name: `${hostname()}:${port}`, root, changed: forget });
  return { answer, stop };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Said(`端口 ${port} 已被占用。Port ${port} is busy; set PORT to another.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}

/** Next answers an address whose percent-encoding is broken with 500. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(`${sentence}\n`);
}

/** Path without query: what people search for stays out of the log, and so does the secret of a one-time link. */
function nameOf(request: IncomingMessage): { method: string | undefined; path: string | undefined } {
  return { method: request.method, path: request.url?.split("?")[0]?.replace(/^\/link\/.*/s, "/link/…") };
}
