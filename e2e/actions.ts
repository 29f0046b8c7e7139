/** The server actions of the build, called over HTTP as anybody can: each is a public address. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { root } from "@/cli/install.mjs";

/** The fields of a form; a list is a field sent several times. */
export type Form = Record<string, string | number | readonly (string | number)[]>;

/** `status` of the answer; where an action refuses, its `code` and sentence; where it sends somebody on, the path. */
export type Answer = { status: number; code?: string; error?: string; path?: string };

type Manifest = { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> };

/** What the build calls its actions: name → id and a page that carries it. */
export function actionsOfBuild(): Map<string, { id: string; page: string }> {
  // Written by the build this house runs.
  const manifest = JSON.parse(buildFile("server/server-reference-manifest.json")) as Manifest;
  return new Map(
    Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => [
      `${filename} ${exportedName}`,
      { id, page: Object.keys(workers)[0] ?? "" },
    ]),
  );
}

/** Every page and handler of the build: the file's key → the address it answers, with [segments] left open. */
export function routesOfBuild(): Map<string, string> {
  // Written by the build this house runs.
  return new Map(Object.entries(JSON.parse(buildFile("app-path-routes-manifest.json")) as Record<string, string>));
}

/** Calls an action of the build by name with a form, as the browser would. */
export async function callAction(
  request: APIRequestContext,
  name: string,
  form: Form,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const action = actionsOfBuild().get(name);
  if (!action) throw new Error(`the build has no action ${name}`);
  const takesState = action.id.startsWith("60"); // the first byte says how many arguments are used
  const sent = new FormData();
  for (const [field, value] of Object.entries(form)) {
    for (const each of [value].flat()) sent.append(`_1_${field}`, String(each));
  }
  sent.append("0", takesState ? '[{},"$K1"]' : '["$K1"]');
  const address = `/${action.page}`
    .replace(/^\/app/, "")
    .replace(/\/page$/, "")
    .replaceAll(/\[\w+\]/g, "1");
  const response = await request.post(address, {
    headers: { "next-action": action.id, accept: "text/x-component", ...headers },
    multipart: sent,
    maxRedirects: 0,
  });
  const path = response.headers()["x-action-redirect"]?.replace(/;\w+$/, "");
  const result = /^1:(\{.*\})$/m.exec(await response.text())?.[1];
  return { status: response.status(), ...(result ? JSON.parse(result) : {}), ...(path ? { path } : {}) };
}

function buildFile(path: string): string {
  return readFileSync(join(root, ".next", path), "utf8");
}
