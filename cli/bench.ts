/** Measures at the server: npm run bench -- desk [--articles 100000] [--runs 50] [--only words] [--json]. */
import "@/cli/environment";
import { parseArgs } from "node:util";
import { deskMeasures } from "@/cli/bench-desk";
import { type Figures, tableOf, timed } from "@/cli/bench-figures";
import { openBenchHouse } from "@/cli/bench-house";
import { command, Said } from "@/cli/command";
import { closeDatabase } from "@/db/client";

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: "string", default: "100000" },
      runs: { type: "string", default: "50" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals[0] !== "desk") {
    throw new Said(
      "用法：npm run bench -- desk。Usage: npm run bench -- desk [--articles N] [--runs N] [--only words] [--json]",
    );
  }
  // What is said on the way stays out of the JSON.
  const say = (line: string) => console.error(line);
  const house = await openBenchHouse({ articles: Number(values.articles), say });
  try {
    const measures = (await deskMeasures()).filter(({ zh, en }) => `${zh} ${en}`.includes(values.only));
    const figures: Figures[] = [];
    for (const measure of measures) {
      say(`… ${measure.zh}  ${measure.en}`);
      figures.push(await timed(measure, Number(values.runs)));
    }
    console.log(
      values.json ? JSON.stringify({ articles: Number(values.articles), figures }, null, 2) : tableOf(figures),
    );
  } finally {
    await closeDatabase();
    await house.stop();
  }
});
