/** People and channels of a journey's own, and the way in: signed in over HTTP, each in a browser of their own. */
import { randomUUID } from "node:crypto";
import { type APIRequestContext, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { createChannel, createPerson, createWorkflow, type GrantWish, type PersonWish } from "@/db/factories";
import type { Channel, Person, Role, Stage } from "@/db/schema";

/** Somebody of a journey, with the password they sign in with. */
export type Player = Person & { password: string };

/** One person for every step, each with a role in this one channel alone. */
export type Desk = { channel: Channel; channelId: number } & Record<
  "editor" | "first" | "second" | "final" | "publisher" | "chief",
  Player
>;

type Window = {
  width?: number;
  height?: number;
  javaScriptEnabled?: boolean;
  colorScheme?: "light" | "dark";
  userAgent?: string;
};

/** Opens a window in which `person` is signed in. */
export type Enter = (person: Player, window?: Window) => Promise<Page>;

type Fixtures = {
  enter: Enter;
  /** Opens a window for a reader. */
  visit: (window?: Window) => Promise<Page>;
  /** The session of somebody without a window, the same one each time. */
  sessionOf: (person: Player) => Promise<APIRequestContext>;
};

/** The test of a journey; what it opened is closed at its end. */
export const test = base.extend<Fixtures>({
  visit: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    await use(async ({ width = 1280, height = 900, ...more } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, ...more });
      open.push(context);
      return context.newPage();
    });
    for (const context of open) await context.close();
  },
  enter: async ({ visit }, use) => {
    await use(async (person, window) => {
      const page = await visit(window);
      await signIn(page.request, person);
      return page;
    });
  },
  sessionOf: async ({ playwright, baseURL }, use) => {
    const open = new Map<number, Promise<APIRequestContext>>();
    const begin = async (person: Player) => {
      const session = await playwright.request.newContext({ baseURL });
      await signIn(session, person);
      return session;
    };
    await use((person) => {
      const session = open.get(person.id) ?? begin(person);
      open.set(person.id, session);
      return session;
    });
    for (const session of open.values()) await (await session).dispose();
  },
});

export { expect };

/** Signs in as the form does; the cookies stay with `request`. */
export async function signIn(request: APIRequestContext, { username, password }: Player): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username, password, callbackUrl: "/admin" },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toBe("/admin");
}

/** A person with a password nobody else has. */
export async function makePerson(roles: (Role | GrantWish)[], wish: Omit<PersonWish, "roles"> = {}): Promise<Player> {
  const password = randomUUID();
  return { ...(await createPerson({ ...wish, password, roles })), password };
}

/** A channel with a desk of its own; `stages` are those of its 首发, else the house's. */
export async function makeDesk({ stages, name }: { stages?: Stage[]; name?: string } = {}): Promise<Desk> {
  const channel = await createChannel(name ? { name: `${name}${randomUUID().slice(0, 4)}` } : {});
  const channelId = channel.id;
  if (stages) await createWorkflow({ purpose: "first", stages, channelId });
  const reviewer = (stage: string): GrantWish => ({ role: "reviewer", channelId, stages: [stage] });
  return {
    channel,
    channelId,
    editor: await makePerson([{ role: "editor", channelId }], { displayName: "叶知秋" }),
    first: await makePerson([reviewer("初审")], { displayName: "江初晓" }),
    second: await makePerson([reviewer("复审")], { displayName: "白复野" }),
    final: await makePerson([reviewer("终审")], { displayName: "钟定远" }),
    publisher: await makePerson([{ role: "publisher", channelId }], { displayName: "马向前" }),
    chief: await makePerson([{ role: "chief", channelId }], { displayName: "宋持衡" }),
  };
}

/** Nothing on the page is wider than the window: it never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0], `${page.url()} is wider than the window`).toBeLessThanOrEqual(widths[1] ?? 0);
}
