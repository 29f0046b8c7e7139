import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TalkBackLink } from "@/components/site/talk-back";
import { reportFormAddress } from "@/newsroom/addresses";

test.each(["report", "correction"] as const)(
  "the link to %s is the address of the form, about that very page",
  (kind) => {
    const path = "/tags/R%26D/";
    const html = renderToStaticMarkup(<TalkBackLink kind={kind} root="/" about={`https://news.example.cn${path}`} />);
    expect(html.replaceAll("&amp;", "&")).toContain(`href="${reportFormAddress(kind, path)}"`);
    expect(new URL(reportFormAddress(kind, path), "https://news.example.cn").searchParams.get("about")).toBe(path);
    expect(renderToStaticMarkup(<TalkBackLink kind={kind} root="/" about={undefined} />)).toContain(`?kind=${kind}"`);
  },
);
