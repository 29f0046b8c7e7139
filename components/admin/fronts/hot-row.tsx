"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HotLine } from "@/components/admin/fronts/hot-order";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";

type Props = {
  line: HotLine;
  /** Null for what would come next. */
  rank: number | null;
  may: boolean;
  /** Among what was put first by hand. */
  isFirst: boolean;
  isLast: boolean;
  pin: () => void;
  move: (by: -1 | 1) => void;
  drop: (reason: string) => void;
};

/** One piece with how often it was read, and what can be done with it by hand. */
export function HotRow({ line, rank, may, isFirst, isLast, pin, move, drop }: Props) {
  const words = useTranslations("hot");
  const { panel, opener, close } = useOpener<"drop">();
  const { headline, channel, reads, isPinned } = line;
  const steps = [
    ...(isPinned
      ? [
          { key: "up", word: words("up"), off: isFirst, run: () => move(-1) },
          { key: "down", word: words("down"), off: isLast, run: () => move(1) },
        ]
      : []),
    { key: "pin", word: words(isPinned ? "unpin" : "pin"), off: false, run: pin },
  ];
  return (
    <li className="flex gap-3 border-t border-line px-3 py-2 first:border-t-0">
      <span className="w-6 shrink-0 pt-0.5 text-end font-semibold tabular">{rank}</span>
      <div className="min-w-0 flex-1">
        <p className="font-song leading-snug [overflow-wrap:anywhere]" lang="zh-CN">
          {headline}
        </p>
        <p className="text-[0.8125rem] text-ink-2">
          {words("facts", { channel, reads })}
          {isPinned && <strong className="ms-2 text-scheduled">{words("isPinned")}</strong>}
        </p>
        {may && panel === null && (
          <div className="-ms-2 flex flex-wrap items-center">
            {steps.map(({ key, word, off, run }) => (
              <Button
                key={key}
                look="plain"
                size="small"
                isDisabled={off}
                aria-label={words("step", { word, piece: headline })}
                onPress={run}
              >
                {word}
              </Button>
            ))}
            <Button
              {...opener("drop")}
              look="plain"
              size="small"
              aria-expanded={false}
              aria-label={words("step", { word: words("drop"), piece: headline })}
            >
              {words("drop")}
            </Button>
          </div>
        )}
        {panel === "drop" && <DropPanel drop={drop} close={close} />}
      </div>
    </li>
  );
}

function DropPanel({ drop, close }: { drop: (reason: string) => void; close: () => void }) {
  const words = useTranslations("hot");
  const release = useTranslations("release");
  const refusals = useTranslations("refusals");
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <div className="flex max-w-xl flex-col gap-2 py-2">
      <TextAreaField
        label={words("reason")}
        value={reason}
        onChange={setReason}
        error={isMissing ? refusals("reason_missing") : undefined}
        rows={2}
        isRequired
        validationBehavior="aria"
        maxLength={500}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button
          look="danger"
          onPress={() => (reason.trim() ? drop(reason.trim()) : setMissing(true))}
          className="max-md:min-h-11"
        >
          {words("dropIt")}
        </Button>
        <Button look="plain" onPress={close} className="max-md:min-h-11">
          {release("cancel")}
        </Button>
      </div>
    </div>
  );
}
