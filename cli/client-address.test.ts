import { expect, test } from "vitest";
import { proxyTest, settleClient } from "@/cli/client-address";

const isProxy = proxyTest(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]);

function settled(peer: string, headers: Record<string, string>) {
  const copy = { host: "news.example.cn", ...headers };
  settleClient(copy, peer, isProxy);
  return copy;
}

test("whoever is no proxy is taken for what the connection says", () => {
  const claims = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-port": "1",
    "x-real-ip": "203.0.113.9",
    "x-client-address": "203.0.113.9",
    forwarded: "for=203.0.113.9",
  };
  expect(settled("198.51.100.7", claims)).toEqual({ host: "news.example.cn", "x-client-address": "198.51.100.7" });
});

test("a proxy's word counts, up to the last address that is not a proxy", () => {
  const claims = {
    "x-forwarded-for": "192.0.2.1, 203.0.113.9, 10.1.2.3",
    "x-forwarded-proto": "http, https",
    "x-forwarded-host": "news.example.cn",
    "x-client-address": "192.0.2.1",
  };
  expect(settled("::ffff:127.0.0.1", claims)).toEqual({
    host: "news.example.cn",
    "x-client-address": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "news.example.cn",
  });
});

test("a proxy that says nothing or nonsense is itself the client", () => {
  expect(settled("fd00::1", {})["x-client-address" as "host"]).toBe("fd00::1");
  expect(settled("10.0.0.1", { "x-forwarded-for": "unknown, <script>", "x-forwarded-host": "a/b" })).toEqual({
    host: "news.example.cn",
    "x-client-address": "10.0.0.1",
  });
});
