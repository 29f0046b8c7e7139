import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type ReportClass, type ReportKind, readerReports, reportPictures } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { Refusal } from "@/newsroom/refusal";
import { demandByHand, type FormSigns } from "@/newsroom/reports/by-hand";
import { demandRoom, networkHash, noteArrival, queueUp } from "@/newsroom/reports/limits";
import { pictureMadeAnew } from "@/newsroom/reports/made-anew";
import { type Place, placeAt } from "@/newsroom/reports/place";
import { receiptHash, receiptOf } from "@/newsroom/reports/receipt";
import { sealed } from "@/newsroom/reports/sealing";
import { dayOf } from "@/newsroom/shanghai";

/** Nobody signed in: all that is known is where the request came from. */
export type Reader = { clientAddress: string };

/** `class` of a 网络举报; `right` of a 纠错; `picture` the bytes that were sent, whatever they are. */
export type ReportWish = FormSigns & {
  kind: ReportKind;
  class: ReportClass | null;
  address: string;
  text: string;
  right: string;
  contact: string;
  picture: Buffer | null;
};

/** Within so many days somebody answers. 网络信息内容生态治理规定 art. 16 and R2.20: a deadline for each. */
export const daysToAnswer: Record<ReportKind, number> = { correction: 3, report: 7 };
const day = 24 * 3_600_000;

type Fitting = { wish: ReportWish; place: Place; receipt: string };

/** Keeps what a reader reports and returns the receipt; the very same sent again that day is answered with the same one. */
export async function receiveReport(reader: Reader, wish: ReportWish): Promise<{ receipt: string }> {
  demandByHand(wish);
  const place = await demandFitting(wish);
  const network = networkHash(reader.clientAddress);
  const receipt = receiptFor(wish, place, network);
  if (!(await isLetIn(receipt, network))) return { receipt };
  const picture = wish.picture && (await pictureMadeAnew(wish.picture));
  await db().transaction(async (tx) => {
    await queueUp(tx);
    if (await isKnown(tx, receipt)) return;
    await keep(tx, { wish, place, receipt }, picture);
  });
  return { receipt };
}

/** Counts the arrival before its picture is painted, so that many at once are not all painted; false: it is kept already. */
async function isLetIn(receipt: string, network: string): Promise<boolean> {
  return db().transaction(async (tx) => {
    await queueUp(tx);
    if (await isKnown(tx, receipt)) return false;
    await demandRoom(tx, network);
    await noteArrival(tx, network);
    return true;
  });
}

async function demandFitting({ kind, class: reportClass, address, text }: ReportWish): Promise<Place> {
  if (kind === "report" && reportClass === null) throw new Refusal("invalid", "report_class", { field: "class" });
  if (text.trim() === "") throw new Refusal("invalid", "report_text", { field: "text" });
  const place = await placeAt(db(), address);
  if (!place) throw new Refusal("invalid", "report_address", { field: "address" });
  if (kind === "correction" && !place.isOurs) throw new Refusal("invalid", "report_not_ours", { field: "address" });
  return place;
}

function receiptFor(wish: ReportWish, { address }: Place, network: string): string {
  const picture = wish.picture ? sha256(wish.picture) : "";
  const { kind, text, right, contact } = wish;
  return receiptOf(dayOf(now()), [network, kind, wish.class ?? "", address, text, right, contact, picture]);
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function isKnown(tx: Tx, receipt: string): Promise<boolean> {
  const rows = await tx
    .select({ number: readerReports.number })
    .from(readerReports)
    .where(eq(readerReports.receiptHash, receiptHash(receipt)));
  return rows.length > 0;
}

async function keep(
  tx: Tx,
  { wish, place, receipt }: Fitting,
  picture: Awaited<ReturnType<typeof pictureMadeAnew>> | null,
): Promise<void> {
  const { kind, text, contact } = wish;
  const receivedAt = now();
  const dueAt = new Date(receivedAt.getTime() + daysToAnswer[kind] * day);
  const hash = receiptHash(receipt);
  const [report] = await tx
    .insert(readerReports)
    .values({
      receiptHash: hash,
      kind,
      class: kind === "report" ? wish.class : null,
      address: place.address,
      articleNumber: place.articleNumber,
      text,
      right: kind === "correction" ? wish.right : "",
      pictureSha256: picture && sha256(picture.bytes),
      contact: contact === "" ? null : sealed("contact", contact, hash),
      receivedAt,
      dueAt,
    })
    .returning({ number: readerReports.number });
  if (!report) throw new Error("an insert returns its row");
  const { number } = report;
  if (picture) await tx.insert(reportPictures).values({ reportNumber: number, ...picture });
  await enqueue(tx, "report_due", { reportNumber: number }, dueAt);
  await recordEvents(tx, { kind: "report.received", actorId: null, details: { report: number } });
}
