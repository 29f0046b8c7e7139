import { db } from "@/db/client";
import { recordEvents } from "@/newsroom/audit/record";
import { askToBuild } from "@/newsroom/editions/ask-build";
import { newestEvent } from "@/newsroom/editions/printed";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";

/** 全部重印: every page is printed anew, part by part; readers have the pages as they are until then. */
export async function askForBuild(actor: Actor): Promise<void> {
  const since = await newestEvent();
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "edition.manage", null);
    await askToBuild(tx, since);
    await recordEvents(tx, { kind: "edition.build_asked", actorId: actor.id });
  });
}
