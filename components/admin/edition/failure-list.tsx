import { useTranslations } from "next-intl";
import { AskForPage } from "@/components/admin/edition/ask-for-page";
import { lookUpAddress } from "@/components/admin/edition/edition-address";
import type { FormAction } from "@/components/admin/form-action";
import { Moment } from "@/components/admin/moment";
import type { FailedPage } from "@/newsroom/editions/status";

type Props = { failures: readonly FailedPage[]; mayPrint: boolean; askForPage: FormAction };

/** Pages that could not be printed, each with what was said and the way to try again. */
export function FailureList({ failures, mayPrint, askForPage }: Props) {
  const words = useTranslations("edition");
  if (failures.length === 0) return null;
  const title = words("failures", { count: failures.length });
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-[1.0625rem] font-semibold">{title}</h2>
      <p className="text-[0.9375rem] text-ink-2">{words("failuresMean")}</p>
      <ul className="flex flex-col gap-2">
        {failures.map(({ path, said, at }) => (
          <li
            key={path}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-s-4 border-returned bg-returned-tint px-3 py-2.5"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold [overflow-wrap:anywhere]">
                <a href={lookUpAddress(path)} className="underline underline-offset-4">
                  {path}
                </a>
              </p>
              <p className="flex flex-wrap gap-x-3 text-[0.875rem]">
                <Moment at={at} />
                <span className="min-w-0 [overflow-wrap:anywhere]">{said}</span>
              </p>
            </div>
            {mayPrint && <AskForPage path={path} action={askForPage} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
