import { getFormatter, getTranslations } from "next-intl/server";
import { buttonLook } from "@/components/ui/button-look";
import type { Notice } from "@/newsroom/people/notices";

type Props = { notices: readonly Notice[]; dismiss: (form: FormData) => Promise<void> };

/** What somebody has to know since they were last here: rights given or taken, a password reset. */
export async function NoticesPanel({ notices, dismiss }: Props) {
  const words = await getTranslations("shell");
  const format = await getFormatter();
  const sentences = await getTranslations("people.notices");
  const roles = await getTranslations("roles");
  const inWords = ({ kind, params, at }: Notice) => {
    const { role, channel, to, by } = params;
    return sentences(kind, {
      ...params,
      role: typeof role === "string" && roles.has(role) ? roles(role) : "",
      scope: channel ? String(channel) : words("wholeHouse"),
      until: to ? format.dateTime(new Date(String(to)), { dateStyle: "medium", timeStyle: "short" }) : "",
      ends: to ? "yes" : "no",
      at: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
      // Notices of before do not say by whom.
      by: by ?? "",
      named: by ? "yes" : "no",
    });
  };
  return (
    <section
      aria-labelledby="notices-title"
      className="m-3 border border-s-4 border-line border-s-scheduled bg-panel px-4 py-3 md:m-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="notices-title" className="font-semibold">
          {words("noticesTitle")}
        </h2>
        <form action={dismiss}>
          <input type="hidden" name="upTo" value={notices.at(-1)?.id} />
          <button type="submit" className={buttonLook()}>
            {words("noticesSeen")}
          </button>
        </form>
      </div>
      <ul className="mt-2 flex flex-col gap-1.5 text-[0.9375rem]">
        {notices.map((notice) => (
          <li key={notice.id} className="flex flex-wrap gap-x-3">
            <time dateTime={notice.at.toISOString()} className="text-ink-2">
              {format.dateTime(notice.at, { dateStyle: "medium", timeStyle: "short" })}
            </time>
            <span className="min-w-0">{inWords(notice)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
