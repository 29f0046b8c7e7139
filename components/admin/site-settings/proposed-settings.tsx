"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { Moment } from "@/components/admin/moment";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { linesOf } from "@/components/admin/site-settings/lines";
import { MediaPictures } from "@/components/admin/site-settings/media-pictures";
import type { WaitingSettings } from "@/newsroom/house/desk";
import type { SiteSettings } from "@/newsroom/house/site-settings";

type Props = { inForce: SiteSettings; waiting: WaitingSettings; action: FormAction };

/** The newest proposal, field by field as it is and as it would be, with the button for whoever may put it in force. */
export function ProposedSettings({ inForce, waiting, action }: Props) {
  const words = useTranslations("siteSettings");
  const { id, settings, by, at, differs, isOwn, mayConfirm } = waiting;
  return (
    <Panel title={words("proposedTitle")} hint={words("proposedHint")}>
      <p className="text-[0.875rem] text-ink-2">
        {by && <>{words("proposedBy", { name: by })} · </>}
        <Moment at={at} />
      </p>
      {differs.length === 0 && <p>{words("same")}</p>}
      <ul className="flex flex-col">
        {differs.map((field) => (
          <li key={field} className="flex flex-col gap-1 border-t border-line py-3">
            <h3 className="text-[0.9375rem] font-medium">{words(`fields.${field}`)}</h3>
            <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
              <Side
                mark="del"
                label={words("before")}
                lines={linesOf(field, inForce)}
                other={linesOf(field, settings)}
                media={field === "otherMedia" ? inForce.otherMedia : []}
              />
              <Side
                mark="ins"
                label={words("after")}
                lines={linesOf(field, settings)}
                other={linesOf(field, inForce)}
                media={field === "otherMedia" ? settings.otherMedia : []}
              />
            </div>
          </li>
        ))}
      </ul>
      {mayConfirm && (
        <ActionForm action={action}>
          {(isPending) => (
            <>
              <input type="hidden" name="id" value={id} />
              <Submit isPending={isPending}>{words("confirm")}</Submit>
            </>
          )}
        </ActionForm>
      )}
      {!mayConfirm && differs.length > 0 && (
        <p className="text-[0.9375rem] text-ink-2">{words(isOwn ? "ownWaits" : "waitsForChief")}</p>
      )}
    </Panel>
  );
}

type SideProps = {
  mark: "del" | "ins";
  label: string;
  lines: readonly string[];
  other: readonly string[];
  media: SiteSettings["otherMedia"];
};

/** One side of a change; the lines the other side has not are marked. */
function Side({ mark: Mark, label, lines, other, media }: SideProps) {
  const words = useTranslations("siteSettings");
  const look = Mark === "del" ? "bg-returned-tint line-through" : "bg-approved-tint no-underline";
  return (
    <div className="min-w-0 text-[0.9375rem]">
      <p className="text-[0.8125rem] text-ink-2">{label}</p>
      {lines.length === 0 && <p className="text-ink-2">{words("nothing")}</p>}
      {numbered(lines).map(({ line, key }) => (
        <p key={key} className="break-words">
          {other.includes(line) ? line : <Mark className={look}>{line}</Mark>}
        </p>
      ))}
      <MediaPictures media={media} />
    </div>
  );
}

/** Two lines can read the same: how many of its like stand before it tells them apart. */
function numbered(lines: readonly string[]): { line: string; key: string }[] {
  return lines.map((line, at) => ({
    line,
    key: `${lines.slice(0, at).filter((each) => each === line).length} ${line}`,
  }));
}
