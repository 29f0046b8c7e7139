import { db } from "@/db/client";
import { modeOf } from "@/newsroom/addresses";
import { recordEvents } from "@/newsroom/audit/record";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { isPrintable, jobKeyOf } from "@/newsroom/editions/page-asked";
import { pathIn } from "@/newsroom/editions/path-in";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** A few tries: what keeps failing has its alarm already. */
const mostAttempts = 4;

/**
 * 重印本页: the page at this path is printed anew in both its modes, whatever was printed before. Refuses an address at
 * which nothing is printed and nothing stands.
 */
export async function askForPage(actor: Actor, { path: typed }: { path: string }): Promise<void> {
  const path = pathIn(typed);
  const isThere = path !== null && (await isPrintable(path));
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "edition.print");
    if (path === null || !isThere) throw new Refusal("invalid", "no_printed_address", { field: "path" });
    const { address } = modeOf(path);
    // Beside what else is printed, which may be what is stuck; of two readings of a page the later one stays.
    await enqueue(tx, "print_page", { address }, now(), { key: jobKeyOf(address), mostAttempts });
    await recordEvents(tx, { kind: "edition.page_asked", actorId: actor.id, details: { path: address } });
  });
}
