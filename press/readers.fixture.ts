/** Readers who ask all the time, over connections that stay open, and say what was wrong with an answer. */
import { createHash } from "node:crypto";
import { Agent, get, type IncomingHttpHeaders } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** `gone`: what nobody may get, from the moment somebody says so: a path, or words that no page has any more. */
export type Readers = {
  asked: number;
  answered: number;
  wrong: string[];
  gone: Map<string, string>;
  stop: () => Promise<void>;
};

/** So many readers ask the front at a port for what `paths` names, one after the other, until they are stopped. */
export function sendReaders(port: number, { count, paths }: { count: number; paths: () => string[] }): Readers {
  const readers: Readers = { asked: 0, answered: 0, wrong: [], gone: new Map(), stop };
  let isOver = false;
  const read = async (reader: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = reader; !isOver; turn++) {
      const all = paths();
      const path = all[turn % all.length] ?? "/";
      const gone = new Map(readers.gone);
      readers.asked += 1;
      const got = await fetched(agent, port, { path, coding: turn % 2 === 0 ? "br" : "identity" }).catch(() => null);
      // Nobody is there while a front is down.
      if (!got) await pause(20);
      else {
        readers.answered += 1;
        const problem = problemOf(got, path, gone);
        if (problem) readers.wrong.push(`${path}: ${problem}`);
      }
    }
    agent.destroy();
  };
  const all = Array.from({ length: count }, (_, reader) => read(reader));
  return readers;

  async function stop() {
    isOver = true;
    await Promise.all(all);
  }
}

export function fetched(agent: Agent, port: number, { path, coding }: { path: string; coding: string }): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = get(
      { agent, port, path, host: "127.0.0.1", headers: { "accept-encoding": coding } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(parts);
          if (response.complete) resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
          else reject(new Error("cut off"));
        });
      },
    );
    request.on("error", reject);
  });
}

/** Null for a whole page that may be had. */
function problemOf({ status, headers, body }: Got, path: string, gone: ReadonlyMap<string, string>): string | null {
  if (status === 404) return null;
  if (status !== 200 && status !== 410) return `answered ${status}`;
  const plain = headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body;
  if (Number(headers["content-length"]) !== body.length) return "is not of the length it says";
  const text = plain.toString();
  if (/\/$|\.html$/.test(path) && !text.endsWith("</html>")) return "is cut off";
  const tag = createHash("sha256").update(plain).digest("base64url");
  if (status === 200 && !headers.etag?.startsWith(`"${tag}`)) return "is not what its tag says";
  for (const [address, headline] of gone) {
    if (status === 200 && path === address) return "was withdrawn";
    if (text.includes(headline)) return `shows ${headline}, which was withdrawn`;
  }
  return null;
}
