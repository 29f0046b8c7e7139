/** A month with more pages than a sitemap may name: all of its parts are printed, and none that is empty. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createChannel } from "@/db/factories";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { buildParts } from "@/newsroom/editions/ask-build";
import { newestEvent } from "@/newsroom/editions/printed";
import { mark } from "@/newsroom/editions/progress";
import { monthSitemapAddress } from "@/newsroom/file-addresses";
import { dayOf } from "@/newsroom/shanghai";
import { parts } from "@/press/build-parts";
import { clear, freshRoot, printDue, textAt } from "@/press/edition.fixture";
import { print } from "@/press/print";
import { settings } from "@/settings";

const root = freshRoot();
const month = dayOf(new Date()).slice(0, 7);
const [first, second] = [1, 2].map((part) => monthSitemapAddress(month, part));
let house: ReadersHouse;
let number: number;

beforeAll(async () => {
  house = await openReadersHouse();
  const sea = await createChannel({ slug: "sea", name: "海洋" });
  number = await release(house, sea, { headline: "码头见闻" });
  await copy(number, 49_999);
  const event = await newestEvent();
  await mark({ clockThrough: new Date(), eventsThrough: event, laterThrough: event });
  await print(await mapsOfBuild(), { cause: "build" });
});
afterAll(() => clear(root));

/** So many more live articles of the same channel and moment; nobody was asked one by one. */
async function copy(original: number, times: number): Promise<void> {
  const url = new URL(inject("rules").superuser);
  url.pathname = new URL(settings().databaseUrl).pathname;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  const copies = (table: string, of: string, changes: string) => `
    insert into ${table} overriding system value select made.* from ${table} as was, generate_series(1, ${times}) as place,
      lateral jsonb_populate_record(was, jsonb_build_object(${changes})) as made where was.${of} = ${original}`;
  try {
    await sql.unsafe("set session_replication_role = replica");
    const name = "900000 + place";
    await sql.unsafe(copies("articles", "number", `'number', ${name}, 'live_release_id', ${name}`));
    await sql.unsafe(copies("releases", "article_number", `'id', ${name}, 'article_number', ${name}`));
  } finally {
    await sql.end();
  }
}

async function mapsOfBuild(): Promise<string[]> {
  const step = await parts[buildParts.indexOf("maps")]?.("", 0);
  return step?.addresses ?? [];
}

/** So many pages take their time on a busy machine. */
const patience = { timeout: 180_000 };

test(
  "what goes out beyond the fifty thousandth page begins another part, which goes with the last page in it",
  patience,
  async () => {
    expect(await mapsOfBuild()).toContain(first);
    expect(await mapsOfBuild()).not.toContain(second);
    expect(await textAt(root, `site${first}`)).toContain(await addressOf(number));
    expect(await textAt(root, `site${second}`)).toBeUndefined();

    const further = await release(house, house.county, { headline: "第五万零一篇" });
    await printDue();
    expect(await textAt(root, `site${second}`)).toContain(await addressOf(further));
    expect(await textAt(root, `site${first}`)).not.toContain(await addressOf(further));
    expect(await textAt(root, "site/sitemap.xml")).toContain(second);
    expect(await mapsOfBuild()).toEqual(expect.arrayContaining([first, second]));

    await take(house.desk.chief, "withdraw", further);
    await printDue();
    expect(await textAt(root, `site${second}`)).toBeUndefined();
    expect(await textAt(root, "site/sitemap.xml")).not.toContain(second);
  },
);
