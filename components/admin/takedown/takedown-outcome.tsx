import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import type { TakenDown } from "@/newsroom/releases/takedown";

type Props = { outcome: TakenDown & { unconfirmed: number } };

/** What an order did: the pieces gone, those that were not live, the pictures, and how many fronts have not said so yet. */
export function TakedownOutcome({ outcome: { withdrawn, notLive, pictures, unconfirmed } }: Props) {
  const words = useTranslations("takedown");
  const withdrawal = useTranslations("withdrawal");
  const place = useRef<HTMLDivElement>(null);
  // The button that did it is gone: whoever pressed it goes on from here.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone={withdrawn.length > 0 && unconfirmed === 0 ? "success" : "warning"}
        title={words("done", { count: withdrawn.length })}
        isUrgent
      >
        <div className="flex flex-col gap-2">
          {unconfirmed > 0 && <p>{withdrawal("unconfirmed", { count: unconfirmed })}</p>}
          {withdrawn.length > 0 && <Numbers numbers={withdrawn} />}
          {pictures.stopped + pictures.kept > 0 && <p>{words("pictures", pictures)}</p>}
          {notLive.length > 0 && (
            <div>
              <p>{words("notLive", { count: notLive.length })}</p>
              <Numbers numbers={notLive} />
            </div>
          )}
        </div>
      </Notice>
    </div>
  );
}

function Numbers({ numbers }: { numbers: readonly number[] }) {
  return (
    <ul className="tabular flex flex-wrap gap-x-3 gap-y-1">
      {numbers.map((number) => (
        <li key={number}>
          <Link href={`/admin/articles/${number}/history`} className="underline underline-offset-4">
            {number}
          </Link>
        </li>
      ))}
    </ul>
  );
}
