import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, Facts } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import type { ReportDesk } from "@/newsroom/reports/desk-report";

const linkLook = "max-w-full [overflow-wrap:anywhere] text-scheduled underline underline-offset-4";

/** What the reader wrote, as it came, and what it is about. */
export function ReportWritten({ report }: { report: ReportDesk }) {
  const words = useTranslations("reports");
  const isReport = report.kind === "report";
  return (
    <Card title={words("written")}>
      <Facts
        facts={{
          [words("class")]: report.class && words(`classes.${report.class}`),
          [words("address")]: <Address report={report} />,
          [words("article")]: report.article && <Article article={report.article} />,
          [words(isReport ? "reported" : "wrong")]: report.text,
          [words("right")]: report.right,
          [words("picture")]: report.hasPicture && <Picture number={report.number} />,
          [words("received")]: <Moment at={report.receivedAt} />,
        }}
      />
    </Card>
  );
}

/** The address may lead anywhere: it opens elsewhere and tells nobody where from. */
function Address({ report: { address } }: { report: ReportDesk }) {
  return (
    <a href={address} rel="noreferrer noopener nofollow" target="_blank" className={`break-all ${linkLook}`}>
      {address}
    </a>
  );
}

function Article({ article }: { article: NonNullable<ReportDesk["article"]> }) {
  const words = useTranslations("reports");
  const { number, headline, address, mayOpen } = article;
  return (
    <span className="flex flex-col items-start gap-1">
      {mayOpen ? (
        <Link href={`/admin/articles/${number}`} className={linkLook}>
          {number} {headline}
        </Link>
      ) : (
        <span className="max-w-full [overflow-wrap:anywhere]">
          {number} {headline}
        </span>
      )}
      {address ? (
        <a href={address} className={linkLook}>
          {words("toLive")}
        </a>
      ) : (
        <span className="text-ink-2">{words("notLive")}</span>
      )}
    </span>
  );
}

function Picture({ number }: { number: number }) {
  const words = useTranslations("reports");
  const address = `/api/reports/${number}/picture`;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {/* biome-ignore lint/performance/noImgElement: whoever looks is asked who they are, picture by picture */}
      <img src={address} alt={words("pictureAlt")} className="max-h-96 max-w-full border border-line" />
    </a>
  );
}
