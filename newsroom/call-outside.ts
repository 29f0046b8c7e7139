/** A call to another server, somebody else's or a front: it takes no longer than anybody waits, and goes nowhere but where it was sent. */

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

/** The bytes at an address as they are, not compressed, `most` of them at most. Throws `NoAnswer` as well. */
export async function fetchOutside(
  address: string,
  { most, patience = patienceMs }: { most: number; patience?: number },
): Promise<{ status: number; bytes: Buffer }> {
  try {
    const response = await fetch(address, {
      headers: { "accept-encoding": "identity" },
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, bytes: await bytesOf(response, most) };
  } catch (error) {
    throw new NoAnswer("nobody answered", { cause: error });
  }
}

/** What is sent as it is, signed headers and all. */
type Sent = { method: string; headers: Headers; body?: Buffer<ArrayBuffer> };

/** Sends a request and reads its answer whole, `most` bytes of it. Throws `NoAnswer` as well. */
export async function sendOutside(
  address: URL,
  { method, headers, body }: Sent,
  { most, patience }: { most: number; patience: number },
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  try {
    const response = await fetch(address, {
      method,
      headers,
      ...(body ? { body } : {}),
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, headers: response.headers, bytes: await bytesOf(response, most) };
  } catch (error) {
    throw new NoAnswer("nobody answered", { cause: error });
  }
}

async function beginningOf(response: Response): Promise<string> {
  return new TextDecoder().decode(await bytesOf(response, longestBody));
}

async function bytesOf(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop closes the connection.
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
