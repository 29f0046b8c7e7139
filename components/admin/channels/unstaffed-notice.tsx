import { useTranslations } from "next-intl";
import { useListed } from "@/components/admin/listed";
import { Notice } from "@/components/ui/notice";
import type { UnstaffedStage } from "@/newsroom/channels/unstaffed";

/** Where the workflow just proposed would stop for want of people. */
export function UnstaffedNotice({ unstaffed }: { unstaffed: readonly UnstaffedStage[] }) {
  const words = useTranslations("channels");
  const listed = useListed();
  if (unstaffed.length === 0) return null;
  return (
    <Notice tone="warning" title={words("unstaffedTitle")}>
      <ul>
        {unstaffed.map(({ stage, channels }) => (
          <li key={stage}>{words("unstaffed", { stage, channels: listed(channels) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
