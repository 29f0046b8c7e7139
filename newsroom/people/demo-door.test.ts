import { expect, test } from "vitest";
import { type Door, demoDoorIsOpen } from "@/newsroom/people/demo-door";

const house = { demo: true, host: "127.0.0.1", siteUrl: "http://localhost:3000" };
const door = { hosts: ["localhost:3000"], clientAddress: "127.0.0.1" };

test.each<[string, Partial<Door>, Partial<typeof house>]>([
  ["by the name of the machine itself", {}, {}],
  ["by its IPv4 address", { hosts: ["127.0.0.1:3000", "127.0.0.1:3000"] }, {}],
  [
    "by its IPv6 address",
    { hosts: ["[::1]:3000"], clientAddress: "::1" },
    { host: "::1", siteUrl: "http://[::1]:3000" },
  ],
])("the demo's door is open %s", (_, came, stands) => {
  expect(demoDoorIsOpen({ ...door, ...came }, { ...house, ...stands })).toBe(true);
});

test.each<[string, Partial<Door>, { demo?: boolean; host?: string | undefined; siteUrl?: string }]>([
  ["in a house that is no demo", {}, { demo: false }],
  ["where the local network is let in", {}, { host: undefined }],
  ["where the house listens on an address of the network", {}, { host: "192.168.1.5" }],
  ["where the house has a public address", {}, { siteUrl: "https://news.example" }],
  ["to who comes from elsewhere", { clientAddress: "192.0.2.7" }, {}],
  ["to who comes from nobody knows where", { clientAddress: "" }, {}],
  ["by another name that points here", { hosts: ["rebound.example:3000"] }, {}],
  ["by a name that only begins like one of ours", { hosts: ["localhost.example"] }, {}],
  ["by an address that only begins like one of ours", { hosts: ["127.0.0.1.example"] }, {}],
  ["through a proxy that was called by another name", { hosts: ["localhost:3000", "news.example"] }, {}],
  ["by no name", { hosts: [] }, {}],
  ["by what is no name", { hosts: ["localhost:3000/@news.example", "a b"] }, {}],
])("the demo's door is shut %s", (_, came, stands) => {
  expect(demoDoorIsOpen({ ...door, ...came }, { ...house, ...stands })).toBe(false);
});
