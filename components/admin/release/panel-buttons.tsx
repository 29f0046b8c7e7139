"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { isPending: boolean; word: string; look: "primary" | "danger"; close: () => void };

/** The step a panel asks about, and the way back. */
export function PanelButtons({ isPending, word, look, close }: Props) {
  const words = useTranslations("release");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" look={look} isPending={isPending} className="max-md:min-h-11">
        {word}
      </Button>
      <Button look="plain" onPress={close} className="max-md:min-h-11">
        {words("cancel")}
      </Button>
    </div>
  );
}
