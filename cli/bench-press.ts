/** The press that is measured: a copy of the house printed, with a front and a worker as processes of their own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@/cli/free-port";
import { startPart } from "@/cli/part";
import { sourcesHash } from "@/cli/sources";
import { writeStyles } from "@/cli/styles";
import { now } from "@/newsroom/clock/now";
import { publicArticles } from "@/newsroom/editions/everything";
import { newestEvent } from "@/newsroom/editions/printed";
import { mark } from "@/newsroom/editions/progress";
import { editionFolder } from "@/newsroom/editions/stored";
import { ninjsAddress } from "@/newsroom/file-addresses";
import { qrAddress } from "@/newsroom/picture-addresses";
import { everyAddress } from "@/press/build";
import { manyArticles } from "@/press/build-parts";
import { makerOf } from "@/press/maker";
import { print } from "@/press/print";

/** To fill the tree of a million articles takes as long as it takes. */
const frontReadyWithinMs = 1_800_000;
/** Of few articles and of many. */
const reports = { atLeast: 4, each: 100_000 };

/** A front with everything behind it; `stop` ends it. */
export type OpenPress = { root: string; origin: string; stop: () => Promise<void> };

/** `sample`: so many articles are printed. */
type Wish = { sample: number; say: (line: string) => void };

/** Prints the outline of the site and a good many articles, says how fast, and opens a front and a worker over them. */
export async function openPress(wish: Wish): Promise<OpenPress> {
  writeStyles();
  const event = await newestEvent();
  // Everything counts as printed by these sources: a worker that found it otherwise would print the whole house.
  await mark({ clockThrough: now(), eventsThrough: event, laterThrough: event, maker: makerOf(sourcesHash()) });
  const [outline = []] = await firstOf(everyAddress());
  await print(outline, { cause: "build" });
  await printSample(wish);
  // A house at work has not just printed some ten thousand pages, for the disk to write later.
  spawnSync("sync");

  const root = join(editionFolder(), "fronts", "bench");
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const unstopped = new AbortController().signal;
  const log = (name: string) => join(editionFolder(), "..", "logs", `${name}.log`);
  const begun = performance.now();
  const front = await startPart(
    {
      name: "前端 front",
      entry: "bench-front.ts",
      args: [root, port],
      environment: {},
      log: log("front"),
      readyWithinMs: frontReadyWithinMs,
    },
    unstopped,
  );
  const seconds = Math.round((performance.now() - begun) / 1000);
  wish.say(`前端建成 ${seconds} 秒  the front had its tree after ${seconds} s`);
  const worker = await startPart(
    { name: "后台 worker", entry: "worker.ts", environment: { FRONT_URL: origin }, log: log("worker") },
    unstopped,
  );
  return {
    root,
    origin,
    stop: async () => {
      await worker.stop();
      await front.stop();
    },
  };
}

async function firstOf<Value>(values: AsyncGenerator<Value>): Promise<Value[]> {
  for await (const value of values) return [value];
  return [];
}

/** Prints the newest articles and says at every part of them how fast it went: whether it slows, and whether memory grows. */
async function printSample({ sample, say }: Wish): Promise<void> {
  const share = sample / Math.max(reports.atLeast, Math.ceil(sample / reports.each));
  let below = Number.MAX_SAFE_INTEGER;
  let isWhole = false;
  for (let printed = 0; printed < sample && !isWhole; ) {
    const start = performance.now();
    const before = printed;
    let largest = 0;
    while (printed - before < share && !isWhole) {
      const found = await publicArticles(below, manyArticles);
      isWhole = found.length < manyArticles;
      await print(
        found.flatMap(({ address }) => [address, ninjsAddress(address), qrAddress(address)]),
        { cause: "build" },
      );
      printed += found.length;
      below = found.at(-1)?.number ?? below;
      largest = Math.max(largest, process.memoryUsage().rss);
    }
    const perSecond = (printed - before) / ((performance.now() - start) / 1000);
    const [pages, files, megabytes] = [perSecond * 2, perSecond * 4, largest / 1e6].map(Math.round);
    say(
      `印刷到第 ${printed} 篇：每秒 ${pages} 页（连数据和二维码 ${files} 个文件），内存最多 ${megabytes} MB  ` +
        `printed ${printed} articles: ${pages} pages a second (${files} files with data and codes), ${megabytes} MB at most`,
    );
  }
}
