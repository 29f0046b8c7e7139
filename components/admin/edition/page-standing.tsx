import Link from "next/link";
import { useTranslations } from "next-intl";
import { Facts } from "@/components/admin/card";
import { AskForPage } from "@/components/admin/edition/ask-for-page";
import { editionAddress, lookUpAddress } from "@/components/admin/edition/edition-address";
import { EventLink } from "@/components/admin/edition/event-link";
import { LookAgain } from "@/components/admin/edition/look-again";
import { PageStatus } from "@/components/admin/edition/page-status";
import type { FormAction } from "@/components/admin/form-action";
import { Moment } from "@/components/admin/moment";
import { buttonLook } from "@/components/ui/button-look";
import type { EditionRights } from "@/newsroom/editions/desk";
import type { PageHistory } from "@/newsroom/editions/page-history";

type Props = { page: PageHistory; may: EditionRights; askForPage: FormAction };

/** What is printed at an address, when it was read last, what came of 重印本页, and every edition that changed it. */
export function PageStanding({ page, may, askForPage }: Props) {
  const words = useTranslations("edition");
  const { path, now, read, asked, lines, next } = page;
  return (
    <div className="flex flex-col gap-3 border border-line bg-panel px-4 py-3 text-[0.9375rem]">
      <p className="font-medium [overflow-wrap:anywhere]">{path}</p>
      {!now && <p className="text-ink-2">{words(page.isPrintable ? "neverPrinted" : "noPage")}</p>}
      <Facts
        facts={{
          ...(now && {
            [words("stands")]: <PageStatus status={now.status} stands />,
            [words("edition")]: (
              <Link href={editionAddress(now.edition)} className="tabular underline underline-offset-4">
                {words("number", { number: now.edition })}
              </Link>
            ),
            [words("printedAt")]: <Moment at={now.at} />,
            [words("hash")]: now.sha256 && <code className="text-[0.8125rem] break-all">{now.sha256}</code>,
            [words("article")]: now.articleNumber && (
              <Link
                href={`/admin/articles/${now.articleNumber}/history`}
                className="tabular underline underline-offset-4"
              >
                {now.articleNumber}
              </Link>
            ),
          }),
          [words("read")]: read && (
            <>
              <Moment at={read.at} /> <EventLink seq={read.seq} mayRead={may.readLog} />
            </>
          ),
          [words("asked")]: asked && (
            <>
              <Moment at={asked.at} /> {words(`outcomes.${asked.outcome}`, { number: now?.edition ?? 0 })}
              {asked.outcome === "waiting" && <LookAgain key={asked.seq} />}
            </>
          ),
        }}
      />
      {may.print && page.isPrintable && <AskForPage key={path} path={path} action={askForPage} />}
      {lines.length > 0 && (
        <ol aria-label={words("pageHistory")} className="border-t border-line">
          {lines.map((line) => (
            <li
              key={line.edition}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line py-1.5 last:border-b-0"
            >
              <Link href={editionAddress(line.edition)} className="tabular underline underline-offset-4">
                {words("number", { number: line.edition })}
              </Link>
              <Moment at={line.at} />
              <PageStatus status={line.status} stands={line.edition === now?.edition} />
              <span>{words(`causes.${line.cause}`)}</span>
              <EventLink seq={line.eventSeq} mayRead={may.readLog} />
              {line.sha256 && (
                <code className="min-w-0 basis-full text-[0.8125rem] break-all text-ink-2">{line.sha256}</code>
              )}
            </li>
          ))}
        </ol>
      )}
      {next !== null && (
        <Link href={lookUpAddress(path, next)} className={`${buttonLook("quiet")} self-start`}>
          {words("earlier")}
        </Link>
      )}
    </div>
  );
}
