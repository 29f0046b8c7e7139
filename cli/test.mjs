/** Plain JavaScript for Node 20 and newer: everything that proves the house, on a bare checkout. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findOrInstallBrowser } from "./browser.mjs";
import { install, projectEnvironment, root } from "./install.mjs";
import { phase } from "./phase.mjs";
import { findOrInstallFront } from "./programs.mjs";

const reports = join(root, "test-results", "reports");

/** What runs, in this order; `after` names a phase without which this one proves nothing. */
const runs = [
  { name: "检查 check", script: "check", report: "house.json" },
  { name: "规则 rules", script: "rules", report: "rules.json" },
  { name: "构建 build", script: "build" },
  { name: "旅程 journeys", script: "journeys", report: "journeys.json", after: "构建 build" },
];

let running;
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => running?.kill(signal));
// A Ctrl-C reaches the running phase by itself; this process waits for it to clear up.
let interrupted = false;
process.on("SIGINT", () => {
  interrupted = true;
});

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const count = { passed: 0, failed: 0 };
const failures = new Set();
/** What failed, named again at the end: whoever reads the tail of a long log has it there. */
const named = [];

try {
  await phase("安装 install", install);
  const browser = await phase("浏览器 browser", findOrInstallBrowser);
  console.log(`  ${browser.name}`);
  console.log(`  ${await phase("前端 nginx", async () => findOrInstallFront())}`);
} catch (error) {
  console.error(error.message);
  count.failed += 1;
  failures.add("setup");
  named.push("setup");
}
if (failures.size === 0) {
  for (const run of runs) {
    if (interrupted) break;
    if (run.after && failures.has(run.after)) {
      named.push(`${run.name}  (${run.after} failed)`);
      failures.add(run.name);
      count.failed += 1;
      continue;
    }
    await runPhase(run);
  }
}
for (const line of named) console.log(`✗ ${line}`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 || failures.size > 0 || interrupted || count.passed === 0 ? 1 : 0;

async function runPhase({ name, script, report }) {
  const file = report ? join(reports, report) : undefined;
  let ok = true;
  await phase(name, () => npmRun(script, file)).catch((error) => {
    ok = false;
    console.error(`  ${error.message}`);
  });
  const read = file && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  const counted = read ? countOf(read) : { passed: 0, failed: 0 };
  const names = read ? failedIn(read) : [];
  named.push(...(ok || names.length > 0 ? names : [name]));
  count.passed += counted.passed;
  // A phase that failed for another reason than a test counts as one failure, so the sum never hides it.
  count.failed += ok ? counted.failed : Math.max(1, counted.failed);
  if (!ok) failures.add(name);
}

function npmRun(script, report) {
  const env = projectEnvironment({ CI: "1", ...(report ? { TEST_REPORT: report } : {}) });
  // The caller's settings are not the tests'.
  for (const name of ["NODE_ENV", "DATABASE_URL", "DATABASE_OWNER_URL", "PORT", "HOST", "DEMO", "DEMO_PASSWORD"])
    delete env[name];
  return new Promise((resolve, reject) => {
    running = spawn("npm", ["run", "--silent", script], {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    running.once("error", reject);
    running.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run ${script}: ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** Vitest's report and Playwright's say it in their own ways. */
function countOf(report) {
  if ("numPassedTests" in report) {
    const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  }
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped };
}

/** @returns {string[]} for each failed test its file, its name and the first lines of why */
function failedIn(report) {
  if ("numPassedTests" in report)
    return report.testResults.flatMap((file) => {
      const failed = file.assertionResults.filter((test) => test.status === "failed");
      const tests = failed.map((test) => failure(file.name, test.fullName, test.failureMessages[0]));
      return tests.length > 0 || file.status !== "failed" ? tests : [failure(file.name, "", file.message)];
    });
  return report.suites.flatMap(failedSpecs);
}

function failedSpecs(suite) {
  const specs = suite.specs.filter((spec) => spec.tests.some((test) => test.status !== "expected"));
  const own = specs.map((spec) => {
    const results = spec.tests.flatMap((test) => test.results);
    return failure(spec.file, spec.title, results.find((result) => result.error)?.error.message);
  });
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)];
}

function failure(file, name, why = "") {
  const lines = stripVTControlCharacters(why).split("\n").slice(0, 6);
  return [`${file.replace(`${root}/`, "")} › ${name}`, ...lines].join("\n    ");
}
