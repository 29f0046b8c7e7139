/** What readers get from the front, by whatever address they ask. */
import { Agent, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { cardAddress, ninjsAddress } from "@/newsroom/file-addresses";
import { qrAddress } from "@/newsroom/picture-addresses";
import { clear, firstBuild, freshRoot, printDue } from "@/press/edition.fixture";
import { type Follower, follow } from "@/press/follow";
import { openFront } from "@/press/front";
import { fetched } from "@/press/readers.fixture";

const root = freshRoot();
const front = openFront(root);
const agent = new Agent({ keepAlive: true });
let house: ReadersHouse;
let server: Server;
let follower: Follower;

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
  follower = await follow({ name: root, root, changed: front.forget });
  server = createServer(async (request, response) => {
    if (!(await front.answer(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  await follower.stop();
  clear(root);
});

async function statusAt(path: string, coding = "identity"): Promise<number> {
  const { port } = server.address() as AddressInfo; // it listens on a port
  return (await fetched(agent, port, { path, coding })).status;
}

test("withdrawn, an article is gone by every spelling of its address, also by one that was asked for before", async () => {
  const address = await addressOf(await release(house, house.news, { headline: "码头", keywords: ["海带"] }));
  const number = Number(/content_(\d+)/.exec(address)?.[1]);
  await printDue();
  await follower.catchUp();
  const spellings = [address, address.replace("content", "%63ontent"), `${address}?from=elsewhere`];
  for (const path of spellings) expect([path, await statusAt(path)]).toEqual([path, 200]);
  for (const path of ["/tags/%E6%B5%B7%E5%B8%A6/", "/tags/%e6%b5%b7%e5%b8%a6/"]) {
    expect([path, await statusAt(path, "br")]).toEqual([path, 200]);
  }
  await take(house.desk.chief, "withdraw", number);
  await follower.catchUp();
  for (const path of spellings) {
    for (const coding of ["br", "gzip", "identity"]) expect([path, await statusAt(path, coding)]).toEqual([path, 410]);
  }
  await printDue();
  await follower.catchUp();
  expect(await statusAt("/tags/%e6%b5%b7%e5%b8%a6/", "br")).toBe(404);
});

test("what remains of a file that is gone is text, whatever the file was", async () => {
  const address = await addressOf(await release(house, house.news, { headline: "灯塔" }));
  await printDue();
  await take(house.desk.chief, "withdraw", Number(/content_(\d+)/.exec(address)?.[1]));
  await follower.catchUp();
  const { port } = server.address() as AddressInfo; // it listens on a port
  const typeAt = async (path: string) =>
    (await fetched(agent, port, { path, coding: "identity" })).headers["content-type"];
  expect(await typeAt(address)).toBe("text/html; charset=utf-8");
  for (const file of [ninjsAddress(address), cardAddress(address), qrAddress(address)]) {
    expect([file, await typeAt(file)]).toEqual([file, "text/plain; charset=utf-8"]);
  }
});

test("the files of the tree are no addresses of their own", async () => {
  for (const path of ["/index.html", "/news/index.html", "/news/../index.html", "/%2e%2e/state.json", "/news"]) {
    expect([path, await statusAt(path)]).toEqual([path, 404]);
  }
});
