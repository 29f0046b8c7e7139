/** `newsroom edition verify`: whether everything that was ever printed is still as it was printed. */
import { Said } from "@/cli/command";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { verifyEditions, wronglyStanding } from "@/newsroom/editions/verify";
import { treesHere } from "@/press/tree";
import { verifyStore } from "@/press/verify-store";
import { verifyTree } from "@/press/verify-tree";

/** Says what fits, and throws with the first thing that does not. */
export async function verifyEverything(): Promise<void> {
  const log = await verifyAuditChain();
  if (log.broken) {
    throw new Said(
      `操作日志第 ${log.broken.seq} 条不符（${log.broken.why}）。Audit event ${log.broken.seq} does not fit (${log.broken.why}).`,
    );
  }
  await verifyManifest();
  await verifyFiles();
  for (const tree of await treesHere()) await verifyOneTree(tree);
}

async function verifyManifest(): Promise<void> {
  const { editions, broken } = await verifyEditions();
  if (broken) {
    throw new Said(
      `静态发布第 ${broken.number} 版不符（${broken.why}），此前 ${editions} 版完好。Edition ${broken.number} does not fit (${broken.why}); the ${editions} before it do.`,
    );
  }
  const path = await wronglyStanding();
  if (path) {
    throw new Said(
      `${path} 现在的内容与静态发布的最新一版不符。What is said to stand at ${path} is not what its newest edition has.`,
    );
  }
  console.log(`静态发布 ${editions} 版，全部相符。${editions} editions, all of them fit.`);
}

async function verifyFiles(): Promise<void> {
  const { files, destroyed, unnamed, broken } = await verifyStore();
  if (broken) {
    throw new Said(
      `已发布的文件 ${broken.sha256} 不符（${broken.why}），此前 ${files} 个完好。The printed file ${broken.sha256} does not fit (${broken.why}); the ${files} before it do.`,
    );
  }
  console.log(`已发布的文件 ${files} 个，全部相符。${files} printed files, all of them fit.`);
  if (destroyed > 0) {
    console.log(
      `另有 ${destroyed} 个随封存内容依法销毁。${destroyed} more are gone on purpose, with a text that was destroyed.`,
    );
  }
  if (unnamed > 0) {
    console.log(
      `另有 ${unnamed} 个不属于任何一次发布，是发布中断时留下的。${unnamed} more belong to no edition; printing was broken off there.`,
    );
  }
}

async function verifyOneTree({ name, root }: { name: string; root: string }): Promise<void> {
  const { edition, paths, isMoving, broken } = await verifyTree(root);
  if (broken) {
    throw new Said(
      `前端 ${name} 的 ${broken.path} 不符（${broken.why}）。At the front ${name}, ${broken.path} does not fit (${broken.why}).`,
    );
  }
  console.log(
    isMoving
      ? `前端 ${name} 一直在更新，请稍后再核验。The front ${name} is being brought on all the time; look again later.`
      : `前端 ${name}（第 ${edition} 版）${paths} 个网址，全部相符。The front ${name} (edition ${edition}): ${paths} paths, all of them fit.`,
  );
}
