import fc from "fast-check";
import { expect, test } from "vitest";
import {
  absoluteAddress,
  addressOf,
  archiveAddress,
  articleAddress,
  channelAddress,
  inMode,
  modeOf,
  parseAddress,
  searchFor,
  topicAddress,
  wordAddress,
} from "@/newsroom/addresses";
import { articleOfQr, mediaAddress, parseMediaAddress, qrAddress } from "@/newsroom/picture-addresses";
import { isReserved, reservedSegments } from "@/newsroom/reserved-segments";
import { dayOf, momentOf } from "@/newsroom/shanghai";

const numbers = fc.integer({ min: 1, max: 999_999_999_999_999 });
const moments = fc.date({ min: new Date("1949-10-01"), max: new Date("2199-12-31"), noInvalidDate: true });
const slugs = fc
  .array(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), { minLength: 1, maxLength: 4 })
  .filter(([first]) => !isReserved(first ?? ""));

test("an article's address names its number and the day of its first release in Asia/Shanghai", () => {
  expect(articleAddress(100001, new Date("2023-07-22T01:35:00Z"))).toBe("/2023-07/22/content_100001.html");
  expect(articleAddress(7, new Date("2023-12-31T15:59:59Z"))).toBe("/2023-12/31/content_7.html");
  expect(articleAddress(7, new Date("2023-12-31T16:00:00Z"))).toBe("/2024-01/01/content_7.html");
});

test("an article's address is read back as it was made", () => {
  fc.assert(
    fc.property(numbers, moments, (number, at) => {
      expect(parseAddress(articleAddress(number, at))).toEqual({ kind: "article", number, day: dayOf(at) });
    }),
  );
});

test("a channel's address is read back as it was made, with or without its last slash", () => {
  fc.assert(
    fc.property(slugs, (path) => {
      const address = channelAddress(path);
      expect(parseAddress(address)).toEqual({ kind: "channel", slugs: path });
      expect(parseAddress(address.slice(0, -1))).toEqual({ kind: "channel", slugs: path });
      expect(addressOf(path)).toBe(address);
    }),
  );
});

test("an archive's address is read back as it was made, and no channel's is taken for one", () => {
  const periods = fc
    .date({ min: new Date("1949-10-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .chain((at) =>
      fc.constantFrom(
        { month: dayOf(at).slice(0, 7), day: null },
        { month: dayOf(at).slice(0, 7), day: dayOf(at).slice(8) },
      ),
    );
  fc.assert(
    fc.property(slugs, periods, (path, period) => {
      const address = archiveAddress(path, period);
      expect(parseAddress(address)).toEqual({ kind: "archive", slugs: path, period });
      expect(parseAddress(address.slice(0, -1))).toEqual({ kind: "archive", slugs: path, period });
      expect(addressOf(address.split("/").filter(Boolean))).toBe(address);
    }),
  );
  expect(archiveAddress(["news"], { month: "2023-07", day: "22" })).toBe("/news/2023-07/22/");
});

test("a picture's address is read back as it was made", () => {
  const sha256 = "0a".repeat(32);
  expect(mediaAddress(sha256, "image/jpeg")).toBe(`/media/${sha256}.jpg`);
  expect(parseMediaAddress(mediaAddress(sha256, "image/webp"))).toEqual({
    sha256,
    extension: "webp",
    size: null,
  });
  expect(mediaAddress(sha256, "image/avif", { width: 480, height: 320 })).toBe(`/media/${sha256}-480x320.avif`);
  expect(parseMediaAddress(`/media/${sha256}-960.jpg`)).toMatchObject({ size: { width: 960, height: null } });
  for (const broken of ["-0.jpg", "-480x.jpg", "-x320.jpg", "-48000.jpg", "-480.svg", "-480x320x2.jpg"]) {
    expect(parseMediaAddress(`/media/${sha256}${broken}`)).toBeNull();
  }
  for (const name of ["abc.jpg", `${"A".repeat(64)}.jpg`, `${sha256}.svg`]) {
    expect(parseMediaAddress(`/media/${name}`)).toBeNull();
  }
  expect(() => mediaAddress(sha256, "text/html")).toThrow();
});

test("every page has a second address below /care/, read back as it was made", () => {
  const pages = fc.oneof(
    fc.constant("/"),
    slugs.map(channelAddress),
    fc.tuple(numbers, moments).map(([number, at]) => articleAddress(number, at)),
  );
  fc.assert(
    fc.property(pages, fc.constantFrom("", "?page=2", "#top"), (page, more) => {
      const care = inMode("care", page + more);
      expect(care).toBe(`/care${page}${more}`);
      expect(modeOf(care)).toEqual({ mode: "care", address: page + more });
      expect(modeOf(page + more)).toEqual({ mode: "standard", address: page + more });
      expect(inMode("standard", page + more)).toBe(page + more);
    }),
  );
  expect(modeOf("/care")).toEqual({ mode: "care", address: "" });
  expect(modeOf("/careers/")).toEqual({ mode: "standard", address: "/careers/" });
});

test.each([
  "https://elsewhere.example/news/",
  "//elsewhere.example/",
  "#top",
  "",
  "mailto:desk@news.example.cn",
  "tel:0001234",
  "/admin/articles",
  "/api/health",
  "/link/token",
  `/media/${"a".repeat(64)}.jpg`,
  "/qr/2023-07/22/content_1.png",
  "/news/rss.xml",
  "/hot.json",
  "/care/news/",
])("%s is no page, and has no second address", (address) => {
  expect(inMode("care", address)).toBe(address);
  expect(modeOf(`/care${address}`).mode === "care" && address !== "").toBe(false);
});

test("the QR code of an article is found by the article's address, and leads back to it", () => {
  fc.assert(
    fc.property(numbers, moments, (number, at) => {
      const article = articleAddress(number, at);
      expect(articleOfQr(qrAddress(article))).toBe(article);
    }),
  );
  for (const path of ["/qr/", "/qr/news/.png", "/qr/2023-07/22/content_1.html", "/qr/2023-07/22/content_0.png", "/x"]) {
    expect(articleOfQr(path)).toBeNull();
  }
});

test("a topic's and a word's address are read back as they were made, in one form of each", () => {
  expect(parseAddress(topicAddress("typhoon-2026"))).toEqual({ kind: "topic", slug: "typhoon-2026" });
  expect(parseAddress("/topics/typhoon-2026")).toEqual({ kind: "topic", slug: "typhoon-2026" });
  const words = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.constantFrom("C++", "50%", "%25", "a.b", "e\u0301", "👩‍🚀", " ", "?#&", "//", "..", "a\nb", "\ud800"),
  );
  fc.assert(
    fc.property(fc.constantFrom("tags" as const, "authors" as const), words, (room, word) => {
      const address = wordAddress(room, word);
      if (address === "") {
        const isSpelledOneWay = [word.normalize("NFC"), word.normalize("NFD")].includes(word);
        expect(!isSpelledOneWay || /[/\\\p{Cc}]|^\.{1,2}$|\p{Cs}/u.test(word)).toBe(true);
        return;
      }
      const read = { kind: "word", room, word: word.normalize("NFC") };
      expect(parseAddress(address)).toEqual(read);
      expect(parseAddress(address.slice(0, -1))).toEqual(read);
      expect(addressOf(address.split("/").filter(Boolean))).toBe(address);
      // What browsers and servers make of it is the same address.
      expect(new URL(address, "https://news.example.cn").pathname).toBe(address);
    }),
  );
  expect(searchFor("C++ & 50%")).toBe("/search?q=C%2B%2B+%26+50%25");
});

test("segments stand for the address they came from", () => {
  expect(addressOf([])).toBe("/");
  expect(addressOf(["2023-07", "22", "content_1.html"])).toBe("/2023-07/22/content_1.html");
  expect(absoluteAddress("https://news.example.cn", "/")).toBe("https://news.example.cn/");
});

test.each([
  "",
  "//",
  "/2023-07/22/content_0.html",
  "/2023-07/22/content_01.html",
  "/2023-07/22/content_1.html/",
  "/2023-07/22/content_1e3.html",
  "/2023-7/22/content_1.html",
  "/2023-07/22/content_9999999999999999.html",
  "/2023-07/22/CONTENT_1.html",
  "/News/",
  "/news//county/",
  "/2023-07/",
  "/news/2023-13/",
  "/news/2023-00/",
  "/news/2023-7/",
  "/news/0000-01/",
  "/news/9999-12/",
  "/news/2023-06/31/",
  "/news/2023-02/29/",
  "/news/2023-07/00/",
  "/news/2023-07/22/1/",
  "/news/2023-07/county/",
  "/admin/2023-07/",
  "/news/%00/",
  "/news/../admin/",
  "/admin/",
  "/admin/articles/",
  "/api/health/",
  "/_next/static/",
  "/tags/",
  "/tags/a/b/",
  "/tags/a%2Fb/",
  "/tags/a%5Cb/",
  "/tags/%2E%2E/",
  "/tags/%00/",
  "/tags/%",
  "/authors",
  "/topics/Typhoon/",
  "/topics/2026/",
  "/topics/typhoon/2/",
  "/corrections/1/",
  "/hot/read",
  "/hot/1/",
  "/media/abc.jpg",
  `/media/${"A".repeat(64)}.jpg`,
  `/media/${"a".repeat(64)}.svg`,
])("%s is none of our addresses", (path) => {
  expect(parseAddress(path)).toBeNull();
});

test("any text whatever is read without an error", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (path) => void [parseAddress(path), parseMediaAddress(path)]));
});

test("every room of the house is reserved", () => {
  for (const segment of ["admin", "api", "media", "_next"]) expect(reservedSegments).toContain(segment);
});

test("moments carry the offset of their time, summer time included", () => {
  expect(momentOf(new Date("2023-07-22T01:35:20Z"))).toEqual({
    iso: "2023-07-22T09:35:20+08:00",
    text: "2023-07-22 09:35",
  });
  expect(momentOf(new Date("1988-07-01T00:00:00Z"))).toEqual({
    iso: "1988-07-01T09:00:00+09:00",
    text: "1988-07-01 09:00",
  });
  fc.assert(
    fc.property(moments, (at) => {
      expect(Math.abs(Date.parse(momentOf(at).iso) - at.getTime())).toBeLessThan(1000);
    }),
  );
});
