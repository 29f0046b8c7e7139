/** Every kind of audit event has its sentence in each language, and a group under which people find it. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { eventGroups, nounsOf } from "@/newsroom/audit/groups";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, "utf8");
const permissions = new Set(dotted(read("newsroom/permissions.ts")));
const kinds = [
  ...new Set(
    globSync(["newsroom/**/*.ts", "cli/**/*.ts"], { cwd: root })
      .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
      .map(read)
      .filter((source) => /recordEvents|AuditEntry/.test(source))
      .flatMap(dotted)
      .filter((name) => !permissions.has(name)),
  ),
].sort();

/** The texts like `article.released` in a source. */
function dotted(source: string): string[] {
  return [...source.matchAll(/"([a-z]+\.[a-z_]+)"/g)].map(([, name = ""]) => name);
}

test("the sources were read", () => {
  expect(kinds).toEqual(expect.arrayContaining(["article.released", "workflow.proposed", "session.ended"]));
  expect(kinds.length).toBeGreaterThan(40);
});

test.each(kinds)("%s belongs to a group", (kind) => {
  const noun = kind.split(".")[0] ?? "";
  expect(eventGroups.filter((group) => nounsOf(group).includes(noun))).toHaveLength(1);
});

test.each(["zh-CN", "en"])("in %s every kind has a sentence, and every group its name", (locale) => {
  const { history, log } = JSON.parse(read(`messages/${locale}.json`));
  const without = kinds.filter((kind) => {
    const [noun = "", verb = ""] = kind.split(".");
    return !/\S/.test(history.log.sentences[noun]?.[verb] ?? "");
  });
  expect(without).toEqual([]);
  expect(Object.keys(log.groups).sort()).toEqual([...eventGroups].sort());
});
