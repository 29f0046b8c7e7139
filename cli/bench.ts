/** Measures at the server: npm run bench -- desk|pages|search|edition [long] [--articles 100000] [--print 6000] [--runs 50] [--only words] [--json]. */
import "@/cli/environment";
import { parseArgs } from "node:util";
import { deskMeasures } from "@/cli/bench-desk";
import { inexact } from "@/cli/bench-exactness";
import { type Figures, type Measure, tableOf, timed } from "@/cli/bench-figures";
import { openBenchHouse } from "@/cli/bench-house";
import { pageMeasures } from "@/cli/bench-pages";
import { searchMeasures } from "@/cli/bench-search";
import { command, Said } from "@/cli/command";
import { closeDatabase } from "@/db/client";

/** So many queries are compared with what `LIKE` finds. */
const checked = 100;

const parts: Record<string, (say: (line: string) => void) => Promise<Measure[]>> = {
  desk: deskMeasures,
  pages: pageMeasures,
  search: searchMeasures,
};

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: "string" },
      print: { type: "string" },
      runs: { type: "string", default: "50" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
    },
  });
  const [part = "", length] = positionals;
  const measuresOf = parts[part];
  if ((!measuresOf && part !== "edition") || (length !== undefined && length !== "long")) {
    throw new Said(
      "用法：npm run bench -- desk、pages、search 或 edition，加 long 则到一百万篇。Usage: npm run bench -- desk|pages|search|edition [long] [--articles N] [--print N] [--runs N] [--only words] [--json]",
    );
  }
  const articles = Number(values.articles ?? (length === "long" ? 1_000_000 : 100_000));
  // What is said on the way stays out of the JSON.
  const say = (line: string) => console.error(line);
  const house = await openBenchHouse({ articles, isCopy: !measuresOf });
  try {
    if (!measuresOf) {
      const { measureEdition } = await import("@/cli/bench-edition-table");
      const sample = Number(values.print ?? (length === "long" ? articles : 6_000));
      const isLong = length === "long";
      console.log((await measureEdition({ runs: Number(values.runs), sample, isLong, say })).join("\n"));
      return;
    }
    const measures = (await measuresOf(say)).filter(({ zh, en }) => `${zh} ${en}`.includes(values.only));
    const figures: Figures[] = [];
    for (const measure of measures) {
      say(`… ${measure.zh}  ${measure.en}`);
      figures.push(await timed(measure, Number(values.runs)));
    }
    console.log(values.json ? JSON.stringify({ articles, figures }, null, 2) : tableOf(figures));
    if (part === "search" && values.only === "") await checkExactness(say);
  } finally {
    await closeDatabase();
    await house.stop();
  }
});

async function checkExactness(say: (line: string) => void): Promise<void> {
  const wrong = await inexact(checked, say);
  if (wrong.length > 0) {
    throw new Said(
      `${wrong.length} 次与 LIKE 不符：${wrong.join("、")}。${wrong.length} queries found something else than LIKE.`,
    );
  }
  console.log(`${checked} 次查询与 LIKE 全部相符。${checked} queries found what LIKE finds, all of them.`);
}
