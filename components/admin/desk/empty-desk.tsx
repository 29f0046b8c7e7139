import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Desk } from "@/newsroom/articles/desk";

const linkLook = "text-scheduled underline underline-offset-4";

/** Where nothing waits: what would come here for this person, and where their work is instead. */
export function NothingWaits({ may }: Pick<Desk, "may">) {
  const words = useTranslations("desk");
  const hints = [may.write && words("hintWrite"), may.decide && words("hintDecide")].filter((hint) => hint !== false);
  return (
    <div className="flex flex-col gap-2 border border-line bg-panel px-4 py-5">
      <p className="font-semibold">{words("waitingEmpty")}</p>
      <p className="text-ink-2">{hints.length > 0 ? hints.join(" ") : words("hintOthers")}</p>
      {hints.length === 0 && (
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          {may.read && (
            <Link href="/admin/articles" className={linkLook}>
              {words("toArticles")}
            </Link>
          )}
          {may.settings && (
            <Link href="/admin/settings" className={linkLook}>
              {words("toSettings")}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

/** Where somebody who may write has written nothing yet. */
export function NothingWritten() {
  const words = useTranslations("desk");
  return <p className="border border-line bg-panel px-4 py-5 text-ink-2">{words("ownEmpty")}</p>;
}
