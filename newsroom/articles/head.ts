/** The head of a content: everything but its body. Lists read it inside the database, so that no body crosses over. */
import { type Column, type SQL, sql } from "drizzle-orm";
import { workingCopies } from "@/db/schema";
import { type Content, emptyContent } from "@/newsroom/articles/content";

/** All that a list can show of a text. */
export type Head = Omit<Content, "body">;

/** The head of the canonical bytes in a column, which were parsed when they were written; an empty one where 封存. */
export function headOf({ bytes, fingerprint }: { bytes: Column; fingerprint: Column }): SQL<Head> {
  const { body, ...none } = emptyContent();
  return sql<Head>`case when exists (select from content_seals where content_seals.fingerprint = ${fingerprint})
    then ${JSON.stringify(none)}::jsonb else convert_from(${bytes}, 'UTF8')::jsonb - 'body' end`;
}

/** The headline of a working copy for lists made of columns; empty where 封存. */
export const copyHeadline = sql<string>`case when exists (
    select from content_seals where content_seals.fingerprint = ${workingCopies.fingerprint}
  ) then '' else ${workingCopies.headline} end`;
