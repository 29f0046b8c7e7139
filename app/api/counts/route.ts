import { readAsJson } from "@/app/api/answer";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { freezeInForce } from "@/newsroom/releases/freeze";

/** What waits for whoever is signed in: `{ desk, review, release, alarms, reports, freeze }`, the last the id of a 冻结发布 in force. */
export function GET(): Promise<Response> {
  return readAsJson(async (actor) => {
    const [counts, freeze] = await Promise.all([deskCounts(actor), freezeInForce()]);
    return { ...counts, freeze: freeze?.id ?? null };
  });
}
