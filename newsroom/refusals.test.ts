/** Every refusal has a sentence in each language, made of exactly what the refusal tells. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

type Thrown = { where: string; code: string; params: string[] };

const root = fileURLToPath(new URL("..", import.meta.url));
const kinds = ["forbidden", "not_found", "conflict", "invalid"];
/** Where the code is a variable: what it can be. */
const chosen: Record<string, string[]> = {
  "newsroom/people/lock-out.ts": ["account_locked", "address_locked"],
  "app/refusals.ts": ["field", "unprintable", "one_line", "date"],
};

const thrown = globSync(["newsroom/**/*.ts", "app/**/*.{ts,tsx}"], { cwd: root })
  .filter((file) => !/\.(test|fixture)\.tsx?$/.test(file))
  .flatMap(refusalsIn);

test("the sources were read", () => {
  expect(new Set(thrown.map(({ code }) => code)).size).toBeGreaterThan(60);
});

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  const sentences: Record<string, string> = JSON.parse(
    readFileSync(`${root}/messages/${locale}.json`, "utf8"),
  ).refusals;

  test.each(thrown)("$code of $where", ({ code, params }) => {
    const sentence = sentences[code];
    expect(sentence, "there is a sentence").toMatch(/\S/);
    const told = new Set(argumentsOf(sentence ?? ""));
    // A field is marked on the form; a sentence may name it as well.
    const [used, given] = [[...told], params].map((names) => names.filter((name) => name !== "field").sort());
    expect(used).toEqual(given);
    if (told.has("field")) expect(params).toContain("field");
  });
});

function refusalsIn(file: string): Thrown[] {
  const source = ts.createSourceFile(file, readFileSync(`${root}/${file}`, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Thrown[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "Refusal") {
      const [kind, code, params] = node.arguments ?? [];
      if (!kind || !code) throw new Error(`${file}: a Refusal without kind or code`);
      expect(kinds, file).toContain(literals(kind)[0]);
      const codes = literals(code);
      if (codes.length === 0 && !chosen[file]) throw new Error(`${file}: nobody knows what ${code.getText()} can be`);
      for (const each of codes.length > 0 ? codes : (chosen[file] ?? [])) {
        found.push({ where: file, code: each, params: keysOf(file, params) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The texts an expression can be: itself, or either side of a choice. */
function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literals(node.whenTrue), ...literals(node.whenFalse)] : [];
}

function keysOf(file: string, params: ts.Expression | undefined): string[] {
  if (!params) return [];
  if (!ts.isObjectLiteralExpression(params)) throw new Error(`${file}: the params of a Refusal are written out`);
  return params.properties.map((property) => property.name?.getText() ?? "");
}

/** The arguments of an ICU message; those in the branches of a select or plural as well. */
function argumentsOf(message: string): string[] {
  const names: string[] = [];
  let at = 0;
  const readMessage = (): void => {
    for (; at < message.length && message[at] !== "}"; at += 1) if (message[at] === "{") readArgument();
  };
  const readArgument = (): void => {
    const head = /^\{\s*(\w+)\s*(,\s*(select|plural|selectordinal)\s*,)?/.exec(message.slice(at));
    if (!head?.[1]) throw new Error(`no ICU message: ${message}`);
    names.push(head[1]);
    at += head[0].length;
    for (; at < message.length && message[at] !== "}"; at += 1) {
      if (message[at] !== "{") continue;
      at += 1;
      readMessage();
    }
  };
  readMessage();
  return names;
}
