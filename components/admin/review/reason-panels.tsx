"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { ActionForm } from "@/components/admin/action-form";
import { HiddenFields } from "@/components/admin/hidden-fields";
import type { DecisionProps } from "@/components/admin/review/decision-props";
import { Button } from "@/components/ui/button";
import { labelLook } from "@/components/ui/field-look";
import { TextAreaField } from "@/components/ui/text-field";

/**
 * What pieces are sent back for most often: one tap, then more words where they are needed. The first stage meets slips
 * of the pen before all, the later ones what the piece says.
 */
const atFirstStage = ["facts", "figures", "language", "source", "pictures", "wording", "headline", "minors"] as const;
const atLaterStages = ["guidance", "headline", "facts", "figures", "wording", "source", "pictures", "minors"] as const;
const spikeReasons = ["duplicate", "outdated", "unfit", "unverified"] as const;

type Props = DecisionProps & { close: () => void };

/** 退回: to whom, and why. */
export function ReturnPanel({ shown, stageBefore, actions, close }: Props) {
  const words = useTranslations("decisions");
  const [to, setTo] = useState("editor");
  return (
    <ActionForm action={actions.sendBack} className="flex flex-col gap-2.5">
      {(isPending) => (
        <>
          <HiddenFields values={{ ...shown, to }} />
          {stageBefore && (
            <RadioGroup
              value={to}
              onChange={setTo}
              className="flex flex-wrap items-center gap-2"
              aria-label={words("returnTo")}
            >
              <span className={labelLook}>{words("returnTo")}</span>
              {[
                { value: "editor", name: words("toEditor") },
                { value: "stageBefore", name: stageBefore },
              ].map(({ value, name }) => (
                <Radio
                  key={value}
                  value={value}
                  className="flex min-h-11 cursor-pointer items-center rounded-ui border border-line-strong px-3 text-[0.9375rem] data-selected:border-accent data-selected:bg-returned-tint data-selected:font-semibold data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus md:min-h-9"
                >
                  {name}
                </Radio>
              ))}
            </RadioGroup>
          )}
          <Reason label={words("returnReason")} common={shown.stage === 1 ? atFirstStage : atLaterStages} />
          <Buttons
            isPending={isPending}
            word={
              stageBefore && to === "stageBefore"
                ? words("returnToStage", { stage: stageBefore })
                : words("returnToEditor")
            }
            close={close}
          />
        </>
      )}
    </ActionForm>
  );
}

/** 补审不同意: what readers see should not stay as it is, and why. */
export function DisagreePanel({ shown, actions, close }: Props) {
  const words = useTranslations("decisions");
  return (
    <ActionForm action={actions.disagree} className="flex flex-col gap-2.5">
      {(isPending) => (
        <>
          <HiddenFields values={shown} />
          <p className="text-[0.9375rem]">{words("disagreeMeans")}</p>
          <Reason label={words("disagreeReason")} common={atLaterStages} />
          <Buttons isPending={isPending} word={words("disagreeDo")} close={close} />
        </>
      )}
    </ActionForm>
  );
}

/** 不采用, and why. */
export function SpikePanel({ shown, version, actions, close }: Props) {
  const words = useTranslations("decisions");
  return (
    <ActionForm action={actions.spike} className="flex flex-col gap-2.5">
      {(isPending) => (
        <>
          <HiddenFields values={{ number: shown.number, version }} />
          <p className="text-[0.9375rem]">{words("spikeMeans")}</p>
          <Reason label={words("spikeReason")} common={spikeReasons} />
          <Buttons isPending={isPending} word={words("spikeDo")} close={close} />
        </>
      )}
    </ActionForm>
  );
}

function Reason({ label, common }: { label: string; common: readonly string[] }) {
  const words = useTranslations("decisions");
  const [reason, setReason] = useState("");
  const add = (text: string) =>
    setReason((before) => (before.trim() === "" ? text : `${before.trimEnd()}${words("between")}${text}`));
  return (
    <>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{words("common")}</legend>
        {common.map((key) => (
          <button
            key={key}
            type="button"
            onClick={() => add(words(`reasons.${key}`))}
            className="min-h-11 rounded-ui border border-line bg-panel-2 px-2.5 text-[0.875rem] hover:bg-press md:min-h-8"
          >
            {words(`reasons.${key}`)}
          </button>
        ))}
      </fieldset>
      <TextAreaField
        label={label}
        name="reason"
        value={reason}
        onChange={setReason}
        rows={2}
        isRequired
        validationBehavior="aria"
        autoFocus
      />
    </>
  );
}

function Buttons({ isPending, word, close }: { isPending: boolean; word: string; close: () => void }) {
  const words = useTranslations("decisions");
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        type="submit"
        look="danger"
        isPending={isPending}
        className="min-h-12 flex-1 px-5 md:min-h-10 md:flex-none"
      >
        {word}
      </Button>
      <Button look="plain" onPress={close} className="min-h-12 md:min-h-10">
        {words("cancel")}
      </Button>
    </div>
  );
}
