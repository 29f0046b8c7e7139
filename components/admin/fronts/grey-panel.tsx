"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Moment } from "@/components/admin/moment";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { useOpener } from "@/components/ui/use-opener";
import type { GreyDesk, GreyLine } from "@/newsroom/placements/grey";

type Props = { desk: GreyDesk; order: FormAction; end: FormAction };

/** 灰色模式: what is ordered, ended with one button; a new order; and what was ordered before. */
export function GreyPanel({ desk: { orders, past, may }, order, end }: Props) {
  const words = useTranslations("grey");
  const title = useKeptFocus<HTMLHeadingElement>(orders.map(({ id }) => id).join());
  const ofSite = orders.filter(({ scope }) => scope === "site");
  return (
    <section aria-label={words("title")} className="flex flex-col gap-2 border border-line bg-panel px-3 py-2">
      <h2 ref={title} tabIndex={-1} className="flex min-h-11 items-center self-start font-semibold md:min-h-9">
        {words("title")}
      </h2>
      {orders.length === 0 && <p className="text-[0.9375rem] text-ink-2">{words("none")}</p>}
      {orders.map((line) => (
        <ActionForm key={line.id} action={end} className="flex flex-wrap items-center gap-2">
          {(isPending) => (
            <>
              <HiddenFields values={{ id: line.id }} />
              <div className="min-w-0 flex-1 basis-60">
                <Ordered line={line} />
                {line.scope === "home" && ofSite.some((site) => overlap(line, site)) && (
                  <p className="text-[0.875rem] text-ink-2">{words("overlaps")}</p>
                )}
              </div>
              {may && (
                <Button type="submit" isPending={isPending} className="max-md:min-h-11">
                  {words("end")}
                </Button>
              )}
            </>
          )}
        </ActionForm>
      ))}
      {/* A new order closes the form it was written in. */}
      {may && <OrderGrey key={orders[0]?.id ?? 0} order={order} />}
      {past.length > 0 && (
        <details className="text-[0.9375rem]">
          <summary className="cursor-pointer py-1 max-md:min-h-11 max-md:py-2.5">
            {words("past", { count: past.length })}
          </summary>
          <ul className="flex flex-col gap-1.5 text-ink-2">
            {past.map((line) => (
              <li key={line.id}>
                <Ordered line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Ordered({ line: { scope, from, to, reason, by, endedAt, endedBy } }: { line: GreyLine }) {
  const words = useTranslations("grey");
  return (
    <p className="[overflow-wrap:anywhere]">
      {words.rich("ordered", {
        scope: words(`scopes.${scope}`),
        by,
        reason,
        from: () => <Moment at={from} />,
        to: () => <Moment at={to} />,
      })}
      {endedAt && words.rich("ended", { by: endedBy ?? "", at: () => <Moment at={endedAt} /> })}
    </p>
  );
}

function overlap(one: Pick<GreyLine, "from" | "to">, other: Pick<GreyLine, "from" | "to">): boolean {
  return one.from < other.to && other.from < one.to;
}

function OrderGrey({ order }: { order: FormAction }) {
  const words = useTranslations("grey");
  const { panel, opener, close } = useOpener<"order">();
  if (panel === null) {
    return (
      <Button {...opener("order")} aria-expanded={false} className="self-start max-md:min-h-11">
        {words("open")}
      </Button>
    );
  }
  return (
    <ActionForm action={order} className="flex max-w-xl flex-col gap-2.5">
      {(isPending) => (
        <>
          <p className="text-[0.9375rem] text-ink-2">{words("means")}</p>
          <Select
            label={words("scope")}
            name="scope"
            autoFocus
            options={[
              { value: "home", label: words("scopes.home") },
              { value: "site", label: words("scopes.site") },
            ]}
          />
          {(["from", "to"] as const).map((name) => (
            <TextField
              key={name}
              label={words(name)}
              hint={words("beijing")}
              name={name}
              type="datetime-local"
              isRequired
              validationBehavior="aria"
            />
          ))}
          <TextAreaField
            label={words("reason")}
            name="reason"
            rows={2}
            isRequired
            validationBehavior="aria"
            maxLength={500}
          />
          <PanelButtons isPending={isPending} word={words("do")} look="danger" close={close} />
        </>
      )}
    </ActionForm>
  );
}
