/** The head of a content: everything but its body. Lists read it inside the database, so that no body crosses over. */
import { type Column, type SQL, sql } from "drizzle-orm";
import type { Content } from "@/newsroom/articles/content";

/** All that a list can show of a text. */
export type Head = Omit<Content, "body">;

/** The head of the canonical bytes in a column; they were parsed when they were written. */
export function headOf(bytes: Column): SQL<Head> {
  return sql<Head>`convert_from(${bytes}, 'UTF8')::jsonb - 'body'`;
}
