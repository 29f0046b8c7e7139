import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { writeStyles } from "@/cli/styles";
import { WholeDocument } from "@/components/site/document";
import { filesOfPage } from "@/newsroom/reader-files";

beforeAll(() => writeStyles());

test("the home page has its stylesheet within itself, letter for letter, and lets in no other; every other page fetches it", async () => {
  for (const [mode, sheet] of [
    ["standard", "/site.css"],
    ["care", "/care.css"],
  ] as const) {
    const documentOf = async (isHome: boolean) =>
      renderToStaticMarkup(WholeDocument({ ...(await filesOfPage(mode, { isHome })), children: null }));
    const [home, other] = [await documentOf(true), await documentOf(false)];
    const [, text = ""] = /<style[^>]*>(.*)<\/style>/s.exec(home) ?? [];
    expect(text).toBe(readFileSync(`public${sheet}`, "utf8"));
    const hash = createHash("sha256").update(text).digest("base64");
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src &#x27;self&#x27; &#x27;sha256-${hash}&#x27;"/>`;
    expect(home.indexOf(policy)).toBeGreaterThan(0);
    expect(home.indexOf(policy)).toBeLessThan(home.indexOf("<style"));
    expect(home).not.toContain('rel="stylesheet"');
    expect(other).toContain(`<link rel="stylesheet" href="${sheet}"/>`);
    expect(other).not.toMatch(/<style|http-equiv/);
  }
});
