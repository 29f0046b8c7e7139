import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/admin/form-action";
import { Changes } from "@/components/admin/review/changes";
import { DecisionBar } from "@/components/admin/review/decision-bar";
import type { DecisionProps } from "@/components/admin/review/decision-props";
import { DeputyForm } from "@/components/admin/review/deputy-form";
import { ReviewFacts } from "@/components/admin/review/facts";
import { OverrideForm } from "@/components/admin/review/override-form";
import { ReaderView } from "@/components/admin/review/reader-view";
import { ReviewHead } from "@/components/admin/review/review-head";
import { useApproveWords } from "@/components/admin/review/use-approve-words";
import { Warnings } from "@/components/admin/review/warnings";
import { addressesIn } from "@/components/article/picture";
import { Notice } from "@/components/ui/notice";
import type { ReviewFile } from "@/newsroom/reviews/desk";
import type { UnderReview } from "@/newsroom/reviews/under-review";

type Props = {
  file: ReviewFile;
  /** What this person decided on the page before. */
  decided: ReactNode;
  cameFromAnother: boolean;
  actions: DecisionProps["actions"];
  override: FormAction;
  deputy: FormAction;
};

/** The whole review screen: text and changes on the left, facts on the right, decisions at the bottom. */
export function ReviewScreen({ file, decided, cameFromAnother, actions, override, deputy }: Props) {
  const under = file.under;
  return (
    <main className="flex min-h-[calc(100dvh-6.5rem)] flex-col md:min-h-dvh">
      <ReviewHead file={file} />
      <div className="flex flex-col gap-4 p-3 md:p-6">
        {decided}
        {under === null || under === "sealed" ? (
          <NothingToJudge file={file} />
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
            <div className="flex min-w-0 flex-col gap-4">
              <Warnings
                file={file}
                under={under}
                deputy={
                  file.deputies.length > 0 && (
                    <DeputyForm
                      people={file.deputies}
                      channelId={under.content.channels.main}
                      stage={under.ahead?.stuckAt ?? under.here?.stuckAt ?? ""}
                      action={deputy}
                    />
                  )
                }
                override={file.mayOverride && <OverrideForm number={file.number} action={override} />}
              />
              <Text under={under} mayApprove={file.steps.includes("approve")} />
            </div>
            <ReviewFacts file={file} under={under} />
          </div>
        )}
      </div>
      {under !== null && under !== "sealed" && (
        <Decisions file={file} under={under} cameFromAnother={cameFromAnother} actions={actions} />
      )}
    </main>
  );
}

/** Whoever approved an earlier text judges the difference alone; the whole stays one click away. */
function Text({ under, mayApprove }: { under: UnderReview; mayApprove: boolean }) {
  const words = useTranslations("review");
  const { since } = under;
  if (!since) return <ReaderView under={under} />;
  const onlyChanges = mayApprove && isConfirmation(under);
  return (
    <>
      <Changes
        since={since}
        headlines={onlyChanges ? under.text : undefined}
        pictures={addressesIn(under.text.pictures)}
      />
      {onlyChanges ? (
        <details className="border border-line bg-panel">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold">{words("wholeText")}</summary>
          <ReaderView under={under} />
        </details>
      ) : (
        <ReaderView under={under} />
      )}
    </>
  );
}

function NothingToJudge({ file }: { file: ReviewFile }) {
  const words = useTranslations("review");
  const states = useTranslations("states");
  if (file.under === "sealed") return <Notice tone="warning">{words("sealed")}</Notice>;
  return (
    <Notice
      tone="info"
      title={file.headline}
      actions={
        <Link href={`/admin/articles/${file.number}`} className="text-scheduled underline underline-offset-4">
          {words("toArticle")}
        </Link>
      }
    >
      {words("nothingToJudge", { state: states(file.state, { stage: "none" }) })}
    </Notice>
  );
}

type DecisionsProps = Pick<Props, "file" | "cameFromAnother" | "actions"> & { under: UnderReview };

function Decisions({ file, under, cameFromAnother, actions }: DecisionsProps) {
  const { steps, whyNot, number } = file;
  const refusals = useTranslations("refusals");
  const words = useTranslations("decisions");
  const approveWords = useApproveWords();
  const { turn } = under;
  const confirms = isConfirmation(under);
  return (
    <DecisionBar
      key={`${number}-${under.revision}-${turn?.place ?? ""}-${file.state}`}
      shown={{ number, revision: under.revision, fingerprint: under.fingerprint, stage: turn?.place ?? null }}
      cameFromAnother={cameFromAnother}
      version={file.version}
      approve={
        steps.includes("approve") && turn
          ? { words: approveWords(under, confirms), base: confirms ? (under.since?.base ?? null) : null }
          : null
      }
      approveAndRelease={file.mayRelease ? words(confirms ? "confirmAndRelease" : "approveAndRelease") : null}
      mayReturn={steps.includes("return")}
      stageBefore={under.stageBefore}
      mayDisagree={file.mayDisagree}
      maySpike={steps.includes("spike")}
      retractable={file.retractable}
      whyNot={whyNot && refusals.has(whyNot.code) ? refusals(whyNot.code, whyNot.params) : null}
      actions={actions}
    />
  );
}

/** 确认改动: an earlier text approved by this person can be laid beside this one. */
function isConfirmation({ since }: UnderReview): boolean {
  return since?.seen === "approved" && typeof since.changes !== "string";
}
