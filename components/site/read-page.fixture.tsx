/** Reads a public page as browsers, people and machines do. */

import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SiteDocument } from "@/components/site/document";
import { PublicPageView } from "@/components/site/public-page";
import { ReportsPageView } from "@/components/site/reports-page";
import type { PublicPage } from "@/newsroom/articles/public-page";
import { shownAt } from "@/newsroom/articles/shown";
import { choicesKept, earlyScript } from "@/newsroom/early-script";
import type { ReportsPage } from "@/newsroom/reports/public-page";

const origin = "https://news.example.cn";

/** The page as the driver would send it to whoever asks by this address; `grey`: in 灰色模式. */
export function render(page: PublicPage, asked = "/2023-07/22/content_100123.html", grey = false): string {
  return printed(<PublicPageView page={shownAt(page, asked, { origin, grey })} />);
}

/** The same of the pages by which readers talk back. */
export function renderReports(page: ReportsPage, asked: string): string {
  return printed(<ReportsPageView page={shownAt(page, asked, { origin })} />);
}

const script = { text: earlyScript, keeps: choicesKept.standard };

function printed(view: ReactNode): string {
  return renderToStaticMarkup(
    <SiteDocument stylesheet="/site.css" script={script} icon="/favicon.svg">
      {view}
    </SiteDocument>,
  );
}

/** The words of the page's body, each element on a line of its own where it is not running text. */
export function textOf(page: PublicPage): string {
  return render(page)
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/<\/?(a|span|strong|em|time)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, "\n");
}

/** The page's JSON-LD, parsed. */
export function jsonOf(page: PublicPage): Record<string, unknown>[] {
  return [...render(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ""),
  );
}
