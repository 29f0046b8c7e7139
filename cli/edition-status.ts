/** `newsroom edition status`: how far the press and each front are. */
import { frontsNow, pressNow } from "@/newsroom/editions/status";
import { momentOf } from "@/newsroom/shanghai";

/** Prints what the press has done, what waits and what failed, and how far each front is. */
export async function tellStatus(): Promise<void> {
  const { edition, at, behind, failures, isBegun } = await pressNow();
  if (!isBegun) {
    console.log("还没有静态发布过。Nothing was printed yet.");
    return;
  }
  const lines = [
    at
      ? `静态发布的最新一版：第 ${edition} 版，${momentOf(at).text}  newest edition: ${edition}, ${momentOf(at).iso}`
      : "还没有静态发布的版次  no edition yet",
    `待发布的变动：${behind}  changes not printed yet: ${behind}`,
    `未能发布的页面：${failures.length}  pages that could not be printed: ${failures.length}`,
    ...failures.map(({ path, said }) => `  ${path}  ${said}`),
  ];
  for (const { name, edition: has, isServing, waiting, seenAt } of await frontsNow()) {
    const state = waiting ? "尚未跟上 behind" : "已跟上 up to date";
    lines.push(
      isServing
        ? `前端 front ${name}：第 ${has} 版 edition ${has}，${state}，${momentOf(seenAt).text}`
        : `前端 front ${name}：没有静态页面 serves nothing printed，${momentOf(seenAt).text}`,
    );
  }
  console.log(lines.join("\n"));
}
