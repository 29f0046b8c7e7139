import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { assets } from "@/db/schema";
import type { Body } from "@/newsroom/articles/body";
import { createArticle } from "@/newsroom/articles/create";
import { approvedPiece, piece, take } from "@/newsroom/articles/desk.fixture";
import {
  addressOf,
  articleAt,
  openReadersHouse,
  type ReadersHouse,
  release,
} from "@/newsroom/articles/readers.fixture";
import { publishedCopy } from "@/newsroom/media/published";

const sha256 = "cd".repeat(32);
const path = `/media/${sha256}.jpg`;
const sized = `/media/${sha256}-480.avif`;
const attrs = { sha256, width: 6, height: 4, alt: "码头", caption: "退潮后的码头。", credit: "" };
const body: Body = { version: 1, type: "doc", content: [{ type: "image", attrs }] };

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
  const { id: uploadedBy } = house.desk.editor;
  await db()
    .insert(assets)
    .values({ sha256, mediaType: "image/jpeg", width: 6, height: 4, size: 9, uploadedBy, uploadedAt: new Date() });
});

test("a picture is public while a live article shows it, under its own name alone", async () => {
  await approvedPiece(house.desk, { body });
  expect(await publishedCopy(path)).toBeNull();

  const number = await release(house, house.county, { body });
  expect(await publishedCopy(path)).toEqual({ sha256, type: "image/jpeg", size: null });
  expect(await publishedCopy(sized)).toEqual({ sha256, type: "image/avif", size: { width: 480, height: null } });
  for (const other of [".png", "-481.avif", "-960.avif", "-480x321.avif", "-480.png"]) {
    expect(await publishedCopy(`/media/${sha256}${other}`)).toBeNull();
  }
  expect((await articleAt(await addressOf(number))).text.pictures).toMatchObject({ [sha256]: { address: path } });

  await take(house.desk.chief, "withdraw", number);
  for (const gone of [path, sized]) expect(await publishedCopy(gone)).toBeNull();
});

test("no text goes to review with a picture nobody has brought: reviewers could not have seen it", async () => {
  const { desk } = house;
  const unseen: Body = { ...body, content: [{ type: "image", attrs: { ...attrs, sha256: "ef".repeat(32) } }] };
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { body: unseen }) });
  await expect(take(desk.editor, "submit", number)).rejects.toMatchObject({ code: "picture_unknown" });
});

test.each(["/media/../../etc/passwd", "/media/x.jpg", "/", ""])("%s is no picture", async (address) => {
  expect(await publishedCopy(address)).toBeNull();
});
