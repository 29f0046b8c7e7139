/** The demo: a whole house on this machine, kept in .data, until Ctrl-C. `--dev` serves without a build. */
import "@/cli/environment";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { command, Said, whenToldToStop } from "@/cli/command";
import { leaveDemoEnvironment, removeDemoEnvironment } from "@/cli/demo-environment";
import { type House, openHouse } from "@/cli/house";
import { root } from "@/cli/install.mjs";
import { phase } from "@/cli/phase.mjs";
import { isAlive } from "@/db/one-at-a-time";

const dir = join(root, ".data");
const lock = join(dir, "demo.pid");
const port = Number(process.env.PORT ?? 3000);

await command(async () => {
  mkdirSync(dir, { recursive: true });
  refuseSecond();
  const callOff = new AbortController();
  const environment: Record<string, string> = { SITE_URL: process.env.SITE_URL || `http://localhost:${port}` };
  if (process.env.HOST) environment.HOST = process.env.HOST;
  if (process.env.DEMO_PASSWORD) environment.DEMO_PASSWORD = process.env.DEMO_PASSWORD;
  const opening = openHouse({
    dir,
    port,
    environment,
    dev: process.argv.includes("--dev"),
    signal: callOff.signal,
    phase,
  });
  const told = new Promise<"told">((resolve) => {
    whenToldToStop(async () => {
      resolve("told");
      callOff.abort();
      removeDemoEnvironment();
      const house = await opening.catch(() => undefined);
      if (house) await phase("停止 stop", house.stop);
      rmSync(lock, { force: true });
    });
  });
  try {
    const house = await Promise.race([opening, told]);
    if (house === "told") return;
    leaveDemoEnvironment(house.environment);
    await introduce(house);
    const broken = await Promise.race([house.broken, told]);
    if (broken === "told") return;
    removeDemoEnvironment();
    await house.stop();
    throw new Said(`${broken} 意外结束。${broken} ended unexpectedly.`);
  } finally {
    if (!callOff.signal.aborted) rmSync(lock, { force: true });
  }
});

/** Two of them would share one database and one audit chain under two addresses. */
function refuseSecond(): void {
  const [pid = "", otherPort = ""] = read(lock).split(" ");
  if (pid && isDemo(Number(pid))) {
    throw new Said(
      `演示已在运行：http://localhost:${otherPort}。The demo of this checkout is already running (process ${pid}).`,
    );
  }
  writeFileSync(lock, `${process.pid} ${port}`);
}

function isDemo(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  const commandLine = read(`/proc/${pid}/cmdline`);
  return commandLine === "" || commandLine.includes("demo-house");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function introduce({ environment, password, server }: House): Promise<void> {
  const lines = ["", `签发  ${environment.SITE_URL}`, `      ${environment.SITE_URL}/admin`];
  if (environment.HOST === "*") lines.push(...addressesOnNetwork().map((address) => `      http://${address}:${port}`));
  lines.push("", `用户名 / 密码  username / password  (${password})`);
  for (const { username, name, roles } of await peopleOf(environment.DATABASE_URL ?? "")) {
    lines.push(`  ${username.padEnd(14)} ${password}   ${name}  ${roles}`);
  }
  if (!server.cluster.startsWith(dir))
    lines.push("", `数据库在 ${server.cluster}。The database lies in ${server.cluster}.`);
  const wished = process.env.DEMO_PASSWORD;
  if (wished && wished !== password) {
    lines.push(
      "DEMO_PASSWORD 只在第一次启动时有效。DEMO_PASSWORD counts only at the first start; these people exist already.",
    );
  }
  lines.push("", "按 Ctrl-C 停止。Press Ctrl-C to stop.");
  console.log(lines.join("\n"));
}

function addressesOnNetwork(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .filter((entry) => entry && !entry.internal && entry.family === "IPv4")
    .map((entry) => entry?.address ?? "");
}

async function peopleOf(databaseUrl: string): Promise<{ username: string; name: string; roles: string }[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql<{ username: string; name: string; roles: string }[]>`
      select username, legal_name as name, coalesce(string_agg(distinct role::text, ', '), '') as roles
      from people left join role_grants on person_id = people.id and revoked_at is null
      where status = 'active' and password_hash is not null
      group by people.id order by people.id limit 20`;
  } finally {
    await sql.end();
  }
}
