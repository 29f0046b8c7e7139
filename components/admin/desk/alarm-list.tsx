import Link from "next/link";
import { useTranslations } from "next-intl";
import { HandleAlarm } from "@/components/admin/desk/handle-alarm";
import { lookUpAddress } from "@/components/admin/edition/edition-address";
import type { FormAction } from "@/components/admin/form-action";
import { Moment } from "@/components/admin/moment";
import type { OpenAlarm } from "@/newsroom/alarms/open";

/** `seesEdition`: the way to 静态发布 is shown. */
type Props = { alarms: readonly OpenAlarm[]; seesEdition: boolean; handle: FormAction };

/** What a sentence may name and an alarm of another kind lacks. */
const unsaid = { stage: "", report: "", engine: "", path: "", fronts: "", articles: "", person: "", by: "", role: "" };
const ofEdition: readonly string[] = ["page_failed", "page_not_served", "fronts_behind"];

/** What did not happen as it should, with the piece it is about; the chief can say that it is dealt with. */
export function AlarmList({ alarms, seesEdition, handle }: Props) {
  const words = useTranslations("desk");
  const refusals = useTranslations("refusals");
  const shell = useTranslations("shell");
  const said = (alarm: OpenAlarm) => {
    const kind = words.has(`alarm.${alarm.kind}`) ? alarm.kind : "other";
    const { why, ...params } = alarm.params;
    const known = typeof why === "string" && refusals.has(why);
    const scope = params.channel || shell("wholeHouse");
    return words(`alarm.${kind}`, { ...unsaid, ...params, scope, why: known ? refusals(why, params) : "" });
  };
  const place = ({ params: { path } }: OpenAlarm) =>
    typeof path === "string" ? lookUpAddress(path) : "/admin/edition";
  return (
    <ul className="flex flex-col gap-2">
      {alarms.map((alarm) => (
        <li
          key={alarm.id}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-s-4 border-returned bg-returned-tint px-3 py-2.5"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold [overflow-wrap:anywhere]">{said(alarm)}</p>
            <p className="flex flex-wrap gap-x-3 text-[0.875rem]">
              {alarm.number !== null && (
                <Link href={`/admin/articles/${alarm.number}`} className="underline underline-offset-4">
                  {alarm.number} {alarm.headline}
                </Link>
              )}
              {alarm.params.report !== undefined && (
                <Link
                  href={`/admin/reports/${alarm.params.report}`}
                  className="inline-block py-0.5 underline underline-offset-4"
                >
                  {words("alarmReport")}
                </Link>
              )}
              {seesEdition && ofEdition.includes(alarm.kind) && (
                <Link href={place(alarm)} className="inline-block py-0.5 underline underline-offset-4">
                  {words("alarmEdition")}
                </Link>
              )}
              <Moment at={alarm.raisedAt} />
            </p>
          </div>
          {alarm.mayHandle && <HandleAlarm id={alarm.id} action={handle} />}
        </li>
      ))}
    </ul>
  );
}
