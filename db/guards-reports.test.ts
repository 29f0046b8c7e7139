/** Forged, changed and vanished reports of readers, written as the application's role. */
import { beforeAll, describe, expect, test } from "vitest";
import { owner, refused, run } from "@/db/attack.fixture";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { closeReport } from "@/newsroom/reports/close";
import { sent } from "@/newsroom/reports/desk.fixture";
import { takeReport } from "@/newsroom/reports/handle";

let desk: Desk;
let number: number;
let address: string;
let report: number;
let closed: number;

beforeAll(async () => {
  desk = await openDesk();
  number = await livePiece(desk);
  address = (await file(number)).lastRelease?.address ?? "";
  report = (await sent({ address, text: "守着", contact: "某人" })).number;
  closed = (await sent({ address, text: "办了", contact: "某人" })).number;
  for (const each of [report, closed]) await takeReport(desk.editor, { number: each });
  await closeReport(desk.editor, { number: closed, result: "upheld", reply: "谢谢。" });
});

const change = (set: string, of = report) => `update reader_reports set ${set} where number = ${of}`;

describe("what a reader wrote", () => {
  test("the application cannot change, delete or empty", async () => {
    const columns = [
      "text = 'x'",
      "address = 'x'",
      `"right" = 'x'`,
      "kind = 'report', class = 'other'",
      "number = default",
    ];
    await refused(
      [...columns, "receipt_hash = 'x'", "received_at = now()", "article_number = null"].map((set) => change(set)),
      /permission denied|can only be updated to DEFAULT/,
    );
    await refused(["delete from reader_reports", "truncate reader_reports cascade"], /permission denied/);
    await refused(["delete from report_pictures", "update report_pictures set bytes = ''"], /permission denied/);
    await refused("update report_reopenings set reply = ''", /permission denied/);
  });

  test("the owner of the tables is refused as well", async () => {
    await refused(
      ["text = 'x'", "received_at = now()", "article_number = null"].map((set) => change(set)),
      "guard: what a reader wrote is not changed",
      owner(),
    );
    await refused(`delete from reader_reports where number = ${report}`, "guard: reports of readers stay", owner());
    await refused("truncate reader_reports cascade", "append-only", owner());
  });

  test("begins untouched, and gets no picture later", async () => {
    const inserted = (columns: string, values: string) => `insert into reader_reports
      (receipt_hash, kind, address, text, received_at, due_at${columns})
      values (sha256('new'), 'correction', 'https://a.example/', '新', now(), now()${values})`;
    await refused(
      [
        inserted(", state, owner_id", `, 'handling', ${desk.editor.id}`),
        inserted(", owner_id", `, ${desk.editor.id}`),
        inserted(", reply", ", '早就答复了'"),
        inserted(", contact_blanked_at", ", now()"),
      ],
      "guard: a report begins untouched",
    );
    await refused(inserted(", class", ", 'other'"), "reader_reports_class");
    await refused(inserted("", "").replace("'新'", "'  '"), "reader_reports_text");
    await refused(
      `insert into report_pictures values (${report}, 'image/jpeg', 'x')`,
      "guard: a picture comes with its report",
    );
    // A row written anew in the same transaction is no new report.
    await refused(
      `${change("due_at = due_at")}; insert into report_pictures values (${report}, 'image/jpeg', 'x')`,
      "guard: a picture comes with its report",
    );
    await refused(change("picture_sha256 = sha256('x')"), /permission denied/);
    await refused(change("picture_sha256 = sha256('x')"), "guard: what a reader wrote is not changed", owner());
  });
});

describe("the contact", () => {
  test("is never exchanged, goes after closing alone, and does not come back", async () => {
    const why = "guard: a contact goes once, after the report is closed";
    await refused(
      [
        "contact = 'x'",
        "contact = null",
        "contact = null, contact_blanked_at = now()",
        "contact_blanked_at = now()",
      ].map((set) => change(set)),
      /guard: a contact goes once|reader_reports_blanked/,
    );
    await refused(change("contact = 'x'", closed), why);
    await refused(change("contact = null", closed), why);
    const other = (await sent({ address, text: "删了", contact: "某人" })).number;
    await takeReport(desk.editor, { number: other });
    await closeReport(desk.editor, { number: other, result: "upheld", reply: "谢谢。" });
    await run(change("contact = null, contact_blanked_at = now()", other));
    await refused(change("contact = 'x', contact_blanked_at = null", other), why);
    await refused(change("contact_blanked_at = now() + interval '1 day'", other), why);
  });
});

describe("the result", () => {
  test("of a closed report stays until it is reopened on record", async () => {
    const why = "guard: a closed report is changed only when it was reopened";
    const open = "state = 'handling', result = null, reply = '', closed_by = null, closed_at = null";
    await refused(
      ["reply = '改口'", "result = 'unfounded'", "owner_id = owner_id + 1", "due_at = now()", open].map((set) =>
        change(set, closed),
      ),
      why,
    );
    const reopened = (of: number, more = "") => `insert into report_reopenings
      (report_number, reason, reopened_by, reopened_at, result, reply) values
      (${of}, '再查${more}', ${desk.editor.id}, now(), 'unfounded', '假的')`;
    await refused(reopened(report), "guard: only a closed report is reopened");
    await run(`${reopened(closed)}; ${change(open, closed)}`);
    const [kept] = await run(`select result, reply from report_reopenings where report_number = ${closed}`);
    expect(kept).toEqual({ result: "upheld", reply: "谢谢。" });
    await refused(change("state = 'waiting', owner_id = null", closed), "is not untouched again");
    const closing = `state = 'closed', result = 'unfounded', reply = '改口', closed_by = ${desk.editor.id}`;
    const then = `(select max(closed_at) from report_reopenings where report_number = ${closed})`;
    await refused(
      [then, `${then} - interval '1 hour'`].map((at) => change(`${closing}, closed_at = ${at}`, closed)),
      "guard: a report is closed after it was reopened",
    );
    await closeReport(desk.editor, { number: closed, result: "upheld", reply: "还是这样。" });
    await refused(change(open, closed), why);
  });

  test("needs a person, a reply and a time, and names only what came of this report", async () => {
    const half = ["state = 'closed'", "closed_at = now()", "result = 'upheld'", "state = 'handling', owner_id = null"];
    await refused(
      half.map((set) => change(set)),
      /reader_reports_(closed|owner)/,
    );
    const before = (await file(number)).article.liveReleaseId ?? 0;
    await refused(change(`release_id = ${before}`), "guard: this release did not come of the report");
    const other = await livePiece(desk, { headline: "另一篇" });
    const elsewhere = (await file(other)).article.liveReleaseId ?? 0;
    await refused(change(`release_id = ${elsewhere}`), "guard: this release did not come of the report");
    await take(desk.publisher, "withdraw", other);
    const [withdrawal] = await run(`select max(id) as id from withdrawals where article_number = ${other}`);
    await refused(change(`withdrawal_id = ${withdrawal?.id}`), "guard: this withdrawal did not come of the report");
  });
});
