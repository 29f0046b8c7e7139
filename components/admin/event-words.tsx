import { useFormatter, useTranslations } from "next-intl";
import type { LogLine } from "@/newsroom/audit/log";
import type { Told } from "@/newsroom/audit/told";

/** Stands for the person while the sentence is made, so that their name can stand out in it. */
const somebody = "\u0001";

/**
 * An audit event in a sentence. The sentences stand under `history.log.sentences`, one for each kind; a kind without one
 * is shown as it stands in the record.
 */
export function EventWords({ event: { kind, actor, told } }: { event: Pick<LogLine, "kind" | "actor" | "told"> }) {
  const words = useTranslations("history.log");
  const all = useTranslations();
  const format = useFormatter();
  const who = <span className="font-semibold">{actor?.name ?? all("history.house")}</span>;
  if (!words.has(`sentences.${kind}`)) {
    return (
      <>
        {who} <code>{kind}</code>
      </>
    );
  }
  const named = (room: string, value: string | number | undefined, other = String(value ?? "")) =>
    value !== undefined && all.has(`${room}.${value}`) ? all(`${room}.${value}`) : other;
  const time = (value: string | number | undefined) =>
    typeof value === "string" && /^\d{4}-/.test(value)
      ? format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short" })
      : "";
  const sentence = words(`sentences.${kind}`, {
    ...unsaid,
    ...told,
    who: somebody,
    round: Number(told.round ?? 0),
    confirmed: String(told.base !== undefined),
    scheduled: String(told.schedule !== undefined),
    due: time(told.due),
    ends: String(time(told.to) !== ""),
    until: time(told.to),
    since: time(told.from),
    scope: named("grey.scopes", told.scope),
    page: String(told.front).startsWith("topic:")
      ? `${all("topics.title")} ${told.page}`
      : told.page || all("fronts.home"),
    channel: told.channel || all("shell.wholeHouse"),
    name: told.name ?? told.channel,
    placed: String(told.position !== undefined),
    renamed: differs(told, "name"),
    moved: differs(told, "position"),
    hides: differs(told, "hidden"),
    role: named("roles", told.role),
    purpose: named("channels.purposes", told.purpose),
    standing: named("review.standings", told.standing),
    category: named("withdrawal.categories", told.category),
    alarm: named("history.log.alarms", told.kind, words("alarms.other")),
  });
  const [before, after] = sentence.split(somebody);
  return (
    <>
      {before}
      {after !== undefined && who}
      {after}
    </>
  );
}

/** "true" where an entry says what stood before and it was something else. */
function differs(told: Told, name: "name" | "position" | "hidden"): string {
  const before = told[`${name}Before`];
  return String(before !== undefined && before !== told[name]);
}

/** What a sentence may name and an entry of another time may lack. */
const unsaid = {
  stage: "",
  to: "",
  by: "",
  self: "false",
  settings: "",
  versionId: "",
  layout: "",
  reason: "",
  nameBefore: "",
  position: "",
  positionBefore: "",
  hidden: "",
};
