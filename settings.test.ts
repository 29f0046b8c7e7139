import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { readSettings, SettingsError } from "@/settings";

const example = parseEnv(readFileSync(".env.example", "utf8"));
const real = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://app:one@127.0.0.1:5432/house",
  NEXTAUTH_SECRET: "n".repeat(32),
  AUDIT_KEY: "a".repeat(32),
  SITE_URL: "https://news.example.cn/",
};

function complaintAbout(environment: Record<string, string | undefined>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "";
}

test("the example works, but not in production", () => {
  expect(readSettings(example)).toMatchObject({ port: 3000, host: "127.0.0.1", demo: false, trustedProxies: [] });
  const complaint = complaintAbout({ ...example, NODE_ENV: "production" });
  for (const name of ["DATABASE_URL", "NEXTAUTH_SECRET", "AUDIT_KEY"]) {
    expect(complaint).toContain(`${name} 仍是 .env.example 里的示例值`);
    expect(complaint).toContain(`${name} is still the value from .env.example`);
  }
});

test("production is content with real values and refuses a demo password and a missing origin", () => {
  expect(readSettings(real)).toMatchObject({ siteUrl: "https://news.example.cn", production: true });
  expect(complaintAbout({ ...real, DEMO_PASSWORD: "demo" })).toContain("DEMO_PASSWORD");
  expect(complaintAbout({ ...real, SITE_URL: undefined })).toContain("SITE_URL is missing");
});

test.each(["DATABASE_URL", "NEXTAUTH_SECRET", "AUDIT_KEY"])("%s is named when it is missing or empty", (name) => {
  for (const value of [undefined, ""]) {
    expect(complaintAbout({ ...real, [name]: value })).toMatch(new RegExp(`缺少 ${name}.*${name} is missing`));
  }
});

test("a value that cannot be is named", () => {
  expect(complaintAbout({ ...real, AUDIT_KEY: "short" })).toContain("AUDIT_KEY is not valid");
  expect(complaintAbout({ ...real, TRUSTED_PROXIES: "10.0.0.0/8, somewhere" })).toContain("TRUSTED_PROXIES");
  expect(complaintAbout({ ...real, PORT: "eighty" })).toContain("PORT");
  expect(complaintAbout({ ...real, BAIDU_PUSH_URL: "https://push.example/urls?site=x" })).toContain("BAIDU_PUSH_URL");
  expect(complaintAbout({ ...real, WECHAT_APP_ID: "wx1" })).toContain("WECHAT_APP_SECRET");
  expect(complaintAbout({ ...real, INDEXNOW_KEY: "../secret" })).toContain("INDEXNOW_KEY");
  const inClear = { WECHAT_APP_ID: "wx1", WECHAT_APP_SECRET: "s", WECHAT_API_URL: "http://api.example.cn" };
  expect(complaintAbout({ ...real, ...inClear })).toContain("WECHAT_API_URL");
});

test("the application answers readers itself unless a front before it does, and hands printed bytes to nobody", () => {
  expect(readSettings(real)).toMatchObject({ front: true, editionToken: undefined });
  expect(readSettings({ ...real, FRONT: "off" }).front).toBe(false);
  expect(complaintAbout({ ...real, EDITION_TOKEN: "short" })).toContain("EDITION_TOKEN is not valid");
});

test("a bucket is whole or none, and is spoken to in clear only within this machine", () => {
  const bucket = {
    S3_BUCKET_URL: "https://s3.example.cn/site/",
    S3_ACCESS_KEY_ID: "id",
    S3_SECRET_ACCESS_KEY: "s3cr3t",
  };
  expect(readSettings(real).bucket).toBeUndefined();
  expect(readSettings({ ...real, ...bucket }).bucket).toEqual({
    url: "https://s3.example.cn/site",
    region: "us-east-1",
    accessKeyId: "id",
    secretAccessKey: "s3cr3t",
  });
  for (const name of Object.keys(bucket)) {
    const complaint = complaintAbout({ ...real, ...bucket, [name]: undefined });
    expect(complaint).toContain("go together");
    expect(complaint).not.toContain("s3cr3t");
  }
  for (const url of ["http://s3.example.cn/site", "https://s3.example.cn/site?acl", "s3.example.cn"]) {
    expect(complaintAbout({ ...real, ...bucket, S3_BUCKET_URL: url })).toContain("S3_BUCKET_URL is not valid");
  }
});

test("search engines are told nothing unless the environment says so", () => {
  expect(readSettings(real)).toMatchObject({ baiduPushUrl: undefined, indexNow: undefined });
  expect(readSettings({ ...real, INDEXNOW_KEY: "0123-abcd" }).indexNow?.key).toBe("0123-abcd");
});

test("all addresses, proxies and directories", () => {
  const settings = readSettings({
    ...real,
    HOST: "*",
    TRUSTED_PROXIES: "127.0.0.1, fd00::/8",
    DATA_DIR: "/srv/qianfa",
  });
  expect(settings).toMatchObject({ host: undefined, trustedProxies: ["127.0.0.1", "fd00::/8"] });
  expect(settings.mediaDir).toBe("/srv/qianfa/media");
});

test("the front that is asked is the application itself unless the environment names one", () => {
  const asked = (more: Record<string, string>) => readSettings({ ...real, ...more }).frontUrl;
  expect(asked({ PORT: "8000" })).toBe("http://127.0.0.1:8000");
  expect(asked({ PORT: "8000", HOST: "*" })).toBe("http://127.0.0.1:8000");
  expect(asked({ PORT: "8000", HOST: "fd00::1" })).toBe("http://[fd00::1]:8000");
  expect(asked({ FRONT_URL: "https://news.example.cn/" })).toBe("https://news.example.cn");
  // Whoever lets the system choose a port knows it only afterwards.
  expect(asked({ PORT: "0" })).toBeUndefined();
});
