import { useTranslations } from "next-intl";
import { Card, Facts } from "@/components/admin/card";
import { AskForBuild } from "@/components/admin/edition/ask-for-build";
import { LookAgain } from "@/components/admin/edition/look-again";
import type { FormAction } from "@/components/admin/form-action";
import { Moment } from "@/components/admin/moment";
import { StatusMark } from "@/components/ui/status-mark";
import type { EditionDesk } from "@/newsroom/editions/desk";

type Props = {
  desk: Pick<EditionDesk, "newest" | "eventsWaiting" | "queue" | "built" | "may">;
  askForBuild: FormAction;
};

/** How far the press is: the newest edition, what readers do not see yet, what is being printed or was last. */
export function EditionStanding({ desk: { newest, eventsWaiting, queue, built, may }, askForBuild }: Props) {
  const words = useTranslations("edition");
  const isQuiet = eventsWaiting === 0;
  return (
    <Card title={words("standing")}>
      <Facts
        facts={{
          [words("newest")]: newest ? (
            <>
              {words("number", { number: newest.number })} <Moment at={newest.at} />
            </>
          ) : (
            words("noEdition")
          ),
          [words("changes")]: newest && (
            <StatusMark tone={isQuiet ? "approved" : "review"}>
              {isQuiet ? words("allPrinted") : words("waiting", { count: eventsWaiting })}
            </StatusMark>
          ),
          [words("queue")]: queue.oldest
            ? words.rich("queued", {
                count: queue.waiting,
                at: () => queue.oldest && <Moment at={queue.oldest} />,
              })
            : words("queueEmpty"),
          [words("build")]: queue.build
            ? words("buildAt", {
                part: words(`parts.${queue.build.part}`),
                at: queue.build.at,
                of: queue.build.of,
              })
            : built
              ? words.rich("buildEnded", { count: built.pages, at: () => <Moment at={built.at} /> })
              : words("buildNone"),
        }}
      />
      {queue.build && <LookAgain untilOver />}
      {may.manage ? (
        <AskForBuild action={askForBuild} />
      ) : (
        <p className="mt-3 border-t border-line pt-3 text-[0.875rem] text-ink-2">{words("buildByOthers")}</p>
      )}
    </Card>
  );
}
