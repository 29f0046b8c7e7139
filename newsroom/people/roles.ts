import { role } from "@/db/schema";

/** Every role a person can hold, in the order in which a house thinks of them. */
export const roles = role.enumValues;
