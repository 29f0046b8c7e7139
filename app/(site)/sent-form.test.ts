import { expect, test } from "vitest";
import { sentForm } from "@/app/(site)/sent-form";

const typed = "application/x-www-form-urlencoded";
const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
const inParts = `multipart/form-data; boundary=${boundary}`;

function from(body: RequestInit["body"], type: string): Request {
  // Half: a body that is still under way, which the types of browsers do not know.
  const init = { method: "POST", headers: { "content-type": type }, duplex: "half", ...(body ? { body } : {}) };
  return new Request("https://news.example.cn/reports/send", init);
}
const read = (body: RequestInit["body"], type: string, takesFiles = true) => sentForm(from(body, type), { takesFiles });
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const pictureHead = `--${boundary}\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
const end = `--${boundary}--\r\n`;

test("typed fields are read while they are no longer than fields of ours can be", async () => {
  const text = "字".repeat(2000);
  expect(await read(new URLSearchParams({ text, right: text }).toString(), typed)).toEqual({ text, right: text });
  expect(await read("receipt=1", `${typed};charset=UTF-8`, false)).toEqual({ receipt: "1" });
  expect(await read("a&".repeat(50_000), typed)).toBeNull();
});

test("a form in parts is read where files are taken, and with no more parts than a form of ours has", async () => {
  const form = `${part("text", "错了") + pictureHead}x\r\n${end}`;
  expect(await read(form, inParts)).toMatchObject({ text: "错了", picture: expect.any(File) });
  expect(await read(form, inParts, false)).toBeNull();
  expect(await read(part("a", "").repeat(1000) + end, inParts)).toBeNull();
  // What is counted is what the parser parts by, whatever else the type names.
  expect(
    await read(part("a", "").repeat(1000) + end, `multipart/form-data; xboundary=none; boundary=${boundary}`),
  ).toBeNull();
  for (const type of ["", "text/plain", "application/json", "multipart/form-data"])
    expect(await read(form, type)).toBeNull();
  expect(await read(null, typed)).toEqual({});
});

test("of a picture too large to be read stays what was typed before it", async () => {
  const body = Buffer.concat([
    Buffer.from(part("text", "错了") + pictureHead),
    Buffer.alloc(12_000_000, 1),
    Buffer.from(`\r\n${end}`),
  ]);
  const sent = await read(body, inParts);
  expect(sent?.text).toBe("错了");
  expect(sent?.picture).toBeInstanceOf(File);
});

test("a few are read at a time, the others are told to come again; a number or two wait for nobody", async () => {
  const ends: (() => void)[] = [];
  const slow = () =>
    new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(Buffer.from("text=1"));
        ends.push(() => stream.close());
      },
    });
  const first = Array.from({ length: 4 }, () => read(slow(), typed));
  const refusal = { kind: "conflict", code: "reports_too_many" };
  await expect(read("text=1", typed)).rejects.toMatchObject(refusal);
  await expect(read(part("text", "1") + end, inParts)).rejects.toMatchObject(refusal);
  const tiny = (body: string, type = typed) => sentForm(from(body, type), { takesFiles: false, isTiny: true });
  expect(await tiny("article=100001")).toEqual({ article: "100001" });
  expect(await tiny(`article=${"1".repeat(200)}`)).toBeNull();
  expect(await tiny(part("article", "1") + end, inParts)).toBeNull();
  for (const close of ends) close();
  expect(await Promise.all(first)).toEqual(Array(4).fill({ text: "1" }));
  expect(await read("text=1", typed)).toEqual({ text: "1" });
});
