/** Forged withdrawals and reinstatements, written as the application's role. */
import { beforeAll, describe, expect, test } from "vitest";
import { owner, refused, run } from "@/db/attack.fixture";
import { createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { type Desk, file, livePiece, openDesk } from "@/newsroom/articles/desk.fixture";

let desk: Desk;
let other: Person;

beforeAll(async () => {
  desk = await openDesk();
  other = await createPerson({ roles: ["publisher"] });
});

describe("a withdrawal and its end", () => {
  test("are of what is live, and put back by two people, once, while in force", async () => {
    const number = await livePiece(desk);
    const elsewhere = await livePiece(desk, { headline: "另一篇" });
    const releaseId = (await file(number)).article.liveReleaseId;
    const withdrawn = (of: number, release: unknown) => `insert into withdrawals
      (article_number, release_id, category, reason, withdrawn_by, withdrawn_at)
      values (${of}, ${release}, 'order', '来电', ${desk.chief.id}, now())`;
    await refused(withdrawn(elsewhere, releaseId), "guard: only what is live is withdrawn");
    await refused(withdrawn(number, releaseId).replace("来电", " "), "withdrawals_reason");
    await run(withdrawn(number, releaseId));
    await refused(withdrawn(number, releaseId), "guard: only what is live is withdrawn");

    const [withdrawal] = await run(`select max(id) as id from withdrawals where article_number = ${number}`);
    const proposed = (more = "", values = "") => `insert into reinstatements
      (withdrawal_id, reason, proposed_by, proposed_at${more}) values (${withdrawal?.id}, '核实', ${desk.chief.id}, now()${values})`;
    await refused(
      proposed(", confirmed_by, confirmed_at", `, ${other.id}, now()`),
      "guard: a reinstatement takes a second person",
    );
    await run(proposed());
    const confirmed = (by: number) =>
      `update reinstatements set confirmed_by = ${by}, confirmed_at = now() where withdrawal_id = ${withdrawal?.id}`;
    await refused(confirmed(desk.chief.id), "reinstatements_two_people");
    await refused(`update reinstatements set reason = 'x'`, /permission denied/);
    await refused(`delete from reinstatements`, /permission denied/);
    await refused(`delete from reinstatements`, "guard: reinstatements stay", owner());
    await run(confirmed(other.id));
    expect((await file(number)).article.liveReleaseId).toBe(releaseId);
    await refused(confirmed(desk.publisher.id), "guard: this is not the withdrawal in force");

    await run(withdrawn(number, releaseId));
    await refused(proposed(), "guard: this is not the withdrawal in force");
    await refused(confirmed(desk.publisher.id), "guard: this is not the withdrawal in force");
  });
});
