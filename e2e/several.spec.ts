/** Several machines in one: two applications, two workers and nginx on one database, and one of the applications killed. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/cli/free-port";
import { missing, type Nginx, openNginx } from "@/cli/nginx-here";
import { type Part, startPart } from "@/cli/part";
import { expect, makeDesk, test } from "@/e2e/people";
import { approvedPiece, file, livePiece, take } from "@/newsroom/articles/desk.fixture";
import { namesOfFronts, retire } from "@/newsroom/editions/fronts";
import { editionFolder } from "@/newsroom/editions/stored";

const log = (name: string) => `${process.env.DATA_DIR}/logs/several-${name}.log`;
const signal = new AbortController().signal;
let parts: Part[] = [];
let nginx: Nginx | undefined;
let port = 0;

const openApplication = () =>
  startPart(
    {
      name: "应用 application",
      entry: "serve.ts",
      environment: { PORT: String(port), FRONT: "on" },
      log: log("application"),
    },
    signal,
  );

test.beforeAll(async () => {
  port = await freePort();
  // On the disk of the store, whose files it names once more.
  const root = mkdtempSync(join(editionFolder(), "fronts", "several-"));
  parts = await Promise.all([
    openApplication(),
    startPart({ name: "后台 worker", entry: "worker.ts", environment: {}, log: log("worker") }, signal),
    startPart(
      {
        name: "前端 front",
        entry: "newsroom.ts",
        args: ["edition", "follow", "--root", root, "--name", "several:nginx"],
        environment: {},
        log: log("front"),
      },
      signal,
    ),
  ]);
  if (missing.length === 0) nginx = await openNginx({ root, application: port, isPrompt: true });
  else console.warn(`没有 nginx（缺 ${missing.join("、")}），不经过它测试。Without nginx it is left out.`);
});
test.afterAll(async () => {
  await nginx?.stop();
  for (const part of parts) await part.stop();
  // Others in this house wait for every front there is.
  for (const name of (await namesOfFronts()).filter((each) => each === "several:nginx" || each.endsWith(`:${port}`))) {
    await retire(name);
  }
});

test("what one application releases all fronts show; killed it is missed by no reader, and comes back with what went on", async ({
  enter,
  baseURL,
}) => {
  const desk = await makeDesk();
  const standing = await livePiece(desk, { headline: "渔港早市开秤" });
  const number = await approvedPiece(desk, { headline: "两台服务器一起发布" });
  const second = `http://localhost:${port}`;
  const fronts = [baseURL ?? "", second, ...(nginx ? [`http://127.0.0.1:${nginx.port}`] : [])];
  const statusAt = async (origin: string, path: string) => (await fetch(`${origin}${path}`)).status;
  const expectEverywhere = async (path: string, status: number, origins = fronts) => {
    for (const origin of origins) expect([origin, path, await statusAt(origin, path)]).toEqual([origin, path, status]);
  };

  const page = await enter(desk.publisher);
  await page.goto(`${second}/admin/release`);
  await page.getByRole("button", { name: `发布 ${number}`, exact: true }).click();
  await expect(page.getByText(`已发布 ${number}`)).toBeVisible();
  const address = (await file(number)).lastRelease?.address ?? "";
  const stays = (await file(standing)).lastRelease?.address ?? "";
  // It returned when every front had said so: nobody waits any more.
  await expectEverywhere(address, 200);
  await expectEverywhere(stays, 200);

  await parts[0]?.kill();
  const alive = fronts.filter((origin) => origin !== second);
  await expectEverywhere(address, 200, alive);
  if (nginx) expect(await statusAt(`http://127.0.0.1:${nginx.port}`, "/search?q=x")).toBe(503);
  await take(desk.chief, "withdraw", standing);
  for (const origin of alive) await expect.poll(() => statusAt(origin, stays)).toBe(410);
  await expectEverywhere(address, 200, alive);

  // From its first answer on.
  parts[0] = await openApplication();
  await expectEverywhere(stays, 410);
  await expectEverywhere(address, 200);
});
