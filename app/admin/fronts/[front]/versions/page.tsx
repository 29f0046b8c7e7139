import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { restoreLayoutAction } from "@/app/admin/fronts/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { VersionList } from "@/components/admin/fronts/version-list";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { frontForDesk } from "@/newsroom/placements/desk";
import { layoutVersions } from "@/newsroom/placements/looked-at";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fronts"))("versions") };
}

/** What a page showed when, and the way back to an earlier layout. */
export default async function VersionsPage({ params, searchParams }: PageProps<"/admin/fronts/[front]/versions">) {
  const actor = await requireActor();
  const [key, { before, wrong }] = [decodeURIComponent((await params).front), await searchParams];
  const from = typeof before === "string" ? (articleNumber(before) ?? undefined) : undefined;
  const [words, desk, page] = await Promise.all([
    getTranslations("fronts"),
    frontForDesk(actor, key),
    layoutVersions(actor, key, from),
  ]);
  if (!desk || !page) notFound();
  const here = `/admin/fronts/${key}`;
  return (
    <main className="flex max-w-4xl flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-wrap items-start justify-between gap-2">
        <h1 className="min-w-0 text-xl font-semibold [overflow-wrap:anywhere]">
          {words("versionsOf", { name: desk.name ?? words("home") })}
        </h1>
        <Link href={here} className={buttonLook()}>
          {words("back")}
        </Link>
      </header>
      {wrong === "time" && (
        <Notice tone="error" isUrgent>
          {words("wrongTime")}
        </Notice>
      )}
      <form action={`${here}/at`} className="flex flex-wrap items-end gap-2">
        <label className="flex flex-col gap-1 text-[0.875rem]">
          {words("lookAt")}
          <input
            type="datetime-local"
            name="time"
            required
            className="min-h-10 rounded-ui border border-line-strong bg-panel px-2"
          />
        </label>
        <button type="submit" className={buttonLook()}>
          {words("lookThen")}
        </button>
      </form>
      <VersionList front={key} versions={page.versions} restore={restoreLayoutAction} />
      {page.next !== null && (
        <Link href={`${here}/versions?before=${page.next}`} className={buttonLook()}>
          {words("older")}
        </Link>
      )}
    </main>
  );
}
