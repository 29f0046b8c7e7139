/** Commands for whoever runs the house: npm run newsroom -- <command>. */
import "@/cli/environment";
import { command, Said } from "@/cli/command";
import { findDemoEnvironment } from "@/cli/demo-environment";
import { Refusal } from "@/newsroom/refusal";
import { settings } from "@/settings";

type Command = { words?: string; zh: string; en: string; run(args: string[]): Promise<void> };

const commands: Record<string, Command> = {
  migrate: {
    zh: "建立或更新数据库的表（需要 DATABASE_OWNER_URL）",
    en: "create or update the tables (needs DATABASE_OWNER_URL)",
    run: migrateTables,
  },
  init: {
    words: "[用户名 username] [姓名 name]",
    zh: "空库：建立第一位系统管理员，给出一次性链接",
    en: "empty house: make the first administrator and print a one-time link",
    run: foundEmptyHouse,
  },
  "audit verify": {
    zh: "核验操作日志链，指出第一条不符的记录",
    en: "check the audit chain and name the first event that does not fit",
    run: verifyAudit,
  },
  "edition follow": {
    words: "[--root 目录 | --to s3] [--name 名称] [--from https://…]",
    zh: "持续保持一份静态站点供 nginx 使用；--to s3：改为保持在存储桶里（S3_BUCKET_URL）；--from：文件从另一台机器上的应用取",
    en: "keep the printed site as files for nginx, until stopped; --to s3: in a bucket instead (S3_BUCKET_URL); --from: fetch the files from the application on another machine",
    run: async () => (await import("@/cli/follow")).followEdition(process.argv.slice(2)),
  },
  "edition retire": {
    words: "<前端名称 front>",
    zh: "前端不再使用：撤稿等操作不再等它",
    en: "a front is gone for good: nobody waits for it any more",
    run: async (args) => (await import("@/cli/follow")).retireFront(args),
  },
  "edition build": {
    zh: "静态发布：把所有页面重印一遍",
    en: "print every page anew",
    run: async () => (await import("@/cli/edition-build")).printEverything(),
  },
  "edition verify": {
    zh: "核验静态发布的每一版、已发布的文件和本机的前端，指出第一处不符",
    en: "check every edition, every printed file and the fronts of this machine, and name the first thing that does not fit",
    run: async () => (await import("@/cli/edition-verify")).verifyEverything(),
  },
  "edition at": {
    words: '"<时间 time>" <网址 path> [--out <文件 file>]',
    zh: "某个时刻某个网址上是什么、谁发布的、谁审核通过的；时间按北京时间",
    en: "what stood at a path at a moment (Asia/Shanghai), who released it on whose approvals",
    run: async () => (await import("@/cli/edition-at")).tellWhatStood(),
  },
  "edition rollback": {
    words: '<第几版 number> --by <用户名 username> --reason "<原因 reason>"',
    zh: "版面和站点设置回退到静态发布某一版时的样子；密码从标准输入读取；撤稿和发布不受影响",
    en: "layouts and site settings as in an edition; the password is read from standard input; nothing released or withdrawn changes",
    run: async () => (await import("@/cli/edition-rollback")).rollBackTo(),
  },
  "edition status": {
    zh: "静态发布到哪里了，各前端跟上没有",
    en: "how far the press and each front are",
    run: async () => (await import("@/cli/edition-status")).tellStatus(),
  },
  seed: {
    words: "[--articles 100000]",
    zh: "空库：写入演示人员和稿件；加 --articles 则批量写入这么多篇，供测量用（仅限 DEMO=true）",
    en: "empty house: fill in demo people and pieces; with --articles so many of them in bulk, for measuring (only with DEMO=true)",
    run: seedDemo,
  },
  sql: {
    words: '"<语句 statement>"',
    zh: "演示：以应用的数据库角色执行一条 SQL，看看数据库拒绝什么",
    en: "demo: run one SQL statement as the application's role, to see what the database refuses",
    run: async (args) => (await import("@/cli/try-sql")).trySql(args),
  },
};

await command(async () => {
  findDemoEnvironment();
  const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  if (words.length === 0 || words[0] === "help") {
    console.log(help());
    return;
  }
  const name = Object.keys(commands).find((known) => known.split(" ").every((word, place) => words[place] === word));
  const found = name ? commands[name] : undefined;
  if (!name || !found) {
    console.error(`没有“${words.join(" ")}”这个命令。There is no command "${words.join(" ")}".\n${help()}`);
    process.exitCode = 2;
    return;
  }
  try {
    await found.run(words.slice(name.split(" ").length));
  } finally {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
  }
});

function help(): string {
  const rows = Object.entries(commands).map(
    ([name, { words = "", zh, en }]) =>
      `  ${`${name} ${words}`.trimEnd()}\n${" ".repeat(16)}${zh}\n${" ".repeat(16)}${en}`,
  );
  return ["npm run newsroom -- <命令 command>", "", ...rows].join("\n");
}

async function migrateTables(): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = settings();
  if (!databaseOwnerUrl) {
    throw new Said(
      "迁移需要 DATABASE_OWNER_URL（所有者角色的数据库地址）。Migrating needs DATABASE_OWNER_URL, the database as the owner's role.",
    );
  }
  const { assertAppRole, migrate } = await import("@/db/migrate");
  await migrate({ databaseUrl, databaseOwnerUrl });
  await assertAppRole(databaseUrl);
  const { fillListColumns } = await import("@/cli/fill-list-columns");
  await fillListColumns(databaseOwnerUrl, (filled) => console.log(`已补计 ${filled} 篇  ${filled} articles counted`));
  const { fillSearch } = await import("@/cli/fill-search");
  await fillSearch(databaseOwnerUrl, (filled) =>
    console.log(`已编入检索 ${filled} 篇  ${filled} texts made searchable`),
  );
  console.log("数据库已是最新。The database is up to date.");
}

async function foundEmptyHouse([username = "admin", legalName = "系统管理员"]: string[]): Promise<void> {
  const { databaseUrl, siteUrl } = settings();
  const { assertMigrated } = await import("@/db/migrate");
  await assertMigrated(databaseUrl);
  const { foundHouse } = await import("@/newsroom/people/found-house");
  const { linkAddress } = await import("@/newsroom/people/one-time-link");
  const { usernameShape } = await import("@/newsroom/people/username");
  const name = usernameShape.safeParse(username);
  if (!name.success) {
    throw new Said(
      `“${username}”不能作用户名：40 个以内的字母、数字、点、横线、下划线。"${username}" is no username: up to 40 letters, digits, dots, hyphens and underscores.`,
    );
  }
  try {
    const { token } = await foundHouse({ username: name.data, legalName });
    console.log(
      `第一位系统管理员 ${name.data} 已建立。用这个链接设置密码，只能用一次，七天内有效：\nThe first administrator, ${name.data}, is there. This link sets the password; it works once, within seven days:\n\n  ${siteUrl}${linkAddress(token)}\n`,
    );
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "house_stands")) throw error;
    throw new Said("这里已经有人了，init 只用于空库。There are people already; init is only for an empty house.");
  }
}

async function verifyAudit(): Promise<void> {
  const { verifyAuditChain } = await import("@/newsroom/audit/verify");
  const { events, broken } = await verifyAuditChain();
  if (broken) {
    throw new Said(
      `操作日志第 ${broken.seq} 条不符（${broken.why}），此前 ${events} 条完好。Audit event ${broken.seq} does not fit (${broken.why}); the ${events} before it do.`,
    );
  }
  console.log(`操作日志 ${events} 条，全部相符。${events} audit events, all of them fit.`);
}

async function seedDemo(): Promise<void> {
  if (!settings().demo) {
    throw new Said("只有演示（DEMO=true）才写入演示数据。Demo data is only for a demo: set DEMO=true.");
  }
  const { articlesWished, seedLargeHouse } = await import("@/cli/seed-large");
  const articles = articlesWished();
  if (articles !== null) return seedLargeHouse(articles);
  const { seedDemoHouse } = await import("@/cli/seed/demo");
  await seedDemoHouse({ say: (line) => console.log(line) });
  console.log("演示数据已写入。The demo data is in.");
}
