import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { beforeIn, filterIn } from "@/app/admin/settings/log/filter";
import { requireActor } from "@/app/session";
import { logAddress } from "@/components/admin/log/log-address";
import { LogFilters } from "@/components/admin/log/log-filters";
import { LogList } from "@/components/admin/log/log-list";
import { buttonLook } from "@/components/ui/button-look";
import { eventGroups } from "@/newsroom/audit/groups";
import { auditLog } from "@/newsroom/audit/log";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("log"))("title") };
}

/** 操作日志: who did what, newest first. */
export default async function LogPage({ searchParams }: PageProps<"/admin/settings/log">) {
  const actor = await requireActor();
  const asked = await searchParams;
  const filter = filterIn(asked);
  const before = beforeIn(asked);
  const log = await auditLog(actor, filter, before);
  if (!log) notFound();
  const words = await getTranslations("log");
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      <LogFilters filter={filter} people={log.people} groups={eventGroups} />
      <LogList lines={log.lines} />
      <p className="flex flex-wrap gap-2">
        {before !== undefined && (
          <Link href={logAddress(filter)} className={buttonLook("plain")}>
            {words("first")}
          </Link>
        )}
        {log.next !== null && (
          <Link href={logAddress(filter, log.next)} className={buttonLook("quiet")}>
            {words("next")}
          </Link>
        )}
      </p>
      <details className="border border-line bg-panel">
        <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold">{words("verify")}</summary>
        <div className="flex flex-col gap-2 px-4 pb-4 text-[0.9375rem]">
          <p>{words("verifyHint")}</p>
          <code className="self-start bg-panel-2 px-2 py-1 break-all">npm run newsroom -- audit verify</code>
        </div>
      </details>
    </main>
  );
}
