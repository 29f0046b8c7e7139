"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { OutletFields } from "@/components/admin/outlets/outlet-fields";
import { StandingForm } from "@/components/admin/outlets/standing-form";
import { StandingHistory } from "@/components/admin/outlets/standing-history";
import { StandingMark } from "@/components/admin/outlets/standing-mark";
import { Submit } from "@/components/admin/people/submit";
import type { OutletLine } from "@/newsroom/outlets/desk";

type Props = {
  outlets: readonly OutletLine[];
  today: string;
  /** Only some were asked for. */
  isSearch: boolean;
  acts: { change: FormAction; record: FormAction } | undefined;
};

/** The outlets with how each stands today; each opens to its history, to be changed and for a new standing. */
export function OutletList({ outlets, today, isSearch, acts }: Props) {
  const words = useTranslations("outlets");
  if (outlets.length === 0) return <p className="text-ink-2">{words(isSearch ? "noneFound" : "none")}</p>;
  return (
    <ul className="border border-line bg-panel">
      {outlets.map((outlet) => (
        <li key={outlet.id} className="border-b border-line last:border-b-0">
          <details>
            <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-3 px-4 py-2 hover:bg-press">
              <span className="min-w-0 font-medium break-words">{outlet.name}</span>
              <StandingMark standing={outlet.today} />
              {outlet.kind && <span className="text-[0.875rem] text-ink-2">{outlet.kind}</span>}
            </summary>
            <div className="flex flex-col gap-3 px-4 pt-2 pb-4">
              {!acts && <Written outlet={outlet} />}
              <section className="flex flex-col gap-1">
                <h3 className="text-[0.875rem] text-ink-2">{words("history")}</h3>
                <StandingHistory history={outlet.history} />
              </section>
              {acts && (
                <>
                  <StandingForm outlet={outlet} today={today} action={acts.record} />
                  <ActionForm action={acts.change} className="flex flex-col gap-3 border-t border-line pt-3">
                    {(isPending) => (
                      <>
                        <input type="hidden" name="id" value={outlet.id} />
                        {/* Emptied after saving, a field goes back to what it began with: it begins anew with what was saved. */}
                        <OutletFields key={writtenOf(outlet)} outlet={outlet} />
                        <Submit look="quiet" isPending={isPending} label={words("changeLabel", { name: outlet.name })}>
                          {words("change")}
                        </Submit>
                      </>
                    )}
                  </ActionForm>
                </>
              )}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** For those who look only: what the form holds for the others. */
function Written({ outlet: { address, creditText, name } }: { outlet: OutletLine }) {
  const words = useTranslations("outlets");
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-[0.9375rem]">
      {address && (
        <>
          <dt className="text-ink-2">{words("address")}</dt>
          <dd>
            <a href={address} rel="noreferrer" target="_blank" className="break-all underline underline-offset-4">
              {address}
            </a>
          </dd>
        </>
      )}
      <dt className="text-ink-2">{words("creditText")}</dt>
      <dd>{creditText || name}</dd>
    </dl>
  );
}

function writtenOf({ name, kind, address, creditText }: OutletLine): string {
  return [name, kind, address, creditText].join("\n");
}
