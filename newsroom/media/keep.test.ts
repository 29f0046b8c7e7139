import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { assets, auditEvents, type Person } from "@/db/schema";
import { assetForDesk } from "@/newsroom/media/desk";
import { assetFile } from "@/newsroom/media/files";
import { keepPicture } from "@/newsroom/media/keep";

const gif = Buffer.from("R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==", "base64");
const sha256 = "2b3ff71e8fa5cc6d6b1c9e6f0d4eaa4f3a4aa4b1f0e4a3a2a9c8d7e6f5a4b3c2";
let reporter: Person;

beforeAll(async () => {
  reporter = await createPerson({ roles: ["reporter"] });
});

test("a picture is kept under the hash of its bytes, once, and anybody of the house can see it", async () => {
  const kept = await keepPicture(reporter, gif);
  expect(kept).toMatchObject({ width: 3, height: 2 });
  expect(await keepPicture(reporter, gif)).toEqual(kept);
  expect(await readFile(assetFile(kept.sha256))).toEqual(gif);
  expect(await db().select().from(assets)).toMatchObject([
    { sha256: kept.sha256, mediaType: "image/gif", size: gif.length, uploadedBy: reporter.id },
  ]);
  expect(await db().select().from(auditEvents).where(eq(auditEvents.kind, "media.kept"))).toHaveLength(1);
  expect(await assetForDesk(reporter, kept.sha256)).toEqual({ mediaType: "image/gif" });
  expect(await assetForDesk(reporter, sha256)).toBeNull();
  expect(await assetForDesk(reporter, "../../etc/passwd")).toBeNull();
});

test("what is no picture, is too large or comes from someone who has no place for it is refused", async () => {
  const page = Buffer.from("<html><script>alert(1)</script></html>");
  await expect(keepPicture(reporter, page)).rejects.toMatchObject({ kind: "invalid", code: "not_a_picture" });
  const huge = Buffer.concat([gif, Buffer.alloc(20_000_000)]);
  await expect(keepPicture(reporter, huge)).rejects.toMatchObject({ code: "picture_too_large" });
  const admin = await createPerson({ roles: ["admin"] });
  await expect(keepPicture(admin, gif)).resolves.toMatchObject({ width: 3 });
  const auditor = await createPerson({ roles: ["auditor"] });
  await expect(keepPicture(auditor, gif)).rejects.toMatchObject({ kind: "forbidden" });
});
