/** What the house is told from outside. The one place where environment variables are read; everybody may import it. */
import { resolve } from "node:path";
import { z } from "zod";

/** Every secret in `.env.example` carries this mark, so that a copied example is recognised and refused. */
const exampleMark = "example-only";

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const database = z.url({ protocol: /^postgres(ql)?$/ });
const secret = z.string().min(32);
const yes = z.stringbool();
const endpoint = z.url({ protocol: /^https?$/ });

const shape = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database.optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  SITE_URL: origin.optional(),
  NEXTAUTH_URL: origin.optional(),
  NEXTAUTH_SECRET: secret,
  AUDIT_KEY: secret,
  DATA_DIR: z.string().default(".data"),
  MEDIA_DIR: z.string().optional(),
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
  // The secret is sent there: in clear only within this machine.
  WECHAT_API_URL: origin
    .refine((url) => url.startsWith("https:") || ["127.0.0.1", "localhost"].includes(new URL(url).hostname))
    .default("https://api.weixin.qq.com"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** What each variable is, said to whoever forgot it. */
const meanings: Record<keyof z.input<typeof shape>, { zh: string; en: string }> = {
  NODE_ENV: { zh: "运行方式", en: "how the house runs" },
  DATABASE_URL: {
    zh: "应用角色的数据库地址，形如 postgres://用户:密码@主机:5432/库",
    en: "the database, as the application's role: postgres://user:password@host:5432/database",
  },
  DATABASE_OWNER_URL: {
    zh: "所有者角色的数据库地址，只用于迁移",
    en: "the database, as the role that owns the tables; used only to migrate",
  },
  PORT: { zh: "监听端口，0 到 65535", en: "the port to listen on, 0 to 65535" },
  HOST: { zh: "监听地址，* 为全部", en: "the address to listen on, * for all" },
  SITE_URL: { zh: "网站对外地址，形如 https://news.example.cn", en: "the public origin: https://news.example.cn" },
  NEXTAUTH_URL: { zh: "登录所用的对外地址", en: "the public origin people sign in at" },
  NEXTAUTH_SECRET: {
    zh: "登录会话的密钥，至少 32 个字符",
    en: "the secret that signs sessions, at least 32 characters",
  },
  AUDIT_KEY: { zh: "操作日志链的密钥，至少 32 个字符", en: "the key of the audit chain, at least 32 characters" },
  DATA_DIR: { zh: "数据目录", en: "the directory the house keeps its files in" },
  MEDIA_DIR: { zh: "素材目录", en: "the directory of pictures and files" },
  TRUSTED_PROXIES: {
    zh: "可信代理的地址或网段，逗号分隔",
    en: "addresses or networks of trusted proxies, separated by commas",
  },
  DEMO: { zh: "是否演示，true 或 false", en: "whether this is the demo house, true or false" },
  DEMO_PASSWORD: { zh: "演示账号的密码", en: "the password of the demo people" },
  BAIDU_PUSH_URL: {
    zh: "百度搜索资源平台给出的推送接口地址，含 site 和 token",
    en: "the whole address of the push interface as Baidu's console shows it, with site and token",
  },
  INDEXNOW_KEY: {
    zh: "IndexNow 密钥，8 到 128 个字母、数字或连字符",
    en: "the IndexNow key: 8 to 128 letters, digits or hyphens",
  },
  INDEXNOW_URL: { zh: "IndexNow 的接口地址", en: "where IndexNow is spoken to" },
  WECHAT_APP_ID: { zh: "公众号的 AppID", en: "the AppID of the WeChat official account" },
  WECHAT_APP_SECRET: { zh: "公众号的 AppSecret", en: "the AppSecret of the WeChat official account" },
  WECHAT_API_URL: { zh: "微信接口的地址", en: "where WeChat's interface is spoken to" },
  LOG_LEVEL: { zh: "日志级别", en: "the log level: fatal, error, warn, info, debug, trace or silent" },
};

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
    nextauthSecret: env.NEXTAUTH_SECRET,
    auditKey: env.AUDIT_KEY,
    dataDir,
    mediaDir: env.MEDIA_DIR ? resolve(env.MEDIA_DIR) : resolve(dataDir, "media"),
    trustedProxies: env.TRUSTED_PROXIES,
    demo: env.DEMO,
    demoPassword: env.DEMO_PASSWORD,
    baiduPushUrl: env.BAIDU_PUSH_URL,
    indexNow: env.INDEXNOW_KEY === undefined ? undefined : { key: env.INDEXNOW_KEY, url: env.INDEXNOW_URL },
    wechat:
      env.WECHAT_APP_ID && env.WECHAT_APP_SECRET
        ? { appId: env.WECHAT_APP_ID, secret: env.WECHAT_APP_SECRET, url: env.WECHAT_API_URL }
        : undefined,
    logLevel: env.LOG_LEVEL,
  };
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
    const meaning = meanings[name as keyof typeof meanings]; // the paths of the issues are the keys of the shape
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
    lines.push(`缺少 SITE_URL（${meanings.SITE_URL.zh}）。SITE_URL is missing (${meanings.SITE_URL.en}).`);
  }
  if (lines.length > 0) {
    throw new SettingsError(
      ["设置不安全，拒绝启动。The settings are not safe; refusing to start.", ...lines].join("\n"),
    );
  }
}
