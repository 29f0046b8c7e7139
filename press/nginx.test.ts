import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:http2";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missing, type Nginx, openNginx } from "@/cli/nginx-here";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { ask, portOf, type Wish } from "@/press/ask.fixture";
import { clear, firstBuild, freshRoot, printDue } from "@/press/edition.fixture";
import { type Follower, follow } from "@/press/follow";
import { type Front, openFront } from "@/press/front";
import { expectSame, openStandIn, type StandIn } from "@/press/nginx.fixture";

process.env.SITE_URL = "https://news.example.cn";

const root = freshRoot();
let house: ReadersHouse;
let follower: Follower;
let front: Front;
let own: Server;
let application: StandIn;
let nginx: Nginx;
let number: number;
let article: string;

const asked = (path: string, wish?: Wish) => ask(nginx.port, path, wish);

const sameAsOwn = (paths: readonly string[]) => expectSame([nginx.port, portOf(own)], paths);

if (missing.length > 0) {
  test("nginx was left out", () => {
    console.log(`nginx 未测：缺少 ${missing.join("、")}。Left out, nginx: ${missing.join(", ")} missing.`);
    expect(readFileSync("deploy/nginx.conf", "utf8")).toContain("include /opt/qianfa/deploy/nginx-edition.conf;");
  });
} else {
  describe("nginx before the application", () => {
    beforeAll(async () => {
      house = await openReadersHouse();
      number = await release(house, house.county, {
        headline: "码头见闻",
        keywords: ["海带", "100%", "问?答", "v1.0"],
        reporters: ["林晓"],
      });
      article = await addressOf(number);
      await firstBuild();
      front = openFront(root);
      own = createServer(async (incoming, response) => {
        if (!(await front.answer(incoming, response))) response.writeHead(404).end();
      });
      await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve));
      follower = await follow({ name: "nginx", root, changed: front.forget, isServedByOthers: true });
      application = await openStandIn();
      nginx = await openNginx({ root, application: application.port, isPrompt: true });
    });
    afterAll(async () => {
      await nginx.stop();
      await application.stop();
      own.closeAllConnections();
      own.close();
      await follower.stop();
      clear(root);
    });

    test("each kind of page and file goes out as from the house's own front, in every encoding", async () => {
      await sameAsOwn([
        ...["/", "/care/", "/news/", "/news/county/"],
        ...[article, `/care${article}`, `/tags/${encodeURIComponent("海带")}/`],
        ...["/tags/100%25/", "/tags/%E9%97%AE%3F%E7%AD%94/", "/tags/v1.0/", "/authors/%E6%9E%97%E6%99%93/"],
        ...["/rss.xml", "/news/county/atom.xml", "/feed.json", "/sitemap.xml", "/robots.txt"],
        ...["/site.css", "/reader.js", "/favicon.svg", "/_status/gone.txt"],
        ...[article.replace("html", "json"), `/qr${article.replace("html", "png")}`],
        `/share${article.replace("html", "png")}`,
      ]);
      expect(application.asked).toEqual([]);
    });

    test("a page is sent compressed, kept by its bytes, and asked for again at no cost", async () => {
      const plain = await asked(article);
      expect(plain.body.toString()).toContain("码头见闻");
      const br = await asked(article, { headers: { "accept-encoding": "br" } });
      const gzip = await asked(article, { headers: { "accept-encoding": "gzip" } });
      expect(brotliDecompressSync(br.body)).toEqual(plain.body);
      expect(gunzipSync(gzip.body)).toEqual(plain.body);
      expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
      // What is fetched once by a machine is not kept in three forms.
      const data = await asked(article.replace("html", "json"), { headers: { "accept-encoding": "br" } });
      expect([data.headers["content-encoding"], JSON.parse(data.body.toString()).headlines[0].value]).toEqual([
        undefined,
        "码头见闻",
      ]);
      const again = await asked(article, {
        headers: { "accept-encoding": "br", "if-none-match": String(br.headers.etag) },
      });
      expect([again.status, again.body.length, again.headers["content-security-policy"]]).toEqual([
        304,
        0,
        plain.headers["content-security-policy"],
      ]);
      // The moment of a printed file is none that anybody could ask by.
      const since = { "if-modified-since": new Date("2100-01-01").toUTCString() };
      expect((await asked(article, { headers: since })).status).toBe(200);
      expect((await asked(article, { headers: { range: "bytes=0-9" } })).status).toBe(200);
      expect((await asked(article, { method: "HEAD" })).body.length).toBe(0);
    });

    test("what is not printed is the application's, as it was asked for", async () => {
      const cases = [
        "GET /admin",
        "GET /admin/articles?state=%E8%8D%89",
        "POST /api/uploads",
        "GET /link/secret",
        "GET /search?q=%E6%B5%B7%E5%B8%A6",
        "POST /reports/send",
        "POST /care/reports/send",
        "POST /hot/read",
        "GET /news",
        "GET /nowhere/",
        "GET /news/nowhere.html?a=%2F",
        "GET /tags/%E6%97%A0/",
        "GET /index.html",
        "GET /news/county/index.html",
        "GET /rss.xml.gz",
        "POST /",
        "PUT /rss.xml",
        "GET /_next/static/chunk.js",
        `GET /media/${"0".repeat(64)}-480.avif`,
      ];
      application.asked.length = 0;
      for (const each of cases) {
        const [method = "", path = ""] = each.split(" ");
        const { status, body } = await asked(path, { method, headers: { "x-forwarded-for": "192.0.2.9" } });
        expect([status, body.toString()], each).toEqual([path.startsWith("/nowhere") ? 404 : 200, "application"]);
      }
      expect(application.asked).toEqual(cases);
      for (const path of ["/index.html", "/rss.xml.gz"]) expect((await ask(portOf(own), path)).status, path).toBe(404);
      expect(application.headers.at(-1)).toMatchObject({
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-proto": "http",
        host: "127.0.0.1",
      });
    });

    test("a front that fetches all it lacks is served, eight at a time; one that asks for everything at once is not", async () => {
      const file = "/api/edition/0";
      let left = 400;
      const fetching = Array.from({ length: 8 }, async () => {
        const statuses: number[] = [];
        while (left-- > 0) statuses.push((await asked(file)).status);
        return statuses;
      });
      expect(new Set((await Promise.all(fetching)).flat())).toEqual(new Set([200]));
      const atOnce = await Promise.all(Array.from({ length: 400 }, () => asked(file)));
      expect(new Set(atOnce.map(({ status }) => status))).toEqual(new Set([200, 429]));
    });

    test("over TLS it is the same page, and in clear there is only the way to it", async () => {
      const client = connect(`https://127.0.0.1:${nginx.securePort}`, { rejectUnauthorized: false });
      const status = await new Promise((resolve, reject) => {
        client.once("error", reject);
        client.request({ ":path": article }).once("response", (headers) => resolve(headers[":status"]));
      });
      client.destroy();
      expect(status).toBe(200);
      const { status: moved, headers } = await ask(nginx.plainPort, `${article}?a=1`);
      expect([moved, headers.location]).toEqual([301, `https://news.example.cn${article}?a=1`]);
    });

    test("the log says who asked for which page, never what for", () => {
      expect(nginx.said()).toContain(`GET "${article}" 200`);
      expect(nginx.said()).toContain('GET "/search" 200');
      expect(nginx.said()).not.toMatch(/\?|secret/);
    });

    test("without the application printed pages go on, and the rest says that it failed", async () => {
      await application.stop();
      expect((await asked(article)).status).toBe(200);
      expect((await asked("/rss.xml")).status).toBe(200);
      for (const path of ["/search?q=x", "/nowhere/", "/admin/articles", "/news/nowhere.html"]) {
        const { status, headers, body } = await asked(path);
        expect([status, headers["cache-control"], headers["retry-after"]], path).toEqual([503, "no-store", "10"]);
        expect(headers["content-type"]).toBe("text/html; charset=utf-8");
        expect(body.toString()).toContain("<!DOCTYPE html>");
      }
    });

    test("what was withdrawn is gone at once, before and after its last page is printed", async () => {
      const paths = [article, `/care${article}`, article.replace(".html", ".json")];
      await take(house.desk.chief, "withdraw", number);
      await follower.catchUp();
      for (const step of [follower.catchUp, printDue, follower.catchUp]) {
        await step();
        for (const path of paths) {
          const { status, headers, body } = await asked(path);
          expect([status, headers["cache-control"], headers.etag], path).toEqual([410, "no-store", undefined]);
          expect(body.toString()).not.toContain("码头见闻");
        }
      }
      await sameAsOwn(["/", "/rss.xml", ...paths]);
      const packed = await asked(article, { headers: { "accept-encoding": "br" } });
      expect(packed.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(packed.body)).toEqual((await asked(article)).body);
      expect((await asked(article)).body.toString()).toContain("页面已撤下");
      expect((await asked("/")).body.toString()).not.toContain("码头见闻");
    });
  });
}
