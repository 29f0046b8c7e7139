/** Every address and every action of the build: without a session nothing opens, and with a wrong role nothing changes. */
import { type ActionDoor, actionDoors } from "@/e2e/action-table";
import { actionsOfBuild, callAction, routesOfBuild } from "@/e2e/actions";
import { handlerDoors, pageDoors } from "@/e2e/door-table";
import { expect, test } from "@/e2e/people";
import { digestOf, makeScene, type Scene, secret, wrongPeople } from "@/e2e/scene";

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
    expect(await answer.text(), route).not.toContain(secret);
  }
});

test("without a session, or sent from another site, no handler does anything", async ({ request, sessionOf }) => {
  const scene = await makeScene();
  const before = await digestOf(scene);
  const signedIn = await sessionOf(scene.desk.editor);
  for (const [route, { address, answers }] of Object.entries(handlerDoors)) {
    const path = address(scene);
    for (const method of methods) {
      const answer = await request.fetch(path, { method, maxRedirects: 0 });
      expect(answer.status(), `${method} ${route}`).toBe(answers[method] ?? 405);
      if (answer.status() === 401 && route !== "/api/media/[sha256]") {
        expect(await answer.json(), `${method} ${route}`).toMatchObject({ code: "signed_out" });
      }
      if (method === "GET" || answers[method] === undefined) continue;
      const foreign = await signedIn.fetch(path, {
        method,
        headers: { origin: "https://elsewhere.example" },
        maxRedirects: 0,
      });
      expect(foreign.status(), `${method} ${route} from another site`).toBe(403);
    }
  }
  expect(await digestOf(scene)).toEqual(before);
});

test("without a session, or sent from another site, no action does anything", async ({ request, sessionOf }) => {
  const scene = await makeScene();
  const before = await digestOf(scene);
  const signedIn = await sessionOf(scene.cast.admin);
  for (const [name, doors] of Object.entries(actionDoors)) {
    for (const { form, forVisitors, answersNothing } of doors) {
      const answer = await callAction(request, name, await form(scene));
      if (!forVisitors && !answersNothing) {
        expect(answer, name).toMatchObject({ code: "signed_out" });
      }
      const foreign = await callAction(signedIn, name, await form(scene), { origin: "https://elsewhere.example" });
      expect(foreign.status, `${name} from another site`).toBe(500);
    }
  }
  expect(await digestOf(scene)).toEqual(before);
});

test("every action refuses whoever has not the right, changes nothing, and opens for whoever has it", async ({
  sessionOf,
}) => {
  test.setTimeout(8 * 60_000);
  const scene = await makeScene();
  for (const [name, doors] of Object.entries(actionDoors)) {
    for (const door of doors) if (door.right && !door.alone) await tryDoor(scene, name, door.right, door);
  }

  async function tryDoor(world: Scene, name: string, right: NonNullable<ActionDoor["right"]>, door: ActionDoor) {
    const form = await door.form(world);
    const before = await digestOf(world);
    const wrong = await Promise.all(
      wrongPeople(world, right).map(async ([role, person]) => ({
        role,
        ...(await callAction(await sessionOf(person), name, form)),
      })),
    );
    const through = wrong.filter(({ status, error, code }) => status !== 200 || !error || code === "bug");
    expect(through, name).toEqual([]);
    expect(await digestOf(world), name).toEqual(before);

    const entitled = door.by?.(world) ?? world.cast[right[0] ?? "admin"];
    const answer = await callAction(await sessionOf(entitled), name, form);
    expect(answer.error, name).toBeUndefined();
    if (door.changesNothing) expect(await digestOf(world), name).toEqual(before);
    else expect(await digestOf(world), name).not.toEqual(before);
  }
});

test("whoever has not the right reads no draft, finds no page about people and saves nothing", async ({
  sessionOf,
}) => {
  test.setTimeout(8 * 60_000);
  const scene = await makeScene();
  const before = await digestOf(scene);
  for (const [role, person] of wrongPeople(scene, [])) {
    const session = await sessionOf(person);
    for (const [route, { address, shows, readers = [] }] of Object.entries(pageDoors)) {
      if (!shows) continue;
      const html = await (await session.get(address(scene))).text();
      expect(html.includes(shows(scene)), `${role} reads ${route}`).toBe(readers.includes(role));
    }
    for (const [route, { address, calls = [] }] of Object.entries(handlerDoors)) {
      for (const { method, right, send } of calls) {
        if (right.includes(role)) continue;
        const answer = await session.fetch(address(scene), { method, ...send(scene) });
        expect([403, 404], `${role}: ${method} ${route}`).toContain(answer.status());
        expect((await answer.json()).message, `${role}: ${method} ${route}`).toMatch(/。$/);
      }
    }
  }
  expect(await digestOf(scene)).toEqual(before);
});
