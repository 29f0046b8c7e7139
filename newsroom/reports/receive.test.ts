import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { application } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { auditEvents, readerReports, reportArrivals, reportPictures } from "@/db/schema";
import { type Desk, file, livePiece, openDesk } from "@/newsroom/articles/desk.fixture";
import { setClock } from "@/newsroom/clock/now";
import { formOpenedAt } from "@/newsroom/reports/by-hand";
import { sent, someAddress, wish } from "@/newsroom/reports/desk.fixture";
import { houseLimits, networkLimits } from "@/newsroom/reports/limits";
import { reportOf } from "@/newsroom/reports/published";
import { receiptInGroups } from "@/newsroom/reports/receipt";
import { receiveReport } from "@/newsroom/reports/receive";
import { opened } from "@/newsroom/reports/sealing";
import { settings } from "@/settings";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  setClock();
  await db().delete(reportArrivals);
});

const count = () => db().$count(readerReports);

describe("what a reader sends", () => {
  test("is kept as it was written, with a deadline, and is about the article that stands at the address", async () => {
    const number = await livePiece(desk);
    const address = (await file(number)).lastRelease?.address ?? "";
    const report = await sent({ address, text: "地名错了", right: "应为东屿" });
    expect(report).toMatchObject({
      kind: "correction",
      class: null,
      articleNumber: number,
      address: `${settings().siteUrl}${address}`,
      text: "地名错了",
      right: "应为东屿",
      state: "waiting",
      ownerId: null,
    });
    expect(report.dueAt.getTime() - report.receivedAt.getTime()).toBe(3 * 24 * 3_600_000);
    expect((await sent({ address: `${settings().siteUrl}/care${address}?from=wechat` })).articleNumber).toBe(number);
  });

  test("may be about any site as 网络举报, which has a class, and about this one alone as 纠错", async () => {
    const elsewhere = "https://elsewhere.example/a?b=1";
    const report = await sent({ kind: "report", class: "rumour", address: elsewhere, right: "没有这一栏" });
    expect(report).toMatchObject({ class: "rumour", address: elsewhere, articleNumber: null, right: "" });
    expect(report.dueAt.getTime() - report.receivedAt.getTime()).toBe(7 * 24 * 3_600_000);
    const before = await count();
    const refused: [Parameters<typeof wish>[0], string][] = [
      [{ kind: "report", class: null }, "report_class"],
      [{ address: elsewhere }, "report_not_ours"],
      [{ address: "javascript:alert(1)" }, "report_address"],
      [{ address: "//elsewhere.example/" }, "report_address"],
      [{ address: "" }, "report_address"],
      [{ text: " \n " }, "report_text"],
    ];
    for (const [more, code] of refused) await expect(sent(more)).rejects.toMatchObject({ code });
    expect(await count()).toBe(before);
  });

  test("comes from a form that lay open for a while, with the hidden field empty", async () => {
    const at = (ms: number) => formOpenedAt(new Date(Date.now() - ms));
    await expect(sent({ form: at(0) })).rejects.toMatchObject({ code: "report_too_fast" });
    await expect(sent({ form: at(25 * 3_600_000) })).rejects.toMatchObject({ code: "report_form_old" });
    for (const form of ["", "x", `${at(60_000)}A`, "a".repeat(500)]) {
      await expect(sent({ form }), form).rejects.toMatchObject({ code: "report_form_old" });
    }
    await expect(sent({ website: "https://spam.example" })).rejects.toMatchObject({ code: "report_hidden_field" });
  });

  test("sent twice the same day from one network is one report with one receipt", async () => {
    const reader = { clientAddress: someAddress() };
    const before = await count();
    const first = wish({ text: "同一件事" });
    const receipts = await Promise.all(Array.from({ length: 5 }, () => receiveReport(reader, first)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const others = [
      await receiveReport(reader, { ...first, text: "另一件事" }),
      await receiveReport({ clientAddress: someAddress() }, first),
    ];
    expect(new Set([...receipts, ...others].map(({ receipt }) => receipt)).size).toBe(3);
  });
});

describe("the limits", () => {
  test("let no more than so many an hour out of one network through, also at once", async () => {
    const reader = { clientAddress: "198.51.100.7" };
    const before = await count();
    const tries = Array.from({ length: networkLimits.hour + 6 }, (_, n) =>
      receiveReport(reader, wish({ text: `第${n}` })),
    );
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
    expect(refused).toEqual(Array(6).fill("reports_too_many_here"));
    expect(await count()).toBe(before + networkLimits.hour);
    await sent();
    setClock(() => new Date(Date.now() + 61 * 60_000));
    await receiveReport(reader, wish({ text: "过了一小时" }));
  });

  test("are reached before anything is painted: what is refused as no picture counts as well", async () => {
    const reader = { clientAddress: "198.51.100.9" };
    const tries = Array.from({ length: networkLimits.hour + 6 }, (_, n) =>
      receiveReport(reader, wish({ text: `第${n}`, picture: Buffer.from("no picture") })),
    );
    const codes = (await Promise.allSettled(tries)).map((each) => each.status === "rejected" && each.reason.code);
    const refused = (code: string) => codes.filter((each) => each === code).length;
    expect([refused("report_picture"), refused("reports_too_many_here")]).toEqual([networkLimits.hour, 6]);
  });

  test("when the house is flooded, leave the door open for whoever sent nothing that day", async () => {
    const arrivals = Array.from({ length: houseLimits.hour - 1 }, (_, n) => ({
      networkHash: n.toString(16).padStart(64, "0"),
      at: new Date(),
    }));
    await db().insert(reportArrivals).values(arrivals);
    const reader = { clientAddress: someAddress() };
    const tries = await Promise.allSettled(["一", "二", "三"].map((text) => receiveReport(reader, wish({ text }))));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(receiveReport(reader, wish({ text: "四" }))).rejects.toMatchObject({ code: "reports_too_many" });
    await sent({ text: "别处来的第一件" });
    setClock(() => new Date(Date.now() + 61 * 60_000));
    await receiveReport(reader, wish({ text: "五" }));
  });

  test("know a network by a hash that is another one the next day, and forget it", async () => {
    const reader = { clientAddress: "198.51.100.8" };
    const hashes = async () => (await db().select().from(reportArrivals)).map(({ networkHash }) => networkHash);
    await receiveReport(reader, wish());
    const today = await hashes();
    setClock(() => new Date(Date.now() + 25 * 3_600_000));
    await receiveReport(reader, wish());
    const tomorrow = await hashes();
    expect([today.length, tomorrow.length]).toEqual([1, 1]);
    expect(tomorrow).not.toEqual(today);
  });
});

describe("the picture", () => {
  const photo = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: "#446688" } })
      .withExif({ IFD0: { Make: "TelephoneOfSomebody" }, IFD3: { GPSLatitudeRef: "N" } })
      .jpeg()
      .toBuffer();

  test("is painted anew, without what the camera wrote, and is no picture of the site", async () => {
    const picture = await photo();
    expect(picture.toString("latin1")).toContain("TelephoneOfSomebody");
    const { number } = await sent({ picture });
    const [kept] = await db().select().from(reportPictures).where(eq(reportPictures.reportNumber, number));
    expect(kept?.mediaType).toBe("image/jpeg");
    expect(kept?.bytes.toString("latin1")).not.toContain("TelephoneOfSomebody");
    expect(await sharp(kept?.bytes).metadata()).toMatchObject({ width: 60, height: 40 });
    expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
  });

  test("is painted while no other is", async () => {
    const picture = await photo();
    let most = 0;
    const look = () => {
      const { queue, process } = sharp.counters();
      most = Math.max(most, queue + process);
    };
    sharp.queue.on("change", look);
    await Promise.all(Array.from({ length: 5 }, (_, n) => sent({ picture, text: `图${n}` })));
    sharp.queue.off("change", look);
    expect(most).toBe(1);
  });

  test("is what its bytes say, not too large, and nothing is kept of a report with another", async () => {
    const before = await count();
    const png = await sharp({ create: { width: 9, height: 9, channels: 4, background: "#0000" } })
      .png()
      .toBuffer();
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
    for (const picture of [gif, bomb, (await photo()).subarray(0, 300), Buffer.from("<svg onload='alert(1)'/>")]) {
      await expect(sent({ picture })).rejects.toMatchObject({ code: "report_picture", params: { field: "picture" } });
    }
    const large = Buffer.concat([await photo(), Buffer.alloc(5_000_000)]);
    await expect(sent({ picture: large })).rejects.toMatchObject({ code: "report_picture_large" });
    expect(await count()).toBe(before);
  });
});

describe("who sent it", () => {
  test("the contact is nowhere in the database, and opens beside its own report alone", async () => {
    const contact = "读者电话-13900000000";
    const [one, other] = [await sent({ contact }), await sent({ contact: "另一位" })];
    const bytes = Buffer.from(one.contact ?? "");
    expect(opened("contact", bytes, one.receiptHash)).toBe(contact);
    expect(opened("contact", bytes, other.receiptHash)).toBeNull();
    expect(opened("form", bytes, one.receiptHash)).toBeNull();
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(opened("contact", bytes, one.receiptHash)).toBeNull();
    const [row] = await application().unsafe(`select string_agg(r::text, '') as all from reader_reports r`);
    expect(row?.all).not.toContain(contact);
    expect(row?.all).not.toContain(Buffer.from(contact).toString("hex"));
    const entries = (await db().select({ entry: auditEvents.entry }).from(auditEvents)).map(({ entry }) => entry);
    expect(entries.join()).toContain("report.received");
    expect(entries.join()).not.toContain("13900000000");
  });

  test("the receipt opens what became of it, however it is typed, and no other does", async () => {
    const { receipt, text } = await sent({ text: "不该给别人看的话" });
    const typed = [receipt, receiptInGroups(receipt), ` ${receiptInGroups(receipt).toLowerCase()} `];
    for (const each of typed) expect(await reportOf(each), each).toMatchObject({ state: "waiting", result: null });
    expect(JSON.stringify(await reportOf(receipt))).not.toContain(text);
    const wrong = `${receipt.slice(0, -1)}${receipt.endsWith("0") ? "1" : "0"}`;
    for (const each of ["", "1", wrong, `${receipt}0`, "𠮷", "'; drop table reader_reports"]) {
      expect(await reportOf(each), each).toBeNull();
    }
    const [row] = await application().unsafe(`select string_agg(r::text, '') as all from reader_reports r`);
    expect(row?.all).not.toContain(receipt);
  });
});
