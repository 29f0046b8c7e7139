import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Person, people } from "@/db/schema";
import { Refusal } from "@/newsroom/refusal";

/** Any number, the same in every process of the house. */
const peopleLock = 4115111;

/**
 * One change of people and their rights at a time. Taken before the actor's rights are read, so that of two
 * administrators who suspend each other the second no longer may.
 */
export async function lockPeople(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${peopleLock})`);
}

/** The person, held until the transaction ends; throws `Refusal("not_found", "person_not_found")`. */
export async function takePerson(tx: Tx, personId: number): Promise<Person> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
  if (!person) throw new Refusal("not_found", "person_not_found");
  return person;
}
