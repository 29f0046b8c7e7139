"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ArticleHeading, NewHeading } from "@/components/admin/articles/article-heading";
import { beginFirst } from "@/components/admin/articles/begin-first";
import { SubmitBar } from "@/components/admin/articles/submit-bar";
import { useStanding } from "@/components/admin/articles/use-standing";
import { ArticleEditor } from "@/components/admin/editor/article-editor";
import type { FormAction } from "@/components/admin/form-action";
import type { DeskNotes } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import type { DeskCopy, Standing } from "@/newsroom/articles/desk-copy";
import type { FieldLimits } from "@/newsroom/articles/limits";
import type { StepName } from "@/newsroom/articles/moves";

type Props = Pick<DeskCopy, "channels" | "outlets" | "pictures"> & {
  /** Null: not stored yet; the first save begins it. */
  standing: Standing | null;
  /** What may be done with a piece as soon as it is begun. */
  firstSteps?: readonly StepName[];
  content: Content;
  limits: FieldLimits;
  notes: DeskNotes;
  isReleased: boolean;
  openReports: number;
  lockedWhy: string | null;
  takeStep: FormAction;
};

const saveUrlOf = (number: number) => `/api/working-copies/${number}`;
const pageOf = (number: number) => `/admin/articles/${number}`;

/**
 * The writing screen with the steps below it, for a piece that exists and for one that does not yet. What is said above
 * and below the text goes with what is saved of it.
 */
export function WritingDesk({ standing: initial, firstSteps = [], content, notes, lockedWhy, ...props }: Props) {
  const router = useRouter();
  const words = useTranslations("articles");
  const states = useTranslations("states");
  const number = initial?.number ?? null;
  const [begun, setBegun] = useState(number);
  const latest = useRef(number);
  const [send] = useState(() =>
    number !== null
      ? undefined
      : beginFirst({
          createUrl: "/api/working-copies",
          saveUrlOf,
          onBegun(given) {
            latest.current = given;
            setBegun(given);
            // The address of what is being written, without leaving the page the caret is in.
            window.history.replaceState(null, "", pageOf(given));
            document.title = document.title.replace(words("newTitle"), words("open", { number: given }));
          },
        }),
  );
  const given = { version: initial?.version ?? 0, head: content };
  const [saved, setSaved] = useState(given);
  const { version, head } = saved.version > given.version ? saved : given;
  const standing = useStanding(begun, initial, version);
  const state = standing?.state ?? "draft";
  const steps = standing?.steps ?? firstSteps;
  const isHandedOver = state === "draft" && standing?.handedOver === true;
  return (
    <>
      {standing ? <ArticleHeading standing={standing} head={head} openReports={props.openReports} /> : <NewHeading />}
      <ArticleEditor
        article={{
          number: begun,
          state,
          stateLabel: states(isHandedOver ? "handedOver" : state, { stage: standing?.round?.stage ?? "none" }),
          locked: lockedWhy !== null,
          ...(lockedWhy ? { lockedWhy } : {}),
        }}
        copy={{ version: given.version, content, notes }}
        channels={props.channels}
        outlets={props.outlets}
        limits={props.limits}
        pictures={props.pictures}
        liveKind={props.isReleased}
        maySubmit={steps.includes("submit")}
        saveUrl={begun === null ? "" : saveUrlOf(begun)}
        uploadUrl="/api/uploads"
        onSaved={(to, copy) => setSaved({ version: to, head: copy.content })}
        {...(send ? { send } : {})}
      >
        <SubmitBar
          steps={steps}
          ahead={standing?.ahead ?? []}
          numberNow={() => latest.current}
          takeStep={props.takeStep}
          onTaken={(taken) => number === null && router.replace(pageOf(taken))}
        />
      </ArticleEditor>
    </>
  );
}
