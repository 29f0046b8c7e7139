"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { beginFirst } from "@/components/admin/articles/begin-first";
import { SubmitBar } from "@/components/admin/articles/submit-bar";
import type { StepsNow } from "@/components/admin/articles/use-standing";
import { ArticleEditor } from "@/components/admin/editor/article-editor";
import type { FormAction } from "@/components/admin/form-action";
import type { DeskNotes } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import type { DeskCopy } from "@/newsroom/articles/desk-copy";
import type { FieldLimits } from "@/newsroom/articles/limits";

type Props = Pick<DeskCopy, "channels" | "outlets" | "pictures"> & {
  /** Null: not stored yet; the first save begins it. */
  number: number | null;
  standing: StepsNow;
  state: string;
  stateLabel: string;
  content: Content;
  limits: FieldLimits;
  notes: DeskNotes;
  isReleased: boolean;
  lockedWhy: string | null;
  takeStep: FormAction;
};

const saveUrlOf = (number: number) => `/api/working-copies/${number}`;
const pageOf = (number: number) => `/admin/articles/${number}`;

/** The writing screen with the steps below it, for a piece that exists and for one that does not yet. */
export function WritingDesk({ number, standing, content, notes, lockedWhy, ...props }: Props) {
  const router = useRouter();
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
          },
        }),
  );
  return (
    <ArticleEditor
      article={{
        number: begun,
        state: props.state,
        stateLabel: props.stateLabel,
        locked: lockedWhy !== null,
        ...(lockedWhy ? { lockedWhy } : {}),
      }}
      copy={{ version: standing.version, content, notes }}
      channels={props.channels}
      outlets={props.outlets}
      limits={props.limits}
      pictures={props.pictures}
      liveKind={props.isReleased}
      saveUrl={begun === null ? "" : saveUrlOf(begun)}
      uploadUrl="/api/uploads"
      {...(send ? { send } : {})}
    >
      <SubmitBar
        number={begun}
        initial={standing}
        numberNow={() => latest.current}
        takeStep={props.takeStep}
        onTaken={(taken) => number === null && router.replace(pageOf(taken))}
      />
    </ArticleEditor>
  );
}
