/** Holds the house to what its documents say: real paths, every file read by the boundary check, no door without a guard. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sources = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(path));
const code = sources.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
const read = (path: string) => readFileSync(path, "utf8");

test("documents name paths that exist", () => {
  const documents = sources.filter((path) => path.endsWith(".md"));
  expect(documents.length).toBeGreaterThan(5);
  const missing = documents.flatMap((document) =>
    [
      ...read(document).matchAll(
        /`((?:app|cli|components|db|deploy|docs|e2e|messages|newsroom|public|\.ci)\/[^`\s*…{}<>]*)`/g,
      ),
    ]
      .map(([, path = ""]) => path)
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test("the boundary check read every source file", () => {
  const check = JSON.parse(read("package.json")).scripts.check;
  const rooms = /depcruise (.*?) &&/.exec(check)?.[1]?.split(" ") ?? [];
  const output = execFileSync("node_modules/.bin/depcruise", ["--output-type", "json", ...rooms], {
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  const seen = new Set(JSON.parse(output).modules.map((module: { source: string }) => module.source));
  const rootFiles = new Set(["vitest.config.ts", "drizzle.config.ts"]);
  expect(code.filter((path) => !seen.has(path) && !rootFiles.has(path))).toEqual([]);
});

describe("a door asks who is there", () => {
  const routes = code.filter((path) => path.startsWith("app/"));

  test("every server action goes through act, actInPublic, actAsVisitor or actAsReader", () => {
    const actions = routes.filter((path) => read(path).startsWith('"use server"'));
    expect(actions.length).toBeGreaterThan(3);
    const bare = actions.flatMap((path) =>
      exportedFunctions(read(path))
        .filter(({ body }) => !/\b(act|actInPublic|actAsVisitor|actAsReader)\(/.test(body))
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(bare).toEqual([]);
  });

  test("no server action hides in a file of another name", () => {
    const hidden = routes.filter((path) => /^\s*"use server"/m.test(read(path)) && !path.endsWith("/actions.ts"));
    expect(hidden).toEqual([]);
  });

  test("every handler that is not GET goes through actAsJson, actOnBytes or actAsReader", () => {
    const handlers = routes.filter((path) => path.endsWith("/route.ts"));
    expect(handlers.length).toBeGreaterThan(2);
    const bare = handlers.flatMap((path) =>
      exportedFunctions(read(path))
        .filter(
          ({ name, body }) =>
            /^(POST|PUT|PATCH|DELETE)$/.test(name) && !/\b(actAsJson|actOnBytes|actAsReader)\(/.test(body),
        )
        .map(({ name }) => `${path}: ${name}`),
    );
    // Signing in has no actor yet; next-auth checks its own token there.
    expect(bare.filter((door) => !door.startsWith("app/api/auth/"))).toEqual([]);
  });

  test("every page of the newsroom asks who is there", () => {
    const pages = routes.filter((path) => /^app\/(?:\(preview\)\/)?admin\/(?:.*\/)?page\.tsx$/.test(path));
    expect(pages.length).toBeGreaterThan(5);
    const open = pages.filter(
      (path) => !/\brequireActor\(\)/.test(read(path)) && !path.startsWith("app/admin/sign-in/"),
    );
    expect(open).toEqual([]);
  });
});

test("nothing was left for later", () => {
  const marks = new RegExp(["TO", "DO|FIX", "ME|\\.sk", "ip\\(|\\.on", "ly\\("].join(""));
  expect(code.filter((path) => marks.test(read(path)) && path !== "docs/house.test.ts")).toEqual([]);
});

/** Exported functions with all that stands until the next export. */
function exportedFunctions(text: string): { name: string; body: string }[] {
  const starts = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)];
  return starts.map((start, index) => ({
    name: start[1] ?? "",
    body: text.slice(start.index, starts[index + 1]?.index ?? text.length),
  }));
}
