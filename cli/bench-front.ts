/** A front alone, as the application opens it before Next: a tree and a port. */
import "@/cli/environment";
import { createServer } from "node:http";
import { command, tellReady, whenToldToStop } from "@/cli/command";
import { closeDatabase } from "@/db/client";
import { follow } from "@/press/follow";
import { openFront } from "@/press/front";

await command(async () => {
  const [root = "", port = ""] = process.argv.slice(2);
  const front = openFront(root);
  const follower = await follow({ name: "bench", root, changed: front.forget });
  const server = createServer(async (request, response) => {
    if (!(await front.answer(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
  tellReady();
  whenToldToStop(async () => {
    server.closeAllConnections();
    server.close();
    await follower.stop();
    await closeDatabase();
  });
});
