import { expect, test } from "vitest";
import { orderLines } from "@/newsroom/releases/takedown-lines";

const origin = "https://news.example.cn";

test.each([
  ["100123", { kind: "number", number: 100123 }],
  ["稿件编号：100123", { kind: "number", number: 100123 }],
  ["１００１２３", { kind: "number", number: 100123 }],
  [
    "https://news.example.cn/2026-11/24/content_100123.html",
    { kind: "path", path: "/2026-11/24/content_100123.html", claims: 100123 },
  ],
  [
    "http://www.news.example.cn/2026-11/24/content_100123.html?from=timeline",
    { kind: "path", path: "/2026-11/24/content_100123.html", claims: 100123 },
  ],
  [
    "3. 《渔港开市》 https://news.example.cn/2026-11/24/content_100123.html",
    { kind: "path", path: "/2026-11/24/content_100123.html", claims: 100123 },
  ],
  [
    "news.example.cn/2026-11/24/content_100123.html",
    { kind: "path", path: "/2026-11/24/content_100123.html", claims: 100123 },
  ],
  ["/2026-11/24/content_100123.html", { kind: "path", path: "/2026-11/24/content_100123.html", claims: 100123 }],
  ["content_100191", { kind: "number", number: 100191 }],
  ["content_100191.html", { kind: "number", number: 100191 }],
  ["2026-11/24/content_100191.html", { kind: "path", path: "/2026-11/24/content_100191.html", claims: 100191 }],
  ["请撤下content_100191，谢谢", { kind: "number", number: 100191 }],
  ["content_100191.pdf", { kind: "nothing" }],
  ["my_content_100191", { kind: "nothing" }],
  ["paper.example.org/content_100191", { kind: "elsewhere", address: "http://paper.example.org/content_100191" }],
  ["https://news.example.cn/old/1.htm", { kind: "path", path: "/old/1.htm", claims: null }],
  ["/2026-11/24/content_1.html?from=x", { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 }],
  [
    "1,http://news.example.cn/2026-11/24/content_1.html,标题",
    { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 },
  ],
  [
    "（http://news.example.cn/2026-11/24/content_1.html）",
    { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 },
  ],
  [
    "(http://news.example.cn/2026-11/24/content_1.html);",
    { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 },
  ],
  [
    "http://news.example.cn/2026-11/24/content_1.html请撤下",
    { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 },
  ],
  ["www.paper.example.org/a/1.html", { kind: "elsewhere", address: "http://www.paper.example.org/a/1.html" }],
  ["https://paper.example.org/wiki/?id=1,请撤", { kind: "elsewhere", address: "https://paper.example.org/wiki/?id=1" }],
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

test("each of several addresses on a line is named by itself", () => {
  const line = "请撤 https://news.example.cn/2026-11/24/content_1.html，https://paper.example.org/b/2.html 两篇";
  expect(orderLines(line, origin)).toEqual([
    {
      at: 1,
      text: "https://news.example.cn/2026-11/24/content_1.html",
      named: { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 },
    },
    {
      at: 1,
      text: "https://paper.example.org/b/2.html",
      named: { kind: "elsewhere", address: "https://paper.example.org/b/2.html" },
    },
  ]);
});

const [one, two] = ["https://news.example.cn/2026-11/24/content_1.html", "paper.example.org/b/2.html"];
test.each([
  `${one},http://${two}`,
  `${one};${two}`,
  `${one}http://${two}`,
  `${one}，原文${two}`,
  `/2026-11/24/content_1.html http://${two}`,
])("%j names both", (line) => {
  expect(orderLines(line, origin).map(({ named }) => named)).toEqual([
    { kind: "path", path: "/2026-11/24/content_1.html", claims: 1 },
    { kind: "elsewhere", address: `http://${two}` },
  ]);
});
