/** Every address and every action of the build: without a session nothing opens, and with a wrong role nothing changes. */
import type { APIRequestContext } from "@playwright/test";
import { actionDoors, handlerDoors, pageDoors } from "@/e2e/door-table";
import { actionsOfBuild, callAction, routesOfBuild } from "@/e2e/actions";
import { expect, signIn, test } from "@/e2e/people";
import { digestOf, makeScene, wrongPeople } from "@/e2e/scene";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

test("the tables of doors name every page, handler and action of the build, and no other", () => {
  const routes = [...routesOfBuild()].filter(([key]) => !key.startsWith("/_"));
  const of = (kind: string) => routes.filter(([key]) => key.endsWith(`/${kind}`)).map(([, address]) => address);
  expect(Object.keys(pageDoors).sort()).toEqual(of("page").sort());
  expect(Object.keys(handlerDoors).sort()).toEqual(of("route").sort());
  expect(Object.keys(actionDoors).sort()).toEqual([...actionsOfBuild().keys()].sort());
});

test("without a session every page of the newsroom leads to the sign-in, and back", async ({ request }) => {
  const scene = await makeScene();
  for (const [route, { address, open }] of Object.entries(pageDoors)) {
    const path = address(scene);
    const answer = await request.get(path, { maxRedirects: 0 });
    if (open) {
      expect(answer.status(), route).toBe(open);
      continue;
    }
    const back = path === "/admin" ? "" : `?${new URLSearchParams({ back: path })}`;
    expect([answer.status(), answer.headers().location], route).toEqual([307, `/admin/sign-in${back}`]);
    expect(await answer.text(), route).not.toContain("海带开割");
  }
});

test("without a session, or sent from another site, no handler does anything", async ({ request, playwright, baseURL }) => {
  const scene = await makeScene();
  const before = await digestOf(scene);
  const signedIn = await playwright.request.newContext({ baseURL });
  await signIn(signedIn, scene.desk.editor);
  for (const [route, { address, answers }] of Object.entries(handlerDoors)) {
    const path = address(scene);
    for (const method of methods) {
      const answer = await request.fetch(path, { method, maxRedirects: 0 });
      expect(answer.status(), `${method} ${route}`).toBe(answers[method] ?? 405);
      if (answer.status() === 401 && route !== "/api/media/[sha256]") {
        expect(await answer.json(), `${method} ${route}`).toMatchObject({ code: "signed_out" });
      }
      if (method === "GET" || answers[method] === undefined) continue;
      const foreign = await signedIn.fetch(path, { method, headers: { origin: "https://elsewhere.example" }, maxRedirects: 0 });
      expect(foreign.status(), `${method} ${route} from another site`).toBe(403);
    }
  }
  expect(await digestOf(scene)).toEqual(before);
  await signedIn.dispose();
});

test("without a session, or sent from another site, no action does anything", async ({ request, playwright, baseURL }) => {
  const scene = await makeScene();
  const before = await digestOf(scene);
  const signedIn = await playwright.request.newContext({ baseURL });
  await signIn(signedIn, scene.cast.admin);
  for (const [name, { form, forVisitors }] of Object.entries(actionDoors)) {
    const answer = await callAction(request, name, form(scene));
    if (!forVisitors) expect(answer, name).toMatchObject({ status: 303, path: "/admin/sign-in" });
    const foreign = await callAction(signedIn, name, form(scene), { origin: "https://elsewhere.example" });
    expect(foreign.status, `${name} from another site`).toBe(500);
  }
  expect(await digestOf(scene)).toEqual(before);
  await signedIn.dispose();
});

test("whoever has not the right is told so by every action, and nothing changes; whoever has it gets through", async ({
  playwright,
  baseURL,
}) => {
  test.setTimeout(8 * 60_000);
  const scene = await makeScene();
  const sessions = new Map<string, APIRequestContext>();
  const sessionOf = async (person: Parameters<typeof signIn>[1]) => {
    const known = sessions.get(person.username) ?? (await playwright.request.newContext({ baseURL }));
    if (!sessions.has(person.username)) await signIn(known, person);
    sessions.set(person.username, known);
    return known;
  };
  for (const [name, { form, right, by }] of Object.entries(actionDoors)) {
    if (!right) continue;
    const before = await digestOf(scene);
    const wrong = await Promise.all(
      wrongPeople(scene, right).map(async ([role, person]) => {
        const { status, code, error, path } = await callAction(await sessionOf(person), name, form(scene));
        return { role, refused: status === 200 && path === undefined && code !== "bug" && Boolean(error), code };
      }),
    );
    expect(wrong.filter(({ refused }) => !refused), name).toEqual([]);
    expect(await digestOf(scene), name).toEqual(before);

    const answer = await callAction(await sessionOf(by ? by(scene) : scene.cast[right[0] ?? "admin"]), name, form(scene));
    expect(answer.error, name).toBeUndefined();
    expect(await digestOf(scene), name).not.toEqual(before);
  }
  for (const session of sessions.values()) await session.dispose();
});

test("whoever has not the right sees no draft and saves nothing", async ({ playwright, baseURL }) => {
  const scene = await makeScene();
  const before = await digestOf(scene);
  for (const [role, person] of wrongPeople(scene, [])) {
    const session = await playwright.request.newContext({ baseURL });
    await signIn(session, person);
    const reads = role.endsWith(" here") && role !== "reporter here";
    for (const [route, { address, of }] of Object.entries(pageDoors)) {
      if (!of) continue;
      const html = await (await session.get(address(scene))).text();
      const sees = of === "piece" ? reads : of.includes(role);
      expect(html.includes("没有这个页面"), `${role} at ${route}`).toBe(!sees);
      if (of === "piece" && !sees) expect(html, `${role} at ${route}`).not.toContain("海带开割");
    }
    for (const [route, { address, body, right = [] }] of Object.entries(handlerDoors)) {
      for (const [method, data] of Object.entries(body ?? {})) {
        if (right.includes(role)) continue;
        const answer = await session.fetch(address(scene), { method, ...data(scene) });
        expect([403, 404], `${role}: ${method} ${route}`).toContain(answer.status());
        expect((await answer.json()).message, `${role}: ${method} ${route}`).toMatch(/。$/);
      }
    }
    await session.dispose();
  }
  expect(await digestOf(scene)).toEqual(before);
});
