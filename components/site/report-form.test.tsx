import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReportForm } from "@/components/site/report-form";
import { sampleSite } from "@/components/site/sample-page.fixture";
import { shownAt } from "@/newsroom/articles/shown";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import type { ReportFormPage } from "@/newsroom/reports/public-page";

function formOf(more: Partial<SiteSettings>): string {
  const page: ReportFormPage = {
    kind: "reportForm",
    site: { ...sampleSite, ...more },
    title: "纠错",
    report: "correction",
    other: "/reports/new?kind=report",
    typed: { class: "", address: "", text: "", right: "", contact: "" },
    hadPicture: false,
    refused: null,
    form: "",
  };
  return renderToStaticMarkup(
    <ReportForm page={shownAt(page, "/reports/new", { origin: "https://news.example.cn" })} />,
  );
}

test("a reader is told a way to their data that the house has, or none", () => {
  expect(formOf({})).toContain("您可以随时拨打页面下方的电话，要求");
  expect(formOf({ phones: [] })).toContain(`您可以随时来信至${sampleSite.address}，要求`);
  expect(formOf({ phones: [], address: "" })).not.toContain("您可以随时");
});
