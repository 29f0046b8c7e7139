/** Makes findable what a version without search left behind: `newsroom migrate` runs it after the tables are there. */
import postgres from "postgres";
import { contentFrom } from "@/newsroom/articles/content";
import { indexedContent } from "@/newsroom/search/content-fields";

const batch = 200;

/** Writes the words of every live text and of every text of the newsroom that has none; returns how many it wrote. */
export async function fillSearch(databaseOwnerUrl: string, say: (filled: number) => void = () => {}): Promise<number> {
  const connection = { search_path: "public, pg_temp" };
  const sql = postgres(databaseOwnerUrl, { max: 1, onnotice: () => {}, connection });
  try {
    let filled = 0;
    for (const fillSome of [fillEntries, fillTexts, fillCopies]) {
      // Each begins where the one before ended, so that what cannot be filled is not asked for again and again.
      for (let after: string | null = ""; after !== null; ) {
        const { rows, last } = await fillSome(sql, after);
        filled += rows;
        if (rows > 0) say(filled);
        after = last;
      }
    }
    return filled;
  } finally {
    await sql.end();
  }
}

type Some = { rows: number; last: string | null };

async function fillEntries(sql: postgres.Sql, after: string): Promise<Some> {
  const rows = await sql<{ number: string; release: string; bytes: Buffer }[]>`
    select articles.number, releases.id as release, bytes from articles
    join releases on releases.id = live_release_id join contents using (fingerprint)
    where public_state = 'live' and number > ${Number(after)}
      and not exists (select from search_entries where article_number = number)
    order by number limit ${batch}`;
  await sql.begin(async (tx) => {
    for (const { number, release, bytes } of rows) {
      const { words, longText } = indexedContent(contentFrom(bytes));
      // What readers have may have changed since it was read; whoever changed it wrote its words.
      await tx`insert into search_entries (article_number, release_id, words, long_text)
        select ${number}, ${release}, ${words}::tsvector, ${longText} from articles
        where number = ${number} and live_release_id = ${release} on conflict do nothing`;
    }
  });
  return { rows: rows.length, last: rows.at(-1)?.number ?? null };
}

async function fillTexts(sql: postgres.Sql, after: string): Promise<Some> {
  return fillWords(
    sql,
    await sql<Text[]>`
      select encode(fingerprint, 'hex') as fingerprint, bytes from contents
      where fingerprint > decode(${after}, 'hex')
        and not exists (select from content_words where content_words.fingerprint = contents.fingerprint)
        and not exists (select from content_seals where content_seals.fingerprint = contents.fingerprint)
      order by contents.fingerprint limit ${batch}`,
  );
}

async function fillCopies(sql: postgres.Sql, after: string): Promise<Some> {
  return fillWords(
    sql,
    await sql<Text[]>`
      select encode(fingerprint, 'hex') as fingerprint, bytes from working_copies
      where fingerprint > decode(${after}, 'hex')
        and not exists (select from content_words where content_words.fingerprint = working_copies.fingerprint)
        and not exists (select from content_seals where content_seals.fingerprint = working_copies.fingerprint)
      order by working_copies.fingerprint limit ${batch}`,
  );
}

type Text = { fingerprint: string; bytes: Buffer };

async function fillWords(sql: postgres.Sql, rows: readonly Text[]): Promise<Some> {
  await sql.begin(async (tx) => {
    for (const { fingerprint, bytes } of rows) {
      const { words, longText } = indexedContent(contentFrom(bytes));
      // A copy may have gone on meanwhile, and a text may have been sealed.
      await tx`insert into content_words (fingerprint, words, long_text)
        select decode(${fingerprint}, 'hex'), ${words}::tsvector, ${longText}
        where exists (select from contents where fingerprint = decode(${fingerprint}, 'hex'))
          or exists (select from working_copies where fingerprint = decode(${fingerprint}, 'hex'))
        on conflict do nothing`;
    }
  });
  return { rows: rows.length, last: rows.at(-1)?.fingerprint ?? null };
}
