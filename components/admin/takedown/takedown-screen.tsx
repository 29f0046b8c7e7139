"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { heard } from "@/components/admin/heard";
import { ChosenPieces } from "@/components/admin/takedown/chosen-pieces";
import type { TakedownAction } from "@/components/admin/takedown/takedown-action";
import { TakedownOutcome } from "@/components/admin/takedown/takedown-outcome";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-field";
import type { TakenDown } from "@/newsroom/releases/takedown";
import type { TakedownList } from "@/newsroom/releases/takedown-list";
import type { TakenDownLately } from "@/newsroom/releases/taken-down";

type Props = {
  find: TakedownAction<TakedownList>;
  takeDown: TakedownAction<TakenDown>;
  mostLines: number;
  /** As the server knows it whenever the screen is made anew. */
  lately: TakenDownLately;
};

/** 按网址撤稿: paste the order, see what it names, choose, and take all of it down at once. */
export function TakedownScreen({ find, takeDown, mostLines, lately }: Props) {
  const words = useTranslations("takedown");
  const shell = useTranslations("shell");
  const [text, setText] = useState("");
  const [list, setList] = useState<(TakedownList & { of: string }) | null>(null);
  const [outcome, setOutcome] = useState<(TakenDown & { unconfirmed: number }) | null>(null);
  const [error, setError] = useState<string>();
  const [isFinding, begin] = useTransition();

  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    begin(async () => {
      const answer = await heard(() => find({}, sent), shell("unreached"));
      setError(answer.error);
      if (!answer.result) return;
      setOutcome(null);
      setList({ ...answer.result, of: text });
    });
  };

  return (
    <div className="flex flex-col gap-5">
      <form onSubmit={look} className="flex flex-col gap-3">
        <TextAreaField
          label={words("lines")}
          hint={words("linesHint", { limit: mostLines })}
          name="text"
          rows={6}
          value={text}
          onChange={setText}
          isRequired
          validationBehavior="aria"
          error={error}
        />
        <Button
          type="submit"
          look={list ? "quiet" : "primary"}
          isPending={isFinding}
          className="min-h-12 px-5 md:min-h-10 md:self-start"
        >
          {words("find")}
        </Button>
      </form>
      <p aria-live="polite" className="sr-only">
        {list &&
          [
            words("found", { count: list.pieces.length }),
            words("others", { count: list.others.length }),
            words("missing", { count: list.missing.length }),
          ].join(words("then"))}
      </p>
      {outcome && <TakedownOutcome outcome={outcome} lately={lately} />}
      {list && list.of !== text && <Notice tone="warning">{words("changedSince")}</Notice>}
      {list && (
        <ChosenPieces
          list={list}
          takeDown={async (state, form) => {
            // What fronts have not said is told with the outcome: the form goes.
            const { unconfirmed = 0, ...answer } = await takeDown(state, form);
            if (answer.result) {
              setOutcome({ ...answer.result, unconfirmed });
              setList(null);
            }
            return answer;
          }}
        />
      )}
    </div>
  );
}
