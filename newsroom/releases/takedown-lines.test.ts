import { expect, test } from "vitest";
import { orderLines } from "@/newsroom/releases/takedown-lines";

const origin = "https://news.example.cn";

test.each([
  ["100123", { kind: "number", number: 100123 }],
  ["稿件编号：100123", { kind: "number", number: 100123 }],
  ["１００１２３", { kind: "number", number: 100123 }],
  ["https://news.example.cn/2026-11/24/content_100123.html", { kind: "number", number: 100123 }],
  ["http://www.news.example.cn/2026-11/24/content_100123.html?from=timeline", { kind: "number", number: 100123 }],
  ["3. 《渔港开市》 https://news.example.cn/2026-11/24/content_100123.html", { kind: "number", number: 100123 }],
  ["news.example.cn/2026-11/24/content_100123.html", { kind: "number", number: 100123 }],
  ["/2026-11/24/content_100123.html", { kind: "number", number: 100123 }],
  ["https://news.example.cn/old/1.htm", { kind: "path", path: "/old/1.htm" }],
  [
    "请撤：https://paper.example.org/a/1.html，谢谢",
    { kind: "elsewhere", address: "https://paper.example.org/a/1.html" },
  ],
  [
    "https://paper.example.org/2026-11/24/content_100123.html",
    { kind: "elsewhere", address: "https://paper.example.org/2026-11/24/content_100123.html" },
  ],
  ["渔港开市", { kind: "nothing" }],
])("%j names %j", (line, named) => {
  expect(orderLines(line, origin)).toEqual([{ at: 1, text: line.trim(), named }]);
});

test("empty lines are passed over and lines keep their number", () => {
  expect(orderLines("\r\n 100001 \n\n100002\n", origin).map(({ at, text }) => [at, text])).toEqual([
    [2, "100001"],
    [4, "100002"],
  ]);
});
