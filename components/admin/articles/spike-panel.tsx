"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-field";

type Props = { isPending: boolean; close: () => void; onSpike: (reason: string) => void };

/** 不采用: what it does, and why. */
export function SpikePanel({ isPending, close, onSpike }: Props) {
  const words = useTranslations("articles.steps");
  const [reason, setReason] = useState("");
  return (
    <div className="order-first flex basis-full flex-col gap-2 border-s-4 border-returned bg-returned-tint px-3 py-2.5">
      <p>{words("spikeWhat")}</p>
      <TextAreaField label={words("spikeReason")} value={reason} onChange={setReason} rows={2} autoFocus />
      <div className="flex flex-wrap gap-2">
        <Button look="danger" isPending={isPending} onPress={() => onSpike(reason)}>
          {words("spikeConfirm")}
        </Button>
        <Button look="plain" onPress={close}>
          {words("cancel")}
        </Button>
      </div>
    </div>
  );
}
