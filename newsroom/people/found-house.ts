import { db } from "@/db/client";
import { defaultWorkflows } from "@/db/default-workflows";
import { people, roleGrants, workflowActivations, workflowPurpose, workflowVersions } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { lockPeople } from "@/newsroom/people/lock";
import { makeLink } from "@/newsroom/people/one-time-link";
import { Refusal } from "@/newsroom/refusal";

/**
 * Founds an empty house: the default workflows and the first administrator, who sets a password by the one-time link
 * of the returned token. Throws `Refusal("conflict", "house_stands")` where there are people already.
 */
export async function foundHouse(first: {
  username: string;
  legalName: string;
}): Promise<{ personId: number; token: string }> {
  return db().transaction(async (tx) => {
    await lockPeople(tx);
    const [anybody] = await tx.select({ id: people.id }).from(people).limit(1);
    if (anybody) throw new Refusal("conflict", "house_stands");

    const at = now();
    const [person] = await tx
      .insert(people)
      .values({ ...first, createdAt: at })
      .returning({ id: people.id });
    if (!person) throw new Error("an insert returns its row");
    await tx.insert(roleGrants).values({ personId: person.id, role: "admin", from: at, grantedAt: at });
    for (const purpose of workflowPurpose.enumValues) {
      const [version] = await tx
        .insert(workflowVersions)
        .values({ purpose, stages: defaultWorkflows[purpose], proposedAt: at })
        .returning({ id: workflowVersions.id });
      if (!version) throw new Error("an insert returns its row");
      await tx.insert(workflowActivations).values({ versionId: version.id, at });
    }
    const token = await makeLink(tx, { personId: person.id, purpose: "invitation", createdBy: null });
    await recordEvents(tx, { kind: "house.founded", actorId: null, details: { personId: person.id } });
    return { personId: person.id, token };
  });
}
