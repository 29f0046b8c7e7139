/** A process of its own that serves a tree as the house's own server does, without the application behind it. */
import { createServer } from "node:http";
import { follow } from "@/press/follow";
import { openFront } from "@/press/front";

process.on("disconnect", () => process.exit());
const [root = "", port = ""] = process.argv.slice(2);
const front = openFront(root);
await follow({ name: `front ${port}`, root, changed: front.forget });
const server = createServer(async (request, response) => {
  if (await front.answer(request, response)) return;
  response.writeHead(404, { "content-length": "0" });
  response.end();
});
server.listen(Number(port), "127.0.0.1", () => process.send?.("ready"));
