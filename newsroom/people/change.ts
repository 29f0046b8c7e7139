import { and, eq, notInArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { displayDefaults, displayNames, people } from "@/db/schema";
import type { CreditKind } from "@/newsroom/articles/content";
import { recordEvents } from "@/newsroom/audit/record";
import { lockPeople, takePerson } from "@/newsroom/people/lock";
import { tell } from "@/newsroom/people/notices";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The names of a person: the legal one, and those readers see with the one used for each kind of credit. */
export type Names = {
  legalName: string;
  displayNames: readonly string[];
  defaults: Partial<Record<CreditKind, string>>;
};

/** Sets the names of a person; what was released under the old ones keeps them. */
export async function changePerson(actor: Actor, { personId, ...names }: Names & { personId: number }): Promise<void> {
  await db().transaction(async (tx) => {
    await lockPeople(tx);
    demand(await rightsOf(tx, actor), "people.manage");
    const person = await takePerson(tx, personId);
    demandFitting(names);
    const before = { legalName: person.legalName, ...(await displayNamesOf(tx, personId)) };
    if (sameNames(before, names)) return;

    await tx.update(people).set({ legalName: names.legalName }).where(eq(people.id, personId));
    await writeDisplayNames(tx, personId, names);
    if (personId !== actor.id) await tell(tx, personId, { kind: "names_changed" });
    await recordEvents(tx, { kind: "person.changed", actorId: actor.id, details: { personId } });
  });
}

/** Sets the language in which the house speaks to the actor; null follows the browser. */
export async function chooseLocale(actor: Actor, { locale }: { locale: "zh-CN" | "en" | null }): Promise<void> {
  await db().update(people).set({ locale }).where(eq(people.id, actor.id));
}

function demandFitting({ displayNames, defaults }: Names): void {
  if (new Set(displayNames).size < displayNames.length) throw new Refusal("invalid", "display_name_twice");
  for (const name of Object.values(defaults)) {
    if (!displayNames.includes(name)) throw new Refusal("invalid", "default_not_a_display_name", { name });
  }
}

async function displayNamesOf(tx: Tx, personId: number): Promise<Omit<Names, "legalName">> {
  const names = await tx
    .select({ name: displayNames.name })
    .from(displayNames)
    .where(eq(displayNames.personId, personId));
  const defaults = await tx
    .select({ kind: displayDefaults.creditKind, name: displayDefaults.name })
    .from(displayDefaults)
    .where(eq(displayDefaults.personId, personId));
  return {
    displayNames: names.map(({ name }) => name),
    defaults: Object.fromEntries(defaults.map(({ kind, name }) => [kind, name])),
  };
}

async function writeDisplayNames(tx: Tx, personId: number, { displayNames: wanted, defaults }: Names): Promise<void> {
  await tx.delete(displayDefaults).where(eq(displayDefaults.personId, personId));
  const own = eq(displayNames.personId, personId);
  await tx.delete(displayNames).where(wanted.length > 0 ? and(own, notInArray(displayNames.name, [...wanted])) : own);
  if (wanted.length > 0) {
    await tx
      .insert(displayNames)
      .values(wanted.map((name) => ({ personId, name })))
      .onConflictDoNothing();
  }
  const chosen = Object.entries(defaults).map(([creditKind, name]) => ({ personId, creditKind, name }));
  if (chosen.length > 0) await tx.insert(displayDefaults).values(chosen);
}

function sameNames(one: Names, other: Names): boolean {
  const form = ({ legalName, displayNames, defaults }: Names) =>
    JSON.stringify([legalName, [...displayNames].sort(), Object.entries(defaults).sort()]);
  return form(one) === form(other);
}
