import { hash, verify } from "@node-rs/argon2";
import { isCommon, isSequence } from "@/newsroom/people/guessable";
import { usernameKey } from "@/newsroom/people/username";
import { Refusal } from "@/newsroom/refusal";

/** A password has at least this many characters and at most `longestPassword`, so that nobody makes the house hash a book. */
export const shortestPassword = 10;
export const longestPassword = 200;
/** Fewer different characters are soon tried out. */
const fewestDistinct = 5;

let nobodysHash: Promise<string> | undefined;

/** Throws `Refusal("invalid", …)` for a password too short, too long, made of the username, or among the first that are guessed. */
export function demandPassword(password: string, username: string): void {
  const length = [...password].length;
  if (length < shortestPassword) throw new Refusal("invalid", "password_too_short", { least: shortestPassword });
  if (length > longestPassword) throw new Refusal("invalid", "password_too_long", { most: longestPassword });
  if (!password.isWellFormed()) throw new Refusal("invalid", "password_unreadable");
  if (usernameKey(password) === usernameKey(username)) throw new Refusal("invalid", "password_is_username");
  if (new Set(password).size < fewestDistinct)
    throw new Refusal("invalid", "password_too_plain", { least: fewestDistinct });
  if (isSequence(password)) throw new Refusal("invalid", "password_sequence");
  if (isCommon(password)) throw new Refusal("invalid", "password_common");
}

/** The Argon2id hash to keep (RFC 9106), in its own salted text form. */
export function passwordHash(password: string): Promise<string> {
  return hash(normal(password));
}

/** True when the password fits. Without a hash it takes as long and is false, so nobody learns which names exist. */
export async function fits(stored: string | null, password: string): Promise<boolean> {
  if (password.length > 4 * longestPassword) return false;
  nobodysHash ??= hash("nobody signs in with this");
  const matches = await verify(stored ?? (await nobodysHash), normal(password));
  return stored !== null && matches;
}

/** The same characters typed on another machine may be composed otherwise (RFC 8265). */
function normal(password: string): string {
  return password.normalize("NFC");
}
