import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, Facts } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import { Opinions } from "@/components/admin/review/opinions";
import { Pictures } from "@/components/admin/review/pictures";
import { ElsewhereView } from "@/components/admin/review/reader-view";
import { Turn } from "@/components/admin/review/turn";
import { addressesIn } from "@/components/article/picture";
import type { Declared } from "@/newsroom/reviews/declared-marks";
import type { ReviewFile } from "@/newsroom/reviews/desk";
import type { UnderReview } from "@/newsroom/reviews/under-review";

/** What a reviewer has to know beside the text. */
export function ReviewFacts({ file, under }: { file: ReviewFile; under: UnderReview }) {
  const words = useTranslations("review");
  const values = useTranslations("difference.values");
  const fields = useTranslations("difference.fields");
  const { content, pictures } = under;
  const { notes } = file;
  const { marks, reprint } = content;
  const time = (iso: string) => iso && <Moment at={new Date(iso)} />;
  return (
    <aside aria-label={words("facts")} className="flex flex-col gap-4">
      <Turn under={under} />
      <Card title={words("elsewhere")}>
        <ElsewhereView under={under} />
      </Card>
      {(notes.internalNote || notes.verification) && (
        <Card title={words("notes")}>
          <Facts
            facts={{
              [words("internalNote")]: notes.internalNote,
              [words("verification")]: notes.verification,
            }}
          />
        </Card>
      )}
      <Card title={words("about")}>
        <Facts
          facts={{
            [words("number")]: words("numberAndRevision", { number: String(file.number), revision: under.revision }),
            [fields("channel")]: under.channel,
            [fields("furtherChannels")]: under.furtherChannels.join("\n"),
            [fields("source")]: content.source.name,
            [fields("sourceAddress")]: content.source.address && <Address address={content.source.address} />,
            [fields("outlet")]: under.outlet && <OutletLine outlet={under.outlet} />,
            [fields("origin")]: values(content.origin),
            [fields("originalHeadline")]: reprint.headline,
            [fields("originalAuthor")]: reprint.author,
            [fields("originalTime")]: reprint.releasedAt,
            [fields("originalAddress")]: reprint.address && <Address address={reprint.address} />,
            [fields("basis")]: reprint.basis,
            [fields("genre")]: values(content.genre),
            [fields("changeKind")]: content.change.kind !== "first" && values(content.change.kind),
            [fields("changeNote")]: content.change.note,
            [words("words")]: under.words,
            [words("pictures")]: pictures.length,
            [fields("ai")]: <Marked by={under.marks.ai}>{values(marks.ai)}</Marked>,
            [fields("paid")]: <Marked by={under.marks.paid}>{values(marks.paid)}</Marked>,
            [fields("minors")]: <Marked by={under.marks.minors}>{values(String(marks.minors))}</Marked>,
            [fields("keywords")]: content.keywords.join("、"),
            [fields("summary")]: content.summary,
            [fields("statedCredits")]: content.statedCredits
              .map(({ kind, name, basis }) => words("statedCredit", { kind: values(kind), name, basis }))
              .join("\n"),
            [words("wishedAt")]: time(notes.wishedAt),
            [words("notBefore")]: notes.notBefore && <Mark loud>{time(notes.notBefore)}</Mark>,
            [words("takeDownAt")]: time(notes.takeDownAt),
            [words("suggestedPlace")]: notes.suggestedPlace,
            [words("secrecyReviewer")]: notes.secrecyReviewer,
          }}
        />
      </Card>
      <Card title={words("whoWrote")}>
        <ul className="flex flex-col gap-1">
          {file.contributors.map(({ id, name, capacities }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{name}</span>
              <span className="text-[0.8125rem] text-ink-2">
                {capacities.map((capacity) => words(`capacities.${capacity}`)).join("、")}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {pictures.length > 0 && (
        <Card title={words("picturesTitle", { count: pictures.length })}>
          <Pictures pictures={pictures} addresses={addressesIn(under.text.pictures)} />
        </Card>
      )}
      <Card title={words("opinions")} id="opinions">
        <Opinions rounds={file.rounds} />
      </Card>
    </aside>
  );
}

function Address({ address }: { address: string }) {
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      className="break-all text-scheduled underline underline-offset-4"
    >
      {address}
    </a>
  );
}

function Mark({ loud = false, children }: { loud?: boolean; children: ReactNode }) {
  return <span className={loud ? "font-semibold text-review" : ""}>{children}</span>;
}

/** A mark as it stands, and who answers for it where it is not that of a new piece. */
function Marked({ by, children }: { by: Declared | null; children: ReactNode }) {
  const words = useTranslations("review");
  return (
    <>
      <Mark loud={by !== null}>{children}</Mark>
      {by?.by && (
        <span className="block text-[0.8125rem] text-ink-2">
          {words("declared", { name: by.by.name })} <Moment at={by.at} />
        </span>
      )}
    </>
  );
}

function OutletLine({ outlet }: { outlet: NonNullable<UnderReview["outlet"]> }) {
  const words = useTranslations("review");
  const { name, standing, overridden } = outlet;
  const blocked = standing !== null && standing !== "normal";
  return (
    <>
      {name || words("noOutlet")}
      {standing && <Mark loud={blocked}>{words("inBrackets", { text: words(`standings.${standing}`) })}</Mark>}
      {overridden && ` ${words("overridden")}`}
    </>
  );
}
