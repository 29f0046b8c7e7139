import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { PushDesk } from "@/newsroom/push/desk";

/** Which search engines are told, and what has to be set for one that is not. */
export function PushEngines({ engines }: Pick<PushDesk, "engines">) {
  const words = useTranslations("pushes");
  return (
    <ul className="flex flex-col gap-2 border border-line bg-panel px-4 py-3 text-[0.9375rem]">
      {engines.map(({ engine, isOn }) => (
        <li key={engine} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-medium">{words(`engines.${engine}`)}</span>
          <StatusMark tone={isOn ? "approved" : "unreleased"}>{words(isOn ? "on" : "off")}</StatusMark>
          {!isOn && <span className="text-ink-2">{words(`howTo.${engine}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
