/** What deploy/ says to nginx and systemd, held to what the code says and to what systemd understands. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, writersEnvironment } from "@/cli/install.mjs";
import { fileHeaders, policyWith, readersPolicy } from "@/newsroom/reader-headers";
// WeChat is on from here on.
import "@/newsroom/wechat/stand-in.fixture";

const read = (name: string) => readFileSync(join(root, "deploy", name), "utf8");

test("the policies nginx sends are the house's own, with WeChat too", () => {
  const wechat = policyWith("$qianfa_styles");
  expect(wechat).toContain("https://res.wx.qq.com");
  const line = (policy: string) => `add_header Content-Security-Policy "${policy}" always;\n`;
  expect(read("nginx-page-headers.conf")).toContain(`#${line(wechat)}`);
  expect(read("nginx-page-headers.conf")).toContain(`\n${line(wechat.replace(/ https:\S+(?=;)/, ""))}`);
  expect(read("nginx-file-headers.conf")).toContain(line(fileHeaders["content-security-policy"]));
  const edition = read("nginx-edition.conf");
  const [all, home] = [...edition.matchAll(/set \$qianfa_styles "(.*)";/g)].map(([, styles = ""]) =>
    policyWith(styles),
  );
  expect([all, home]).toEqual([readersPolicy("/news/"), readersPolicy("/care/")]);
});

test("whoever writes printed files has as many threads for the disk, however it is started", () => {
  const [word] = Object.entries(writersEnvironment).map(([name, value]) => `${name}=${value}`);
  for (const unit of ["bucket", "front", "worker"]) {
    expect(read(`qianfa-${unit}.service`)).toMatch(new RegExp(`^Environment=.*\\b${word}$`, "m"));
  }
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const script of ["worker", "newsroom", "bench"]) expect(scripts[script]).toMatch(new RegExp(`^${word} `));
});

test("systemd understands the units, and finds what they run", () => {
  const units = readdirSync(join(root, "deploy")).filter((name) => name.endsWith(".service"));
  expect(units).toEqual(["qianfa-bucket.service", "qianfa-front.service", "qianfa-worker.service", "qianfa.service"]);
  for (const name of units) expect(read(name)).toMatch(/^ReadWritePaths=\/var\/lib\/qianfa-house\b/m);
  if (!existsSync("/usr/bin/systemd-analyze")) {
    console.log("systemd 单元未测：缺少 systemd-analyze。Left out, the units: systemd-analyze is missing.");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "qianfa-units-"));
  try {
    for (const name of units) writeFileSync(join(folder, name), read(name).replaceAll("/opt/qianfa", root));
    const nginx = "[Service]\nExecStart=/bin/true\n";
    writeFileSync(join(folder, "nginx.service"), nginx);
    mkdirSync(join(folder, "nginx.service.d"));
    writeFileSync(join(folder, "nginx.service.d", "qianfa.conf"), read("nginx-after-front.conf"));
    const { status, stdout, stderr } = spawnSync(
      "/usr/bin/systemd-analyze",
      ["verify", ...[...units, "nginx.service"].map((name) => join(folder, name))],
      { encoding: "utf8", env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` } },
    );
    // A key it does not know it only mentions.
    expect([status, `${stdout}${stderr}`]).toEqual([0, ""]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
