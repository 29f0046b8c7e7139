import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { takeStepAction } from "@/app/admin/articles/[number]/actions";
import { requireActor } from "@/app/session";
import { WritingDesk } from "@/components/admin/articles/writing-desk";
import { emptyContent } from "@/newsroom/articles/content";
import { newPieceForDesk } from "@/newsroom/articles/desk-copy";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { fieldLimits } from "@/newsroom/articles/limits";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("newTitle") };
}

/** 新建稿件: the writing screen with nothing stored; the first save begins the piece. */
export default async function NewArticlePage() {
  const actor = await requireActor();
  const [words, piece] = await Promise.all([getTranslations("articles"), newPieceForDesk(actor)]);
  if (!piece) {
    return (
      <main className="flex flex-col gap-2 p-6">
        <h1 className="text-xl font-semibold">{words("notYours")}</h1>
        <p className="text-ink-2">{words("notYoursHint")}</p>
      </main>
    );
  }
  return (
    <main>
      <WritingDesk
        standing={null}
        firstSteps={[piece.submits ? "submit" : "handOver"]}
        content={{ ...emptyContent(), channels: { main: piece.channelId, further: [] } }}
        notes={emptyNotes}
        limits={fieldLimits}
        channels={piece.channels}
        outlets={piece.outlets}
        pictures={{}}
        isReleased={false}
        openReports={0}
        lockedWhy={null}
        takeStep={takeStepAction}
      />
    </main>
  );
}
