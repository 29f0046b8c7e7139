/**
 * What only the house can read: contacts of readers, and what a form carries there and back. The keys are derived
 * (HKDF, RFC 5869) from the audit key, the one secret of a house that is kept for good and lies in no database.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { settings } from "@/settings";

type Purpose = "contact" | "form" | "receipt" | "network";

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM: nonce, tag, ciphertext. What was sealed for one purpose, or beside another `context`, does not open. */
export function sealed(purpose: Purpose, text: string, context = ""): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** The text that was sealed; null for what is forged, cut off, or sealed with another key. */
export function opened(purpose: Purpose, bytes: Buffer, context = ""): string | null {
  if (bytes.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

/** HMAC-SHA-256, 32 bytes: what nobody without the key can make, nor turn back. */
export function keyedHash(purpose: Purpose, ...parts: readonly string[]): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(JSON.stringify(parts)).digest();
}

function keyFor(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", settings().auditKey, "", `qianfa reports ${purpose}`, 32));
}
