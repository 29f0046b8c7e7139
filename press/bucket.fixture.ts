/**
 * A store of this machine for a test. Before it stands a door that says how it answers from now on, and what it was asked;
 * readers and the test itself come by the store's own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { type Answer, ask, portOf } from "@/press/ask.fixture";
import { type BucketAccess, type BucketLimits, type Objects, openObjects } from "@/press/s3";

/** This store fails where two objects of one folder are deleted at the same time, and does nothing late. */
export const quick = { settledMs: 0 };

/** As readers would get it; `bytes` as they lie there, in base64. */
export type Lying = { type: string; encoding: string; keeping: string; bytes: string };

type Asked = { method: string; key: string };
type Said = number | { status: number; headers: Record<string, string> } | undefined;
type Door = (asked: Asked) => Said | Promise<Said>;

export type Store = {
  /** What was asked at the door, in this order, as `METHOD key`. */
  asked: string[];
  /** What the store itself has done of it, in the same words. */
  done: string[];
  /** Answers in place of the store, or lets the store answer once it has thought about it. */
  door: Door;
  access: (bucket: string) => BucketAccess;
  objects: (bucket: string, limits?: BucketLimits) => Objects;
  /** What a reader gets from the website of a bucket. */
  read: (bucket: string, path: string) => Promise<Answer>;
  /** Everything in a bucket but the state. */
  lying: (bucket: string) => Promise<Map<string, Lying>>;
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
  stop: () => Promise<void>;
};

const buckets = ["site", "other"];
const website = `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <IndexDocument><Suffix>index.html</Suffix></IndexDocument>
  <ErrorDocument><Key>_status/missing.html</Key></ErrorDocument></WebsiteConfiguration>`;
const isState = (key: string) => key.startsWith(".qianfa/");

export async function openStore(): Promise<Store> {
  const directory = mkdtempSync(join(tmpdir(), "qianfa-store-"));
  const configureBuckets = buckets.map((name) => ({ name, configs: [website] }));
  const inside = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets });
  const { port: own } = await inside.run();
  const entrance = createServer((asked, response) => {
    enter(store, asked, response, own).catch((error) => response.destroy(error));
  });
  let port = 0;
  const comeBack = async () => {
    await new Promise<void>((resolve) => entrance.listen(port, "127.0.0.1", resolve));
    port = portOf(entrance);
  };
  const goAway = async () => {
    const closed = new Promise((resolve) => entrance.close(resolve));
    entrance.closeAllConnections();
    await closed;
  };
  const accessBy = (door: number, bucket: string): BucketAccess => ({
    url: `http://127.0.0.1:${door}/${bucket}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  });
  const store: Store = {
    asked: [],
    done: [],
    door: () => undefined,
    access: (bucket) => accessBy(port, bucket),
    objects: (bucket, limits) => openObjects(accessBy(port, bucket), limits),
    read: (bucket, path) => ask(own, `/${bucket}${path}`),
    lying: async (bucket) => {
      const found = new Map<string, Lying>();
      for await (const keys of openObjects(accessBy(own, bucket)).keys()) {
        for (const key of keys) {
          if (isState(key)) continue;
          const { headers, body } = await ask(own, `/${bucket}/${encodeURI(key).replaceAll("?", "%3F")}`);
          const said = (name: "content-type" | "content-encoding" | "cache-control") => String(headers[name] ?? "");
          const [type, encoding, keeping] = [said("content-type"), said("content-encoding"), said("cache-control")];
          found.set(key, { type, encoding, keeping, bytes: body.toString("base64") });
        }
      }
      return found;
    },
    goAway,
    comeBack,
    stop: async () => {
      if (entrance.listening) await goAway();
      await inside.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await comeBack();
  return store;
}

async function enter(store: Store, asked: IncomingMessage, response: ServerResponse, own: number): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part);
  const { method = "GET", url = "/", headers: sent } = asked;
  const key = decodeURIComponent(url.split("?", 1)[0]?.split("/").slice(2).join("/") ?? "");
  store.asked.push(`${method} ${key}`);
  const said = await store.door({ method, key });
  if (said !== undefined) {
    const { status, headers } = typeof said === "number" ? { status: said, headers: {} } : said;
    response.writeHead(status, headers).end("<Error><Code>AsTheTestSays</Code></Error>");
    return;
  }
  // Whoever asked may have given up: the store carries it out all the same.
  await new Promise<void>((resolve, reject) => {
    const call = send({ host: "127.0.0.1", port: own, path: url, method, headers: sent, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
      answer.once("end", resolve);
    });
    call.once("error", reject).end(Buffer.concat(parts));
  });
  store.done.push(`${method} ${key}`);
}
