import { openLog } from "@/log";
import { houseHealth } from "@/newsroom/house/health";

export const dynamic = "force-dynamic";

/** A watcher that waits longer has its answer: nothing comes. */
const patienceMs = 5_000;

/** How the house is, as JSON: 200 with what to look at, none of it secret; 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  const answer = await Promise.race([houseHealth().catch(noted), silence()]);
  return Response.json(answer ?? { database: "gone", warnings: ["database"] }, {
    status: answer ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}

/** A database that is gone and a bug of ours look the same from outside: the log tells them apart. */
function noted(err: unknown): null {
  openLog("application").error({ err }, "health");
  return null;
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
}
