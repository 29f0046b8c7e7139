/** 回执编号: by it, and by nothing else, a reader learns what became of a report. */
import { keyedHash, opened, sealed } from "@/newsroom/reports/sealing";

/** Crockford's base 32: no letter that looks like a digit. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lookalikes: Record<string, string> = { O: "0", I: "1", L: "1" };
const randomLetters = 10;
const shape = new RegExp(`^\\d{8}[${letters}]{${randomLetters}}$`);

/**
 * The day, then 50 bits that nobody without the house's key can guess. They follow from what was sent: the same sent
 * again that day is the same report, with the receipt it had.
 */
export function receiptOf(day: string, sent: readonly string[]): string {
  const digest = keyedHash("receipt", "number", day, ...sent);
  const drawn = Array.from(digest.subarray(0, randomLetters), (byte) => letters[byte % letters.length]);
  return day.replaceAll("-", "") + drawn.join("");
}

/** What is kept of a receipt, hex. */
export function receiptHash(receipt: string): string {
  return keyedHash("receipt", "kept", receipt).toString("hex");
}

/** `20260801-K7Q2M-9XWDP` */
export function receiptInGroups(receipt: string): string {
  return [receipt.slice(0, 8), receipt.slice(8, 13), receipt.slice(13)].join("-");
}

/** A receipt however it was typed: small letters, full width, with or without dashes; null for what is none. */
export function receiptAsTyped(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .replaceAll(/[OIL]/g, (letter) => lookalikes[letter] ?? letter);
  return shape.test(plain) ? plain : null;
}

const shownFor = 30 * 60_000;

/** A receipt on its way from the form to the page that shows it: logs of addresses keep nothing they could use later. */
export function receiptForAddress(receipt: string, at: Date): string {
  return sealed("receipt", `${at.getTime() + shownFor} ${receipt}`).toString("base64url");
}

/** The receipt in an address, for half an hour; null afterwards, and for anything else. */
export function receiptInAddress(value: string, at: Date): string | null {
  const [until = "0", receipt = ""] = (opened("receipt", Buffer.from(value, "base64url")) ?? "").split(" ");
  return Number(until) > at.getTime() ? receipt : null;
}
