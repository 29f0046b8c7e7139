/** A house that begins for real: an empty database, the commands of the README, the first administrator. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { freePort } from "@/cli/free-port";
import { projectEnvironment, root } from "@/cli/install.mjs";

const started: ChildProcess[] = [];
const printed: string[] = [];

test.afterEach(async () => {
  for (const child of started) if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  await test.info().attach("what the house printed", { body: printed.join("") });
});

async function settingsOfOurOwn(): Promise<Record<string, string>> {
  const port = await freePort();
  return {
    DATABASE_URL: process.env.EMPTY_DATABASE_URL ?? "",
    DATABASE_OWNER_URL: process.env.EMPTY_DATABASE_OWNER_URL ?? "",
    NEXTAUTH_SECRET: randomBytes(36).toString("base64"),
    AUDIT_KEY: randomBytes(36).toString("base64"),
    SITE_URL: `http://localhost:${port}`,
    PORT: String(port),
    NODE_ENV: "",
    NEXTAUTH_URL: "",
    DEMO: "",
    DEMO_PASSWORD: "",
    HOST: "",
  };
}

function npm(words: string[], environment: Record<string, string>) {
  return spawnSync("npm", words, { cwd: root, env: projectEnvironment(environment), encoding: "utf8" });
}

function begin(words: string[], environment: Record<string, string>): ChildProcess {
  const child = spawn("npm", words, { cwd: root, env: projectEnvironment(environment), detached: true });
  child.stdout.on("data", (chunk) => printed.push(String(chunk)));
  child.stderr.on("data", (chunk) => printed.push(String(chunk)));
  started.push(child);
  return child;
}

test("from an empty database to the first administrator at work", async ({ page }) => {
  // Nine commands, each with a process of its own.
  test.setTimeout(6 * 60_000);
  const environment = await settingsOfOurOwn();

  const tooEarly = npm(["start"], environment);
  expect(tooEarly.status).toBe(1);
  expect(tooEarly.stderr).toContain("The database is not migrated");
  const withoutKey = npm(["start"], { ...environment, AUDIT_KEY: "" });
  expect(withoutKey.stderr).toContain("AUDIT_KEY is missing");
  const asOwner = npm(["start"], { ...environment, DATABASE_URL: environment.DATABASE_OWNER_URL ?? "" });
  expect(asOwner.stderr).toContain("owns the tables or the database");

  expect(npm(["run", "newsroom", "--", "migrate"], environment).stdout).toContain("The database is up to date");
  const init = npm(["run", "newsroom", "--", "init", "chen", "郑秋枫"], environment);
  const link = /http\S+\/link\/\S+/.exec(init.stdout)?.[0] ?? "";

  const application = begin(["start"], environment);
  const worker = begin(["run", "worker"], environment);
  await expect
    .poll(
      () =>
        fetch(`${environment.SITE_URL}/`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);

  await page.goto(link);
  await page.getByLabel("密码").fill("九月的桂花开了整整三次");
  await page.getByLabel("再输一次").fill("九月的桂花开了整整三次");
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("密码已设好")).toBeVisible();
  // Nobody walks into a real house without a password.
  await expect(page.getByText("演示账号")).toHaveCount(0);
  const demoDoor = await page.request.post(`${environment.SITE_URL}/api/auth/callback/demo`, {
    form: { username: "chen" },
  });
  expect(demoDoor.status()).toBe(404);
  await page.getByLabel("用户名").fill("chen");
  await page.getByLabel("密码", { exact: true }).fill("九月的桂花开了整整三次");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("link", { name: "设置" }).first().click();
  await expect(page.getByRole("heading", { name: "设置" })).toBeVisible();

  await page.goto(link);
  await expect(page.getByLabel("再输一次")).toHaveCount(0);
  expect(npm(["run", "newsroom", "--", "audit", "verify"], environment).stdout).toContain("all of them fit");

  expect(worker.exitCode).toBeNull();
  for (const child of [application, worker]) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.pid) process.kill(-child.pid, "SIGTERM");
    await ended;
  }
  await expect(fetch(`${environment.SITE_URL}/`)).rejects.toThrow();
});
