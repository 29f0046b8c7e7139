"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Moment } from "@/components/admin/moment";
import { Button } from "@/components/ui/button";
import type { LayoutVersion } from "@/newsroom/placements/looked-at";

type Props = { front: string; versions: readonly LayoutVersion[]; restore: FormAction };

/** The acts that put layouts before readers, newest first. */
export function VersionList({ front, versions, restore }: Props) {
  const words = useTranslations("fronts");
  if (versions.length === 0) return <p className="text-ink-2">{words("noVersions")}</p>;
  return (
    <ul className="border border-line bg-panel">
      {versions.map(({ id, layoutId, at, by, composers, pieces, isInForce, mayRestore }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2 first:border-t-0"
        >
          <p className="min-w-0 flex-1 basis-60">
            {words.rich("version", {
              by,
              composers: composers.join("、"),
              pieces,
              number: layoutId,
              at: () => <Moment at={at} />,
            })}
            {isInForce && <strong className="ms-2 text-approved">{words("isInForce")}</strong>}
          </p>
          <a
            href={`/admin/fronts/${front}/at?time=${encodeURIComponent(at.toISOString())}`}
            className="inline-flex min-h-11 items-center underline underline-offset-4 md:min-h-9"
          >
            {words("lookThen")}
          </a>
          {mayRestore && (
            <ActionForm action={restore} className="contents">
              {(isPending) => (
                <>
                  <HiddenFields values={{ id: layoutId }} />
                  <Button type="submit" isPending={isPending} className="max-md:min-h-11">
                    {words("restore")}
                  </Button>
                </>
              )}
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
