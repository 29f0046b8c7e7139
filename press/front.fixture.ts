/** A front of its own for a test, over a real connection. Importing it makes it the one whose pages are checked. */
import { createServer } from "node:http";
import { freshRoot } from "@/press/edition.fixture";
import { follow } from "@/press/follow";
import { openFront } from "@/press/front";

export const root = freshRoot();

/** How it behaves from now on: it answers, spoils every page, or hangs up. */
export const standIn = { mood: "well" as "well" | "spoiled" | "silent", asked: 0 };

const front = openFront(root);
const server = createServer(async (request, response) => {
  standIn.asked += 1;
  if (standIn.mood === "silent") return request.socket.destroy();
  if (standIn.mood === "spoiled") return response.end("<p>广告</p>");
  if (!(await front.answer(request, response))) response.writeHead(404).end();
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
server.unref();
const address = server.address();
process.env.FRONT_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;

/** Brings the front to where the house is, and on no further. */
export async function frontFollows(): Promise<void> {
  const follower = await follow({ name: "stand-in", root, changed: front.forget });
  await follower.stop();
}
