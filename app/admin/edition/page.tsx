import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { askForBuildAction, askForPageAction, retireFrontAction } from "@/app/admin/edition/actions";
import { requireActor } from "@/app/session";
import { editionsAddress } from "@/components/admin/edition/edition-address";
import { EditionList } from "@/components/admin/edition/edition-list";
import { EditionStanding } from "@/components/admin/edition/edition-standing";
import { FailureList } from "@/components/admin/edition/failure-list";
import { FrontList } from "@/components/admin/edition/front-list";
import { PageFinder } from "@/components/admin/edition/page-finder";
import { PageStanding } from "@/components/admin/edition/page-standing";
import { buttonLook } from "@/components/ui/button-look";
import { editionDesk } from "@/newsroom/editions/desk";
import { pageForDesk } from "@/newsroom/editions/page-history";

const number = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined);
const asked = z.object({ before: number, earlier: number, path: z.string().max(2000).catch("") });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edition"))("title") };
}

/** 静态发布: how far the press and the fronts are, what failed, what stands at an address, the last editions. */
export default async function EditionPage({ searchParams }: PageProps<"/admin/edition">) {
  const actor = await requireActor();
  const { before, earlier, path } = asked.parse(await searchParams);
  const desk = await editionDesk(actor, before);
  if (!desk) notFound();
  const words = await getTranslations("edition");
  const page = path.trim() === "" ? null : await pageForDesk(actor, path, earlier);
  return (
    <main className="flex flex-col gap-5 p-3 md:p-6">
      <header className="flex max-w-3xl flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
      </header>
      <EditionStanding desk={desk} askForBuild={askForBuildAction} />
      <FailureList failures={desk.failures} mayPrint={desk.may.print} askForPage={askForPageAction} />
      <FrontList fronts={desk.fronts} mayRetire={desk.may.manage} retire={retireFrontAction} />
      <section id="page" aria-label={words("lookUp")} className="flex scroll-mt-4 flex-col gap-2">
        <h2 className="text-[1.0625rem] font-semibold">{words("lookUp")}</h2>
        <PageFinder typed={path} />
        {page && <PageStanding page={page} may={desk.may} askForPage={askForPageAction} />}
        {path.trim() !== "" && !page && <p role="status">{words("noAddress")}</p>}
      </section>
      <section id="editions" className="flex scroll-mt-4 flex-col gap-2">
        <h2 className="text-[1.0625rem] font-semibold">{words("editions")}</h2>
        <EditionList lines={desk.lines} mayReadLog={desk.may.readLog} />
        <p className="flex flex-wrap gap-2">
          {before !== undefined && (
            <Link href="/admin/edition#editions" className={buttonLook("plain")}>
              {words("first")}
            </Link>
          )}
          {desk.next !== null && (
            <Link href={editionsAddress(desk.next)} className={buttonLook("quiet")}>
              {words("next")}
            </Link>
          )}
        </p>
      </section>
    </main>
  );
}
