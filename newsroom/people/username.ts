import { createHmac } from "node:crypto";
import { z } from "zod";
import { settings } from "@/settings";

/** What a username looks like: up to 40 letters, digits, dots, hyphens and underscores of any script. */
export const usernameShape = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u, "username_shape");

/** The form in which two usernames are compared. */
export function usernameKey(username: string): string {
  return username.normalize("NFC").trim().toLowerCase();
}

/** HMAC-SHA-256 under the house's secret, hex: what is kept of a username or an address that failed to sign in. */
export function veiled(kind: "username" | "address", value: string): string {
  return createHmac("sha256", settings().nextauthSecret).update(`${kind}\n${value}`).digest("hex");
}
