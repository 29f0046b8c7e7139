import { expect, test } from "vitest";
import { beginFirst } from "@/components/admin/articles/begin-first";

test("the first save that works begins the piece, every later one goes to it", async () => {
  const sent: string[] = [];
  const begun: number[] = [];
  const answers = [
    new Response(null, { status: 500 }),
    Response.json({ number: 7 }),
    Response.json({}),
    Response.json({}),
  ];
  const request = beginFirst({
    createUrl: "/begin",
    saveUrlOf: (number) => `/save/${number}`,
    onBegun: (number) => begun.push(number),
    request: async (url, init) => {
      sent.push(`${init?.method} ${url} ${init?.body}`);
      return answers.shift() ?? Response.error();
    },
  });
  const save = (body: string) => request("/nowhere", { method: "PUT", body });
  expect((await save("a")).status).toBe(500);
  expect(await (await save("b")).json()).toEqual({ number: 7 });
  await save("c");
  await save("d");
  expect(sent).toEqual(["POST /begin a", "POST /begin b", "PUT /save/7 c", "PUT /save/7 d"]);
  expect(begun).toEqual([7]);
});
