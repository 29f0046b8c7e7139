"use client";

import { type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type Choosable, ChoosingProvider, nameOf } from "@/components/admin/release/choosing";
import { type NamedOutcome, Outcomes } from "@/components/admin/release/outcomes";
import { ReleaseChosen, type ReleaseSeveralAction } from "@/components/admin/release/release-chosen";
import { type ReleasedAndSeen, ReleasedFromRow } from "@/components/admin/release/released";
import { msSinceRenewal } from "@/components/admin/shell/renewed";

type Props = {
  /** The rows of this page that may be released now. */
  pieces: readonly Choosable[];
  /** What was released last by the button of its row. */
  released: ReleasedAndSeen | null;
  action: ReleaseSeveralAction;
  children: ReactNode;
};

type Told = { outcomes: NamedOutcome[]; time: number; beside: number | undefined };

/** Around the rows: what was just released above them, 发布所选 below them. */
export function ReleaseBoard({ pieces, released, action, children }: Props) {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Told | null>(null);
  // A row that went, or shows another text by now, is no longer chosen.
  const chosen = pieces.filter((piece) => names.has(nameOf(piece)));
  const choose = (which: readonly Choosable[], isChosen: boolean) => {
    const these = new Set(which.map(nameOf));
    setNames((before) => new Set([...before].filter((name) => !these.has(name)).concat(isChosen ? [...these] : [])));
  };
  const tell = (outcomes: NamedOutcome[]) => {
    setTold({ outcomes, time: Date.now(), beside: released?.number });
    setNames(new Set());
  };
  // The button of a row was pressed after 发布所选: what it did is what counts now.
  const isNewest = told !== null && told.beside === released?.number;
  const onClickCapture = useStillRows(pieces);
  return (
    <ChoosingProvider value={{ pieces, isChosen: (piece) => names.has(nameOf(piece)), choose }}>
      {isNewest && <Outcomes key={told.time} outcomes={told.outcomes} />}
      {!isNewest && released && <ReleasedFromRow key={released.number} released={released} />}
      <div className="contents" onClickCapture={onClickCapture}>
        {children}
      </div>
      {chosen.length > 0 && (
        <ReleaseChosen pieces={chosen} action={action} tell={tell} clear={() => setNames(new Set())} />
      )}
    </ChoosingProvider>
  );
}

/** Shorter than anybody needs to see that a row moved and to aim again. */
const movedMs = 400;
/** What a renewal brings is on screen within this time. */
const renewalMs = 2_000;

/**
 * Where rows came or went by themselves, a press that was meant for the row that stood there a moment ago does nothing.
 * After a step of one's own it counts.
 */
function useStillRows(pieces: readonly Choosable[]): (event: MouseEvent) => void {
  const rows = pieces.map(nameOf).join();
  const moved = useRef<{ rows: string; at: number }>({ rows, at: Number.NEGATIVE_INFINITY });
  // Before anything can be pressed on what was just drawn.
  useLayoutEffect(() => {
    if (moved.current.rows === rows) return;
    moved.current = { rows, at: msSinceRenewal() < renewalMs ? performance.now() : Number.NEGATIVE_INFINITY };
  }, [rows]);
  return (event) => {
    if (performance.now() - moved.current.at > movedMs) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
