import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { beforeIn } from "@/app/admin/settings/log/filter";
import { requireActor } from "@/app/session";
import { PushEngines } from "@/components/admin/push/push-engines";
import { PushList } from "@/components/admin/push/push-list";
import { buttonLook } from "@/components/ui/button-look";
import { pushesForDesk } from "@/newsroom/push/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pushes"))("title") };
}

/** 推送: what search engines were told, newest first. */
export default async function PushPage({ searchParams }: PageProps<"/admin/settings/push">) {
  const actor = await requireActor();
  const before = beforeIn(await searchParams);
  const desk = await pushesForDesk(actor, before);
  if (!desk) notFound();
  const words = await getTranslations("pushes");
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex max-w-3xl flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      <PushEngines engines={desk.engines} />
      <PushList lines={desk.lines} />
      <p className="flex flex-wrap gap-2">
        {before !== undefined && (
          <Link href="/admin/settings/push" className={buttonLook("plain")}>
            {words("first")}
          </Link>
        )}
        {desk.next !== null && (
          <Link href={`/admin/settings/push?before=${desk.next}`} className={buttonLook("quiet")}>
            {words("next")}
          </Link>
        )}
      </p>
    </main>
  );
}
