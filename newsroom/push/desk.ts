/** 推送 for those who look after it: which engines are told at all, and what they were told. */
import { and, desc, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { type Push, type PushEngine, pushEngine, pushes } from "@/db/schema";
import { mayReadLog } from "@/newsroom/audit/log";
import type { Actor } from "@/newsroom/permissions";
import { isOn } from "@/newsroom/push/engines";

export type PushLine = Omit<Push, "releaseId">;
/** `next`: the `before` of the page after; null on the last. */
export type PushDesk = { engines: { engine: PushEngine; isOn: boolean }[]; lines: PushLine[]; next: number | null };

const pageLength = 50;

/** One page of what engines were told, newest first; null for whoever does not read the record of the whole house. */
export async function pushesForDesk(actor: Actor, before?: number): Promise<PushDesk | null> {
  if (!(await mayReadLog(actor))) return null;
  const rows = await db()
    .select()
    .from(pushes)
    .where(and(before === undefined ? undefined : lt(pushes.id, before)))
    .orderBy(desc(pushes.id))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  return {
    engines: pushEngine.enumValues.map((engine) => ({ engine, isOn: isOn(engine) })),
    lines: page.map(({ releaseId: _, ...line }) => line),
    next: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null,
  };
}
