import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";

const tones: Record<string, StatusTone> = { 200: "live", 410: "withdrawn", 404: "unreleased" };

/** What an edition says of a page. Of all that was printed at an address only the newest `stands`. */
export function PageStatus({ status, stands }: { status: number; stands: boolean }) {
  const words = useTranslations("edition");
  if (!stands) return <StatusMark tone="unchanged">{words(`replaced.${status}`)}</StatusMark>;
  return <StatusMark tone={tones[status] ?? "unreleased"}>{words(`status.${status}`)}</StatusMark>;
}
