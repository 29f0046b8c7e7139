/** A call to somebody else's server: it takes no longer than anybody waits, and goes nowhere but where it was sent. */

/** An answer, of which no more was read than an answer of this kind needs. */
export type OutsideAnswer = { status: number; body: string };

/** Nobody answered, or not in time. Names no address: there may be a secret in it. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

const patienceMs = 10_000;
const longestBody = 8_192;

/** Sends a request and reads the answer; redirects are answers. Throws `NoAnswer` where none came in `patience` milliseconds. */
export async function callOutside(
  address: string,
  sent: { type: string; body: string } | null,
  patience = patienceMs,
): Promise<OutsideAnswer> {
  try {
    const response = await fetch(address, {
      ...(sent ? { method: "POST", headers: { "content-type": sent.type }, body: sent.body } : {}),
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, body: await beginningOf(response) };
  } catch (error) {
    throw new NoAnswer("nobody answered", { cause: error });
  }
}

async function beginningOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop closes the connection.
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length >= longestBody) break;
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, longestBody));
}
