import { expect, test } from "vitest";
import { articlesIn } from "@/press/articles-in";
import { settings } from "@/settings";

const introductions = new Map([
  ["harbour", 7],
  ["typhoon-2026", 8],
]);

test.each([
  ["an article", '<a href="/2026-03/01/content_5.html">', [5]],
  ["one in 长者模式, twice", "/care/2026-03/01/content_5.html /2026-03/01/content_5.html", [5]],
  ["a topic, by the article that introduces it", '<a href="/topics/harbour/">', [7]],
  ["one in 长者模式", '<a href="/care/topics/typhoon-2026/">', [8]],
  ["one by its whole address, as feeds have it", `{"url":"${settings().siteUrl}/topics/harbour/"}`, [7]],
  ["the topic of another house", '<a href="https://other.example/topics/harbour/">', []],
  ["no topic of this house", '<a href="/topics/nobody/">', []],
])("%s is led to", (_, document, found) => {
  expect(articlesIn(document, introductions)).toEqual(found);
});
