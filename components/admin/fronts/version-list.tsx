"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { useListed } from "@/components/admin/listed";
import { Moment } from "@/components/admin/moment";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { useOpener } from "@/components/ui/use-opener";
import type { LayoutVersion } from "@/newsroom/placements/looked-at";

type Props = { front: string; versions: readonly LayoutVersion[]; restore: FormAction };

/** The acts that put layouts before readers, newest first. */
export function VersionList({ front, versions, restore }: Props) {
  const words = useTranslations("fronts");
  const listed = useListed();
  const first = useKeptFocus<HTMLLIElement>(String(versions[0]?.id));
  if (versions.length === 0) return <p className="text-ink-2">{words("noVersions")}</p>;
  return (
    <ul className="border border-line bg-panel">
      {versions.map(({ id, layoutId, at, by, composers, pieces, isInForce, mayRestore }, index) => (
        <li
          key={id}
          ref={index === 0 ? first : null}
          tabIndex={-1}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2 first:border-t-0"
        >
          <p className="min-w-0 flex-1 basis-60">
            {words.rich("version", {
              by,
              composers: listed(composers),
              pieces,
              number: layoutId,
              at: () => <Moment at={at} />,
            })}{" "}
            {isInForce && <strong className="ms-1 text-approved">{words("isInForce")}</strong>}
          </p>
          <a
            href={`/admin/fronts/${front}/at?time=${encodeURIComponent(at.toISOString())}`}
            className="inline-flex min-h-11 items-center underline underline-offset-4 md:min-h-9"
          >
            {words("lookThen")}
          </a>
          {mayRestore && <Restore layoutId={layoutId} restore={restore} />}
        </li>
      ))}
    </ul>
  );
}

function Restore({ layoutId, restore }: { layoutId: number; restore: FormAction }) {
  const words = useTranslations("fronts");
  const { panel, opener, close } = useOpener<"ask">();
  if (panel === null) {
    return (
      <Button {...opener("ask")} aria-expanded={false} className="max-md:min-h-11">
        {words("restore")}
      </Button>
    );
  }
  return (
    <ActionForm action={restore} className="flex basis-full flex-col gap-2">
      {(isPending) => (
        <>
          <HiddenFields values={{ id: layoutId }} />
          <p>{words("restoreMeans", { number: layoutId })}</p>
          <PanelButtons isPending={isPending} word={words("restore")} look="primary" close={close} isQuestion />
        </>
      )}
    </ActionForm>
  );
}
