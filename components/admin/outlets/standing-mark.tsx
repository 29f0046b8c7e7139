import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { OutletStanding } from "@/newsroom/outlets/standing";

const tones: Record<OutletStanding, StatusTone> = {
  normal: "approved",
  frozen: "review",
  removed: "withdrawn",
  unlisted: "unreleased",
};

/** How an outlet stands, as a word with its shape. */
export function StandingMark({ standing }: { standing: OutletStanding }) {
  const words = useTranslations("outlets");
  return <StatusMark tone={tones[standing]}>{words(`standings.${standing}`)}</StatusMark>;
}
