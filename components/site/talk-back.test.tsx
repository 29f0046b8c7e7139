import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TalkBackLink } from "@/components/site/talk-back";
import { reportFormAddress } from "@/newsroom/addresses";

test.each(["report", "correction"] as const)("the link to %s is the address of the form, about the page", (kind) => {
  const path = "/2023-07/22/content_1.html";
  const html = renderToStaticMarkup(<TalkBackLink kind={kind} root="/" about={`https://news.example.cn${path}`} />);
  expect(html.replaceAll("&amp;", "&")).toContain(`href="${reportFormAddress(kind, path)}"`);
  expect(renderToStaticMarkup(<TalkBackLink kind={kind} root="/" about={undefined} />)).toContain(`?kind=${kind}"`);
});
