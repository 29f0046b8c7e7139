/** What the house is told from outside. The one place where environment variables are read; everybody may import it. */
import { resolve } from "node:path";
import { z } from "zod";
import { meanings } from "@/settings-meanings";

/** Every secret in `.env.example` carries this mark, so that a copied example is recognised and refused. */
const exampleMark = "example-only";

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const database = z.url({ protocol: /^postgres(ql)?$/ });
const secret = z.string().min(32);
const yes = z.stringbool();
const endpoint = z.url({ protocol: /^https?$/ });
/** What is secret goes in clear only within this machine. */
const isSafe = (url: string) =>
  url.startsWith("https:") || (URL.canParse(url) && ["127.0.0.1", "localhost"].includes(new URL(url).hostname));

const shape = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database.optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  SITE_URL: origin.optional(),
  FRONT_URL: origin.optional(),
  NEXTAUTH_URL: origin.optional(),
  NEXTAUTH_SECRET: secret,
  AUDIT_KEY: secret,
  DATA_DIR: z.string().default(".data"),
  MEDIA_DIR: z.string().optional(),
  FRONT: yes.default(true),
  EDITION_TOKEN: secret.optional(),
  TRUSTED_PROXIES: z.string().default("").transform(listOf).pipe(z.array(address)),
  DEMO: yes.default(false),
  DEMO_PASSWORD: z.string().optional(),
  BAIDU_PUSH_URL: endpoint.refine((url) => new URL(url).searchParams.has("token")).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/)
    .optional(),
  INDEXNOW_URL: endpoint.default("https://api.indexnow.org/indexnow"),
  WECHAT_APP_ID: z
    .string()
    .regex(/^[A-Za-z0-9]{1,64}$/)
    .optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  WECHAT_API_URL: origin.refine(isSafe).default("https://api.weixin.qq.com"),
  S3_BUCKET_URL: endpoint
    .refine(isSafe)
    .refine((url) => !/[?#]/.test(url))
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

const said: Record<keyof z.input<typeof shape>, { zh: string; en: string }> = meanings;

/** The house's settings, read and checked. Directories are absolute paths; `host` is undefined for all addresses. */
export type Settings = ReturnType<typeof readSettings>;

/** The settings cannot be used; the message says why, in Chinese and English. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

let known: Settings | undefined;

/** The settings from the environment (and from `.env` when there is one), parsed at the first call; throws SettingsError. */
export function settings(): Settings {
  if (known) return known;
  if (process.env.NODE_ENV !== "test") readEnvFile();
  known = readSettings(process.env);
  return known;
}

/** Parses an environment without remembering it; throws SettingsError naming all that is missing, wrong or unsafe. */
export function readSettings(environment: Record<string, string | undefined>) {
  // An empty line in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new SettingsError(complaint(parsed.error, given));

  const env = parsed.data;
  if ((env.WECHAT_APP_ID === undefined) !== (env.WECHAT_APP_SECRET === undefined)) {
    throw new SettingsError(
      "WECHAT_APP_ID 和 WECHAT_APP_SECRET 要一起设。WECHAT_APP_ID and WECHAT_APP_SECRET go together.",
    );
  }
  const bucket = [env.S3_BUCKET_URL, env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY];
  if (bucket.includes(undefined) && bucket.some((value) => value !== undefined)) {
    throw new SettingsError(
      "S3_BUCKET_URL、S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY 要一起设。S3_BUCKET_URL, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together.",
    );
  }
  const production = env.NODE_ENV === "production";
  const siteUrl = env.SITE_URL ?? env.NEXTAUTH_URL;
  if (production && !env.DEMO) refuseUnsafe(given, siteUrl);

  const dataDir = resolve(env.DATA_DIR);
  return {
    production,
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    port: env.PORT,
    host: env.HOST === "*" ? undefined : env.HOST,
    siteUrl: siteUrl ?? `http://localhost:${env.PORT}`,
    frontUrl: env.FRONT_URL ?? ownAddress(env.HOST, env.PORT),
    nextauthSecret: env.NEXTAUTH_SECRET,
    auditKey: env.AUDIT_KEY,
    dataDir,
    mediaDir: env.MEDIA_DIR ? resolve(env.MEDIA_DIR) : resolve(dataDir, "media"),
    front: env.FRONT,
    editionToken: env.EDITION_TOKEN,
    trustedProxies: env.TRUSTED_PROXIES,
    demo: env.DEMO,
    demoPassword: env.DEMO_PASSWORD,
    baiduPushUrl: env.BAIDU_PUSH_URL,
    indexNow: env.INDEXNOW_KEY === undefined ? undefined : { key: env.INDEXNOW_KEY, url: env.INDEXNOW_URL },
    wechat:
      env.WECHAT_APP_ID && env.WECHAT_APP_SECRET
        ? { appId: env.WECHAT_APP_ID, secret: env.WECHAT_APP_SECRET, url: env.WECHAT_API_URL }
        : undefined,
    bucket:
      env.S3_BUCKET_URL && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? {
            url: env.S3_BUCKET_URL,
            region: env.S3_REGION,
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          }
        : undefined,
    logLevel: env.LOG_LEVEL,
  };
}

/** Where the application itself is reached on this machine; undefined where the port is chosen when it starts. */
function ownAddress(host: string, port: number): string | undefined {
  if (port === 0) return undefined;
  const name = host === "*" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function readEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function complaint(error: z.ZodError, given: Record<string, string | undefined>): string {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  const lines = names.map((name) => {
    const meaning = said[name as keyof typeof said]; // the paths of the issues are the keys of the shape
    return given[name] === undefined
      ? `缺少 ${name}（${meaning.zh}）。${name} is missing (${meaning.en}).`
      : `${name} 的值不对（应为：${meaning.zh}）。${name} is not valid (${meaning.en}).`;
  });
  return ["设置不全，无法启动。The settings do not suffice to start.", ...lines].join("\n");
}

/** In production nothing known to everybody may guard the house. */
function refuseUnsafe(given: Record<string, string | undefined>, siteUrl: string | undefined): void {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (name in shape.shape && value?.includes(exampleMark)) {
      lines.push(`${name} 仍是 .env.example 里的示例值。${name} is still the value from .env.example.`);
    }
  }
  if (given.DEMO_PASSWORD !== undefined) {
    lines.push("正式运行不能有演示密码 DEMO_PASSWORD。A demo password (DEMO_PASSWORD) has no place in production.");
  }
  if (siteUrl === undefined) {
    lines.push(`缺少 SITE_URL（${said.SITE_URL.zh}）。SITE_URL is missing (${said.SITE_URL.en}).`);
  }
  if (lines.length > 0) {
    throw new SettingsError(
      ["设置不安全，拒绝启动。The settings are not safe; refusing to start.", ...lines].join("\n"),
    );
  }
}
