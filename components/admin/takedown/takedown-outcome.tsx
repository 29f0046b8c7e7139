import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import type { TakenDown } from "@/newsroom/releases/takedown";

/** What an order did: the pieces gone, those that were not live, the pictures. */
export function TakedownOutcome({ outcome: { withdrawn, notLive, pictures } }: { outcome: TakenDown }) {
  const words = useTranslations("takedown");
  const place = useRef<HTMLDivElement>(null);
  // The button that did it is gone: whoever pressed it goes on from here.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone={withdrawn.length > 0 ? "success" : "warning"}
        title={words("done", { count: withdrawn.length })}
        isUrgent
      >
        <div className="flex flex-col gap-2">
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
