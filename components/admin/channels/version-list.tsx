import { useTranslations } from "next-intl";
import { StageWords } from "@/components/admin/channels/stage-words";
import { Moment } from "@/components/admin/moment";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { VersionLine } from "@/newsroom/channels/workflow-desk";

const tones: Record<ReturnType<typeof stateOf>, StatusTone> = {
  inForce: "approved",
  waits: "review",
  past: "unchanged",
  dropped: "withdrawn",
};

/** Every version of a workflow, newest first: its stages, who proposed and confirmed it, and from when to when it counted. */
export function VersionList({ versions }: { versions: readonly VersionLine[] }) {
  const words = useTranslations("channels.versions");
  if (versions.length === 0) return <p className="text-[0.9375rem] text-ink-2">{words("none")}</p>;
  return (
    <ol className="flex flex-col">
      {versions.map((version) => (
        <li
          key={version.id}
          className="flex flex-col gap-0.5 border-t border-line py-2 text-[0.9375rem] first:border-t-0"
        >
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span className="tabular text-ink-2">{words("number", { id: version.id })}</span>
            <span>
              <StageWords stages={version.stages} />
            </span>
            <StatusMark tone={tones[stateOf(version)]}>{words(`states.${stateOf(version)}`)}</StatusMark>
          </div>
          <p className="flex flex-wrap gap-x-3 text-[0.8125rem] text-ink-2">
            <span>
              {words("proposed", { name: version.proposedBy ?? words("house") })} <Moment at={version.proposedAt} />
            </span>
            {version.confirmedBy && <span>{words("confirmed", { name: version.confirmedBy })}</span>}
            {version.from && (
              <span>
                {words("from")} <Moment at={version.from} />
              </span>
            )}
            {version.to && (
              <span>
                {words("to")} <Moment at={version.to} />
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function stateOf({ from, to, waits }: VersionLine): "inForce" | "waits" | "past" | "dropped" {
  if (from) return to ? "past" : "inForce";
  return waits ? "waits" : "dropped";
}
