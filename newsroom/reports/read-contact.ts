import { db } from "@/db/client";
import { recordEvents } from "@/newsroom/audit/record";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { demandOwn, takeInHand } from "@/newsroom/reports/in-hand";
import { opened } from "@/newsroom/reports/sealing";

/** The contact a reader left, for whoever has the report in hand; every reading is on record. Throws a Refusal. */
export async function readContact(actor: Actor, { number }: { number: number }): Promise<string> {
  return db().transaction(async (tx) => {
    const { report } = await takeInHand(tx, actor, number);
    demandOwn(actor, report);
    if (!report.contact) throw new Refusal("conflict", "report_no_contact");
    const contact = opened("contact", Buffer.from(report.contact), report.receiptHash);
    if (contact === null) throw new Error(`the contact of report ${number} was sealed with another key`);
    await recordEvents(tx, { kind: "report.contact_read", actorId: actor.id, details: { report: number } });
    return contact;
  });
}
