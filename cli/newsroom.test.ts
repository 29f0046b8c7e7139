import { spawnSync } from "node:child_process";
import postgres from "postgres";
import { expect, test } from "vitest";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";
import { settings } from "@/settings";

function newsroom(words: string[], environment: Record<string, string> = {}) {
  return spawnSync(projectNode, ["--import", "tsx", "cli/newsroom.ts", ...words], {
    cwd: root,
    env: projectEnvironment(environment),
    encoding: "utf8",
  });
}

async function asOwner(statement: string): Promise<void> {
  const sql = postgres(settings().databaseOwnerUrl ?? "", { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

test("without a command there is help, with an unknown one a sentence and exit code 2", () => {
  expect(newsroom([]).stdout).toContain("audit verify");
  const unknown = newsroom(["celebrate"]);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('There is no command "celebrate"');
});

test("what is missing is said in words", () => {
  const unset = newsroom(["init"], { AUDIT_KEY: "", DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:9/nowhere" });
  expect(unset.status).toBe(1);
  expect(unset.stderr).toContain("AUDIT_KEY is missing");
  expect(unset.stderr).not.toMatch(/^\s+at /m);

  const unreachable = newsroom(["init"], { DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:9/nowhere" });
  expect(unreachable.status).toBe(1);
  expect(unreachable.stderr).toContain("The database cannot be reached");

  expect(newsroom(["migrate"], { DATABASE_OWNER_URL: "" }).stderr).toContain("DATABASE_OWNER_URL");
  expect(newsroom(["seed"]).stderr).toContain("DEMO=true");
});

test("an empty house gets its first administrator once, and its audit chain tells when it was touched", async () => {
  expect(newsroom(["migrate"]).stdout).toContain("The database is up to date");
  expect(newsroom(["init", "two words"]).status).toBe(1);
  const first = newsroom(["init", "chen", "郑秋枫"]);
  expect(first.stdout).toMatch(/http:\/\/localhost:3000\/link\/[\w-]{43}/);
  const second = newsroom(["init"]);
  expect(second.status).toBe(1);
  expect(second.stderr).toContain("There are people already");

  expect(newsroom(["audit", "verify"]).stdout).toContain("all of them fit");
  await asOwner(
    "alter table audit_events disable trigger user; update audit_events set entry = entry || ' ' where seq = 1",
  );
  const touched = newsroom(["audit", "verify"]);
  expect(touched.status).toBe(1);
  expect(touched.stderr).toContain("Audit event 1 does not fit");
});
