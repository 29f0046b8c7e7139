/** The table of the edition: latencies after a step, pages a second, and what fronts answer under load, in one run. */

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { editionMeasures, isBuilding } from "@/cli/bench-edition";
import { type Figures, type Measure, tableOf, timed } from "@/cli/bench-figures";
import { canLoad, type Load, loadsOf, openNext, openNginx, printedAt, type Server } from "@/cli/bench-fronts";
import { openPress } from "@/cli/bench-press";
import { publicArticles } from "@/newsroom/editions/everything";
import { beginBuild } from "@/press/build";

const characters = 2800;

/** `isLong`: also beside a whole build, which takes some minutes more. */
type Wish = { runs: number; sample: number; isLong: boolean; say: (line: string) => void };

/** Everything in one run, `sample` articles printed before it; the load where the machine can put it on. */
export async function measureEdition({ runs, sample, isLong, say }: Wish): Promise<string[]> {
  const lines: string[] = [];
  // What took minutes is said at once, and once more with the rest.
  const keep = (line: string) => {
    say(line);
    lines.push(line);
  };
  const press = await openPress({ sample, say: keep });
  try {
    const { atRest, inBuild } = await editionMeasures(press, runs);
    lines.push(await timesOf(atRest, { runs, say }));
    lines.push(...(await loadLines(press.root, press.origin, say)));
    if (!isLong) return lines;
    // Last: what a build prints is for the disk to write later.
    await beginBuild();
    lines.push(await timesOf(inBuild, { runs, say }));
    if (!(await isBuilding())) {
      lines.push(
        "全站生成先结束了，上表不全是其间的。The build ended sooner: not all of the table above is of its time.",
      );
    }
    return lines;
  } finally {
    await press.stop();
  }
}

async function timesOf(measures: readonly Measure[], { runs, say }: Pick<Wish, "runs" | "say">): Promise<string> {
  const figures: Figures[] = [];
  for (const measure of measures) {
    say(`… ${measure.zh}  ${measure.en}`);
    figures.push(await timed(measure, runs));
  }
  return tableOf(figures);
}

/** What an article weighs, and how the fronts over a tree bear load; `own` is the origin of the house's own. */
async function loadLines(root: string, own: string, say: Wish["say"]): Promise<string[]> {
  const article = await articleNear(root);
  const lines = [weightOf(root, article)];
  if (!canLoad()) {
    const missing =
      "没有 wrk，未测每秒请求数（Debian：apt-get install wrk）。Without wrk requests a second are not measured.";
    return [...lines, missing];
  }
  say("… 每秒请求数  requests a second");
  const opened: Server[] = [];
  try {
    const next = await openNext(printedAt(root, article.slice(1)) ?? "");
    opened.push(next);
    const nginx = await openNginx(root);
    if (nginx) opened.push(nginx.edition, nginx.bare);
    else lines.push("没有 nginx，未测。Without nginx it is not measured.");
    const at = ({ origin, pid }: Server, path: string) => ({ address: `${origin}${path}`, pid });
    const contenders = [
      { name: "next start", ...at(next, "/") },
      { name: "front", address: `${own}${article}` },
      { name: "front, home", address: `${own}/` },
      ...(nginx
        ? [
            { name: "nginx, edition", ...at(nginx.edition, article) },
            { name: "nginx, bare files", ...at(nginx.bare, article) },
            { name: "nginx, edition, home", ...at(nginx.edition, "/") },
            { name: "nginx, bare files, home", ...at(nginx.bare, "/") },
          ]
        : []),
    ];
    return [...lines, loadTable(await loadsOf(contenders))];
  } finally {
    for (const server of opened) server.stop();
  }
}

/** The printed article whose text is nearest to the length that is measured by. */
async function articleNear(root: string): Promise<string> {
  const found = await publicArticles(Number.MAX_SAFE_INTEGER, 300);
  let best = { address: "", distance: Number.POSITIVE_INFINITY };
  for (const { address } of found) {
    const text = printedAt(root, address.slice(1));
    if (text === null) continue;
    const distance = Math.abs(hanIn(text) - characters);
    if (distance < best.distance) best = { address, distance };
  }
  return best.address;
}

/** What a browser loads of an article without its pictures, in bytes as brotli sends them. */
function weightOf(root: string, article: string): string {
  const text = printedAt(root, article.slice(1)) ?? "";
  const named = (address: RegExp) => address.exec(text)?.[1] ?? "";
  const sheet = named(/<link rel="stylesheet" href="(\/[^"]+)"/);
  const script = named(/src:'(\/[^']+)'/);
  const [page, styles, code] = [article, sheet, script].map((path) => sentBytes(root, path));
  return [
    `文章（${hanIn(text)} 个汉字）传输字节  an article of ${hanIn(text)} characters, bytes sent`,
    `  HTML ${page} + CSS ${styles} + script ${code} = ${[page, styles, code].reduce((sum = 0, size = 0) => sum + size, 0)}`,
  ].join("\n");
}

function sentBytes(root: string, path: string): number {
  const file = join(root, "site", path.split("?")[0] ?? "");
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function hanIn(text: string): number {
  return (text.match(/\p{Script=Han}/gu) ?? []).length;
}

function loadTable(loads: readonly Load[]): string {
  const of = (name: string) => loads.find((load) => load.name === name)?.perSecond ?? Number.NaN;
  const ratio = (one: string, other: string) => (of(one) / of(other)).toFixed(2);
  const line = ({ name, perSecond, processorUs }: Load) =>
    `  ${name.padEnd(26)}${String(Math.round(perSecond)).padStart(8)}${(processorUs?.toFixed(1) ?? "").padStart(12)}`;
  return [
    "每秒请求数，每个请求的处理器微秒  requests a second, microseconds of processor for a request",
    ...loads.map(line),
    `  front ÷ next start               ${ratio("front", "next start")}`,
    `  nginx edition ÷ bare             ${ratio("nginx, edition", "nginx, bare files")}`,
    `  nginx edition ÷ bare, home       ${ratio("nginx, edition, home", "nginx, bare files, home")}`,
    `  nginx edition ÷ next start       ${ratio("nginx, edition", "next start")}`,
  ].join("\n");
}
