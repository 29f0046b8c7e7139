/** Printed or made at the moment, a page is the same: the front and the application behind it answer alike. */
import { get, type IncomingHttpHeaders } from "node:http";
import { and, eq, like, ne, sql } from "drizzle-orm";
import { freePort } from "@/cli/free-port";
import { type Part, startPart } from "@/cli/part";
import { db } from "@/db/client";
import { editionPages, fronts, printedPages } from "@/db/schema";
import { expect, test } from "@/e2e/people";

const atOnce = 4;
/** Files of `public/`, which Next answers itself under a tag of its own. */
const ofNext = /^\/(?:(?:site|care|grey)\.css|favicon\.svg|reader\.js)$/;
/** The application takes a picture's name for its tag, for nothing else ever stands there, and gives a code none. */
const isTaggedOtherwise = (path: string) => /^\/(?:media|qr)\//.test(path);
const said = [
  "content-type",
  "cache-control",
  "etag",
  "content-security-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "permissions-policy",
  "set-cookie",
];

let application: Part;
let port = 0;
test.beforeAll(async () => {
  port = await freePort();
  application = await startPart(
    {
      name: "应用 application",
      entry: "serve.ts",
      environment: { PORT: String(port), FRONT: "false" },
      log: `${process.env.DATA_DIR}/logs/behind.log`,
    },
    new AbortController().signal,
  );
});
test.afterAll(() => application.stop());

test("every printed page is what the application would answer, word for word and with the same headers", async ({
  baseURL,
}) => {
  test.setTimeout(15 * 60_000);
  expect(
    await db()
      .select()
      .from(fronts)
      .where(like(fronts.name, `%:${port}`)),
  ).toEqual([]);
  await expect
    .poll(
      () => db().execute(sql`select from graphile_worker.jobs where task_identifier in ('print_all', 'print_later')`),
      {
        timeout: 10 * 60_000,
      },
    )
    .toHaveLength(0);
  const waiting = await printedPaths();
  expect(waiting.length).toBeGreaterThan(300);
  const compare = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const [printed, made] = [await answerOf(`${baseURL}${path}`), await answerOf(`http://localhost:${port}${path}`)];
      expect([path, printed.status, printed.text]).toEqual([path, made.status, made.text]);
      if (isTaggedOtherwise(path)) made.headers.etag = printed.headers.etag;
      if (!ofNext.test(path)) expect([path, printed.headers]).toEqual([path, made.headers]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, compare));
});

/** All that stands. */
async function printedPaths(): Promise<string[]> {
  const rows = await db()
    .select({ path: printedPages.path })
    .from(printedPages)
    .innerJoin(
      editionPages,
      and(eq(editionPages.path, printedPages.path), eq(editionPages.edition, printedPages.edition)),
    )
    .where(and(ne(editionPages.status, 404), sql`${printedPages.path} !~ '^/_status/'`))
    .orderBy(printedPages.path);
  return rows.map(({ path }) => path);
}

type Said = { status: number; text: string; headers: Partial<IncomingHttpHeaders> };

/** As it comes, uncompressed and without following anything. */
function answerOf(address: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "identity" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const headers = Object.fromEntries(said.map((name) => [name, response.headers[name]]));
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString("latin1"), headers });
      });
    }).on("error", reject);
  });
}
