/** Commands for fronts that are no part of the application: nginx, here or on another machine, or a bucket. */
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Said, tellReady, whenToldToStop } from "@/cli/command";
import { assertAppRole, assertMigrated } from "@/db/migrate";
import { openLog } from "@/log";
import { NoAnswer } from "@/newsroom/call-outside";
import { namesOfFronts } from "@/newsroom/editions/fronts";
import { retireFrontHere } from "@/newsroom/editions/retire-front";
import { editionFolder } from "@/newsroom/editions/stored";
import { Refusal } from "@/newsroom/refusal";
import { bringFrom } from "@/press/bring";
import { openBucket } from "@/press/bucket";
import { followWith } from "@/press/follow";
import { type BucketAccess, openObjects, StoreRefusal } from "@/press/s3";
import type { Target } from "@/press/target";
import { openTree } from "@/press/tree-target";
import { settings } from "@/settings";

/**
 * Keeps a tree of the printed site for nginx, or a bucket, until it is told to stop; ready once it shows what the house
 * shows.
 */
export async function followEdition(words: string[]): Promise<void> {
  const { name, target } = wishesIn(words);
  const { databaseUrl } = settings();
  await assertAppRole(databaseUrl);
  await assertMigrated(databaseUrl);
  const log = openLog("front");
  // Stopped or not, nginx or the store goes on serving: whoever withdraws something is told that this front has not said so.
  const follower = await followWith(target, { name, isServedByOthers: true }).catch(inWords);
  log.info({ front: name }, "following");
  tellReady();
  whenToldToStop(async () => {
    await follower.stop();
    log.info("stopped");
  });
  await new Promise(() => {});
}

function inWords(error: unknown): never {
  // Files are further names of those in the store, and a name cannot lead to another disk.
  if (error instanceof Error && "code" in error && error.code === "EXDEV") {
    throw new Said("--root 要和 DATA_DIR 在同一个文件系统上。--root has to be on the same file system as DATA_DIR.");
  }
  if (error instanceof NoAnswer) {
    throw new Said("存储桶没有答复，请检查 S3_BUCKET_URL。The bucket does not answer: is S3_BUCKET_URL right?");
  }
  if (error instanceof StoreRefusal && error.code === "versioned") {
    throw new Said(
      "存储桶开着版本控制，依法销毁的内容会留在旧版本里，请换一个没有开过的桶。The bucket keeps versions: what is destroyed would stay in them. Use one that never did.",
    );
  }
  if (error instanceof StoreRefusal && error.code === "not empty") {
    throw new Said(
      "存储桶里有别的东西，没有动它。请用一个空桶。There are other things in the bucket, and nothing was touched. Use an empty one.",
    );
  }
  if (error instanceof StoreRefusal) {
    throw new Said(
      `存储桶没有接受（${error.code}），请检查 S3_BUCKET_URL、S3_REGION 和密钥的权限。The bucket refused (${error.code}): are S3_BUCKET_URL, S3_REGION and what the key may do right?`,
    );
  }
  throw error;
}

/** Nobody waits any more for a front that is gone for good. */
export async function retireFront([name]: string[]): Promise<void> {
  try {
    if (name !== undefined) {
      await retireFrontHere(name);
      console.log(`前端 ${name} 已停用，撤稿不再等它。Front ${name} is retired; nobody waits for it any more.`);
      return;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "front_is_here") {
      throw new Said(`前端 ${name} 一分钟内还有消息，没有停用。Front ${name} spoke within the last minute and stays.`);
    }
  }
  const known = (await namesOfFronts()).join("  ") || "—";
  throw new Said(`请写出要除名的前端，现有：${known}\nName the front to retire. There are: ${known}`);
}

function wishesIn(words: string[]): { name: string; target: Target } {
  const { values } = parseArgs({
    args: words,
    allowPositionals: true,
    strict: false,
    options: { root: { type: "string" }, to: { type: "string" }, name: { type: "string" }, from: { type: "string" } },
  });
  const said = (value: string | boolean | undefined) => (typeof value === "string" && value !== "" ? value : undefined);
  const [root, from] = [said(values.root), said(values.from)];
  const ensure = from === undefined ? {} : { ensure: bringFrom({ from: originOf(from), token: tokenOf() }) };
  if (values.to === undefined) {
    const tree = { root: resolve(root ?? join(editionFolder(), "fronts", "nginx")), changed: () => {} };
    return { name: said(values.name) ?? `${hostname()}:nginx`, target: openTree({ ...tree, ...ensure }) };
  }
  if (values.to !== "s3" || root !== undefined) {
    throw new Said("--to 只能是 s3，且不与 --root 同用。--to takes s3 and nothing else, and no --root beside it.");
  }
  const access = accessToBucket();
  // Wherever it is followed from, it is one front.
  const name = said(values.name) ?? `s3:${access.url.replace(/^https?:\/\//, "")}`;
  return { name, target: openBucket(openObjects(access), ensure) };
}

function accessToBucket(): BucketAccess {
  const { bucket } = settings();
  if (bucket) return bucket;
  throw new Said(
    "--to s3 需要 S3_BUCKET_URL、S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY。--to s3 needs S3_BUCKET_URL, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.",
  );
}

/** The token is sent there: in clear only within this machine. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === "https:" || (url && ["127.0.0.1", "localhost"].includes(url.hostname));
  if (url && isSafe) return url.origin;
  throw new Said(
    `--from 要写 https 地址（本机可用 http）：${address}\n--from takes an https address (http within this machine): ${address}`,
  );
}

function tokenOf(): string {
  const { editionToken } = settings();
  if (editionToken) return editionToken;
  throw new Said("--from 需要 EDITION_TOKEN，与应用的相同。--from needs EDITION_TOKEN, the same as the application's.");
}
