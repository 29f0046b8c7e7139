import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { takeStepAction } from "@/app/admin/articles/[number]/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { WritingDesk } from "@/components/admin/articles/writing-desk";
import { copyForDesk } from "@/newsroom/articles/desk-copy";
import { fieldLimits } from "@/newsroom/articles/limits";
import { openReportsOn } from "@/newsroom/reports/desk";

export async function generateMetadata({ params }: PageProps<"/admin/articles/[number]">): Promise<Metadata> {
  const words = await getTranslations("articles");
  return { title: words("open", { number: (await params).number }) };
}

/** The editing page of an article, for whoever may read it; for whoever may not write, the same text locked. */
export default async function ArticlePage({ params }: PageProps<"/admin/articles/[number]">) {
  const actor = await requireActor();
  const number = articleNumber((await params).number);
  const copy = number === null ? null : await copyForDesk(actor, number);
  if (copy === null || number === null) notFound();
  const openReports = await openReportsOn(actor, number);
  const [words, refusals] = await Promise.all([getTranslations("articles"), getTranslations("refusals")]);
  if (copy === "sealed") {
    return (
      <main className="flex flex-col gap-2 p-6">
        <h1 className="text-xl font-semibold">{words("sealed")}</h1>
        <p className="text-ink-2">{words("sealedHint")}</p>
      </main>
    );
  }
  const { standing, content } = copy;
  const { locked } = standing;
  const given = standing.handedOver && standing.own && locked?.code === "not_your_copy";
  return (
    <main>
      <WritingDesk
        // Once locked or free again, it is another screen.
        key={`${number}-${locked === null}`}
        standing={standing}
        openReports={openReports}
        content={content}
        notes={copy.notes}
        limits={fieldLimits}
        channels={copy.channels}
        outlets={copy.outlets}
        pictures={copy.pictures}
        isReleased={copy.liveKind !== null}
        lockedWhy={locked && (given ? words("handedOverLocked") : refusals(locked.code, locked.params))}
        takeStep={takeStepAction}
      />
    </main>
  );
}
