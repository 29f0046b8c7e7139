/** Every kind of alarm has its words in each language: on the desk, and in the log once it is dealt with. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, "utf8");
const kinds = [
  ...new Set(
    globSync("newsroom/**/*.ts", { cwd: root })
      .filter((path) => !/\.(test|fixture)\.ts$/.test(path))
      .map(read)
      .filter((source) => /insert\(alarms\)|raiseAlarm/.test(source))
      .flatMap((source) => [...source.matchAll(/kind: "([a-z]+(?:_[a-z]+)+)"/g)].map(([, kind = ""]) => kind)),
  ),
].sort();

test("the sources were read", () => {
  expect(kinds).toEqual(expect.arrayContaining(["fronts_behind", "page_failed", "page_not_served", "push_failed"]));
});

test.each(["zh-CN", "en"])("in %s every kind is told on the desk and named in the log", (locale) => {
  const { desk, history } = JSON.parse(read(`messages/${locale}.json`));
  expect(kinds.filter((kind) => !/\S/.test(desk.alarm[kind] ?? ""))).toEqual([]);
  expect(kinds.filter((kind) => !/\S/.test(history.log.alarms[kind] ?? ""))).toEqual([]);
});
