"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { isPending: boolean; word: string; look: "primary" | "danger"; close: () => void; isQuestion?: boolean };

/** The step a panel asks about, and the way back; where there is nothing to fill in, the way back has the focus. */
export function PanelButtons({ isPending, word, look, close, isQuestion = false }: Props) {
  const words = useTranslations("release");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" look={look} isPending={isPending} className="max-md:min-h-11">
        {word}
      </Button>
      <Button look="plain" onPress={close} autoFocus={isQuestion} className="max-md:min-h-11">
        {words("cancel")}
      </Button>
    </div>
  );
}
