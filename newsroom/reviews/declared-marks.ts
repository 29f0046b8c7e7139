import { and, desc, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { contents, revisions } from "@/db/schema";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { legalNames, type Named } from "@/newsroom/people/names";

type Marks = Content["marks"];
/** Who sent to review the first revision of those that, one after another up to now, carry a mark as it stands. */
export type Declared = { by: Named | null; at: Date };
/** By mark; null where it stands as in a new piece, which nobody needs to declare. */
export type DeclaredMarks = Record<keyof Marks, Declared | null>;

const names = ["ai", "paid", "minors"] as const satisfies readonly (keyof Marks)[];

/** Who answers for each mark of a revision, as far as the record can say: saving on the way leaves no text behind. */
export async function declaredMarks(article: number, revision: number, marks: Marks): Promise<DeclaredMarks> {
  const presets = emptyContent().marks;
  const declared: DeclaredMarks = { ai: null, paid: null, minors: null };
  const asked = names.filter((name) => marks[name] !== presets[name]);
  if (asked.length === 0) return declared;

  const newestFirst = await db()
    .select({
      by: revisions.createdBy,
      at: revisions.createdAt,
      // Null where the text was destroyed: what it carried is not known any more.
      marks: sql<Marks | null>`convert_from(${contents.bytes}, 'UTF8')::jsonb -> 'marks'`,
    })
    .from(revisions)
    .leftJoin(contents, eq(contents.fingerprint, revisions.fingerprint))
    .where(and(eq(revisions.articleNumber, article), lte(revisions.number, revision)))
    .orderBy(desc(revisions.number));
  const named = await legalNames(
    db(),
    newestFirst.map(({ by }) => by),
  );
  for (const name of asked) {
    const before = newestFirst.findIndex((each) => each.marks?.[name] !== marks[name]);
    const first = newestFirst[(before === -1 ? newestFirst.length : before) - 1];
    if (first) declared[name] = { by: first.by === null ? null : named(first.by), at: first.at };
  }
  return declared;
}
