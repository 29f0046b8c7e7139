/** Forms filled in wrongly, by hand and by machine; and markup in every field, which readers see as text. */
import { actionDoors } from "@/e2e/action-table";
import { callAction, type Form } from "@/e2e/actions";
import { expect, makeDesk, test } from "@/e2e/people";
import { digestOf, makeScene } from "@/e2e/scene";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, file, livePiece, piece } from "@/newsroom/articles/desk.fixture";

test("送审 without a headline, or without a word, says what is missing", async ({ enter }) => {
  const { editor, channelId } = await makeDesk();
  const number = await createArticle(editor, { content: piece(channelId, { headline: "", body: bodyOf() }) });
  const page = await enter(editor);
  await page.goto(`/admin/articles/${number}`);
  await expect(page.getByText("送审前还要填：标题、正文")).toBeVisible();
  await page.getByRole("button", { name: /^送审/ }).click();
  await expect(page.getByText("请先写标题。")).toBeVisible();
  await page.getByLabel("标题", { exact: true }).fill("只有标题");
  await page.getByRole("button", { name: /^送审/ }).click();
  await expect(page.getByText("请先写正文。")).toBeVisible();
  expect((await file(number)).article.state).toBe("draft");
});

const strange = [
  "\u0000",
  "𠮷〇👩‍👩‍👧‍👦",
  "<script>alert(1)</script>",
  "x".repeat(200_000),
  "-1",
  "99999999999999999999",
  "9999-99-99T99:99",
  "+275760-09-13T00:00",
  "",
];

test("no field of any form, whatever it holds, breaks an action", async ({ sessionOf }) => {
  test.setTimeout(10 * 60_000);
  const scene = await makeScene();
  const before = await digestOf(scene);
  // May do nothing here, so that what passes for a value of its kind is refused too.
  const session = await sessionOf(scene.cast["reporter elsewhere"]);
  for (const [name, doors] of Object.entries(actionDoors)) {
    for (const door of doors.filter(({ right }) => right)) {
      const form = await door.form(scene);
      const wrong = Object.keys(form).flatMap((field) => strange.map((value): Form => ({ ...form, [field]: value })));
      const answers = await Promise.all(wrong.map((each) => callAction(session, name, each)));
      const broken = answers.flatMap((answer, at) =>
        answer.error && answer.code !== "bug" ? [] : [[wrong[at], answer]],
      );
      expect(broken, name).toEqual([]);
    }
  }
  expect(await digestOf(scene)).toEqual(before);
});

const markup = `<b>粗</b><img src=x onerror=alert(1)>`;
const short = "<i>斜</i>&amp;</p>";
const everyField: Partial<Content> = {
  columnLabel: short,
  kicker: markup,
  headline: `${markup}</title></script>`,
  deck: markup,
  shortHeadline: short,
  summary: markup,
  source: { name: markup, address: "https://example.com/?a=<b>&c=\"d'", outletId: null },
  origin: "compiled",
  reprint: {
    headline: markup,
    author: markup,
    address: "https://example.com/<s>",
    releasedAt: "2024-05-06",
    basis: markup,
  },
  authors: [short],
  reporters: [short],
  correspondents: [short],
  photographers: [short],
  statedCredits: [{ kind: "author", name: short, basis: markup }],
  keywords: [short],
  body: bodyOf(markup, "</p></article><script>alert(1)</script>"),
};

test("markup in every field is text to readers, on the page, in lists and in the preview", async ({ enter, visit }) => {
  const desk = await makeDesk();
  const number = await livePiece(desk, everyField);
  const address = (await file(number)).lastRelease?.address ?? "";
  const preview = [await enter(desk.editor), `/admin/articles/${number}/preview`] as const;
  const reader = await visit();
  const places = [[reader, address], [reader, `/${desk.channel.slug}/`], [reader, "/"], preview] as const;
  for (const [page, path] of places) {
    const alerts: string[] = [];
    page.on("dialog", (dialog) => alerts.push(dialog.message()) && dialog.dismiss());
    const html = (await (await page.goto(path))?.text()) ?? "";
    expect(html, path).not.toMatch(/<img src=x|<b>粗|<i>斜|<script>alert/);
    // At the head of the home page it stands with its whole headline.
    const shown = path.endsWith("/") ? page.getByText(short).or(page.getByText(markup)) : page.getByText(markup);
    await expect(shown.first(), path).toBeVisible();
    expect(alerts, path).toEqual([]);
  }
  await reader.goto(address);
  await expect(reader.getByRole("article").getByRole("img")).toHaveCount(0);
  await expect(reader.getByRole("article").getByText("</p></article><script>alert(1)</script>")).toBeVisible();
  await expect(reader).toHaveTitle(/<img src=x onerror=alert\(1\)>/);
});
