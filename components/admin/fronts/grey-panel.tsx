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
import { useOpener } from "@/components/ui/use-opener";

type Order = { id: number; scope: "home" | "site"; from: Date; to: Date; reason: string; by: string };
type Props = { orders: readonly Order[]; may: boolean; order: FormAction; end: FormAction };

/** 灰色模式: what is ordered, ended with one button; and a new order. */
export function GreyPanel({ orders, may, order, end }: Props) {
  const words = useTranslations("grey");
  return (
    <section aria-label={words("title")} className="flex flex-col gap-2 border border-line bg-panel px-3 py-2">
      <h2 className="font-semibold">{words("title")}</h2>
      {orders.length === 0 && <p className="text-[0.9375rem] text-ink-2">{words("none")}</p>}
      {orders.map(({ id, scope, from, to, reason, by }) => (
        <ActionForm key={id} action={end} className="flex flex-wrap items-center gap-2">
          {(isPending) => (
            <>
              <HiddenFields values={{ id }} />
              <p className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
                {words.rich("ordered", {
                  scope: words(`scopes.${scope}`),
                  by,
                  reason,
                  from: () => <Moment at={from} />,
                  to: () => <Moment at={to} />,
                })}
              </p>
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
    </section>
  );
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
            options={[
              { value: "home", label: words("scopes.home") },
              { value: "site", label: words("scopes.site") },
            ]}
          />
          <TextField label={words("from")} name="from" type="datetime-local" isRequired validationBehavior="aria" />
          <TextField label={words("to")} name="to" type="datetime-local" isRequired validationBehavior="aria" />
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
