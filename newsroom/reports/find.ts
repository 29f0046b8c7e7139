/** Looking for reports: by a receipt the one it names, by words those that have them. Contacts are sealed and stay so. */
import { eq, ilike, like, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readerReports, workingCopies } from "@/db/schema";
import { modeOf, parseAddress } from "@/newsroom/addresses";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { receiptAsTyped, receiptHash } from "@/newsroom/reports/receipt";
import { mayRead } from "@/newsroom/reports/rights";

/**
 * The number of the report a receipt names, or null for what is no receipt; throws
 * `Refusal("not_found", "no_such_receipt")`, the same for a report that is for others to read.
 */
export async function reportOfReceipt(actor: Actor, { text }: { text: string }): Promise<number | null> {
  const receipt = receiptAsTyped(text);
  if (receipt === null) return null;
  const rights = await rightsOf(db(), actor);
  const [report] = await db()
    .select({
      number: readerReports.number,
      articleNumber: readerReports.articleNumber,
      channelId: workingCopies.channelId,
    })
    .from(readerReports)
    .leftJoin(workingCopies, eq(workingCopies.articleNumber, readerReports.articleNumber))
    .where(eq(readerReports.receiptHash, receiptHash(receipt)));
  if (!report || !mayRead(rights, report)) throw new Refusal("not_found", "no_such_receipt", { field: "text" });
  return report.number;
}

/**
 * Each word stands in what the reader wrote, or in the address it is about; an article's address is every spelling of it.
 * Reports are read through: 100,000 take less than a second, and an index would be one more place that holds their words.
 */
export function hasWords(text: string): SQL {
  const { text: written, right, address, articleNumber } = readerReports;
  const each = text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      const number = articleAt(word);
      if (number !== null) return eq(articleNumber, number);
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      // Chinese knows no case, and comparing without it takes several times as long.
      const isCased = word.toLowerCase() !== word.toUpperCase();
      const columns = [written, right, address].map((column) => (isCased ? ilike : like)(column, pattern));
      return sql`(${sql.join(columns, sql` or `)})`;
    });
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `);
}

/** The article a whole address or a path names, in either mode. */
function articleAt(word: string): number | null {
  const path = URL.canParse(word) ? new URL(word).pathname : word;
  const found = parseAddress(modeOf(path).address);
  return found?.kind === "article" ? found.number : null;
}
