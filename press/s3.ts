/**
 * The few requests of S3 that a bucket is kept by. The hash of the bytes is part of what is signed: the store takes what was
 * sent or nothing. No error names a key or a secret.
 */
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import { NoAnswer, sendOutside } from "@/newsroom/call-outside";
import { openDoubts } from "@/press/doubts";
import { type KeyPage, keyPageIn } from "@/press/s3-listing";

/** Where the bucket is, with its name in the address as the store wants it, and who asks. */
export type BucketAccess = { url: string; region: string; accessKeyId: string; secretAccessKey: string };

/**
 * For tests to make smaller. `patienceMs`: for one answer. `settledMs`: what was sent so long ago and not answered is carried
 * out by now or never. `pageSize`: so many names a listing gives at once.
 */
export type BucketLimits = { patienceMs?: number; settledMs?: number; pageSize?: number };

/** The objects of one bucket, by their keys. All throw `StoreRefusal`, or `NoAnswer` where none came in time. */
export type Objects = {
  /** The bytes of an object, null where there is none. */
  get(key: string): Promise<Buffer | null>;
  /** `what`: the order of two that are called alike does not matter; by default the hash of the bytes. */
  put(key: string, bytes: Buffer<ArrayBuffer>, headers: Record<string, string>, what?: string): Promise<void>;
  /** Nothing is there afterwards, whether something was or not. */
  remove(key: string): Promise<void>;
  /** Every key, in the order of the store, some at a time. */
  keys(): AsyncGenerator<string[]>;
};

/**
 * The store did not do it, or did it and it may not last. `code`: the status and the store's own word for why; `versioned`:
 * what is deleted stays as a version; `unsettled`: an earlier change that nobody answered for may still come over this one; `not empty`: it is somebody
 * else's.
 */
export class StoreRefusal extends Error {
  override name = "StoreRefusal";
  constructor(readonly code: string) {
    super(`the store answered ${code}`);
  }
}

const most = 16 * 1024 * 1024;
const firstPauseMs = 100;
const longestPauseMs = 400;
/** Answers that leave open whether it was done, or will be. */
const openAnswers = [500, 502, 504];

/** The bucket at an address, for whoever holds the keys to it. */
export function openObjects(access: BucketAccess, limits: BucketLimits = {}): Objects {
  const { patienceMs = 20_000, settledMs = 60_000, pageSize = 1000 } = limits;
  const { url, ...credentials } = access;
  const cache = new Map<string, ArrayBuffer>();
  const doubts = openDoubts(settledMs);

  const askOnce = async ({ method, key, query = "", headers = {}, body, what }: Wish) => {
    const signer = new AwsV4Signer({
      ...credentials,
      service: "s3",
      cache,
      method,
      url: `${url}/${encoded(key).replaceAll("%2F", "/")}${query}`,
      headers: { ...headers, "x-amz-content-sha256": sha256Of(body ?? "") },
    });
    const signed = await signer.sign();
    try {
      const sent = { method, headers: signed.headers, ...(body ? { body } : {}) };
      const answer = await sendOutside(signed.url, sent, { most, patience: patienceMs });
      if (what && openAnswers.includes(answer.status)) doubts.add(key, what);
      return answer;
    } catch (error) {
      if (what && wasSent(error)) doubts.add(key, what);
      throw error;
    }
  };

  /** What passes by itself is asked for again at once: of a hundred thousand pages one would have all of them wait. */
  const ask = async (wish: Wish) => {
    for (let pauseMs = firstPauseMs; ; pauseMs *= 4) {
      try {
        const answer = await askOnce(wish);
        if ((answer.status < 500 && answer.status !== 429) || pauseMs > longestPauseMs) return answer;
      } catch (error) {
        if (pauseMs > longestPauseMs || isTimeout(error)) throw error;
      }
      await pause(pauseMs);
    }
  };

  const change = async (wish: Wish & { what: string }): Promise<void> => {
    const sentAt = performance.now();
    const answer = await ask(wish);
    if (answer.status !== 200 && answer.status !== 204) throw refusalOf(answer);
    // A version that stays would outlive the order to destroy it.
    if ((answer.headers.get("x-amz-version-id") ?? "null") !== "null") throw new StoreRefusal("versioned");
    if (!doubts.isLastWord(wish.key, wish.what, sentAt)) throw new StoreRefusal("unsettled");
  };

  return {
    get: async (key) => {
      const answer = await ask({ method: "GET", key });
      if (answer.status === 200) return answer.bytes;
      const refusal = refusalOf(answer);
      if (refusal.code === "404 NoSuchKey") return null;
      throw refusal;
    },
    put: (key, body, headers, what = sha256Of(body)) => change({ method: "PUT", key, body, headers, what }),
    remove: (key) => change({ method: "DELETE", key, what: "gone" }),
    keys: async function* () {
      for (let page: KeyPage = { keys: [], marker: "" }; page.marker !== null; ) {
        const query = `?encoding-type=url&marker=${encoded(page.marker)}&max-keys=${pageSize}`;
        const answer = await ask({ method: "GET", key: "", query });
        if (answer.status !== 200) throw refusalOf(answer);
        const found = keyPageIn(answer.bytes.toString());
        if (!found) throw new StoreRefusal("200, and no listing");
        yield found.keys;
        page = found;
      }
    },
  };
}

/** `what`: what stands there once it is done, where it changes something. */
type Wish = {
  method: string;
  key: string;
  query?: string;
  headers?: Record<string, string>;
  body?: Buffer<ArrayBuffer>;
  what?: string;
};

/** As it is signed (RFC 3986): what is sent otherwise, not every store takes for the same. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256Of(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function refusalOf({ status, bytes }: { status: number; bytes: Buffer }): StoreRefusal {
  const code = /<Code>([A-Za-z0-9.]{1,80})<\/Code>/.exec(bytes.toString())?.[1];
  return new StoreRefusal(code ? `${status} ${code}` : String(status));
}

function causeOf(error: unknown): unknown {
  return error instanceof NoAnswer ? error.cause : undefined;
}

function isTimeout(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof Error && cause.name === "TimeoutError";
}

/** False where no connection was made: nothing of it can have arrived. */
function wasSent(error: unknown): boolean {
  const cause = causeOf(error);
  const reason = cause instanceof Error ? cause.cause : undefined;
  const code = reason instanceof Error && "code" in reason ? String(reason.code) : "";
  return !["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].includes(code);
}
