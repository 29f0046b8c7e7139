import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { yearIn } from "@/app/admin/reports/forms";
import { requireActor } from "@/app/session";
import { ReportFigures } from "@/components/admin/reports/report-figures";
import { reportFigures } from "@/newsroom/reports/figures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("figures") };
}

/** The year in figures, on screen and as a file. */
export default async function FiguresPage({ searchParams }: PageProps<"/admin/reports/figures">) {
  const actor = await requireActor();
  const figures = await reportFigures(actor, yearIn(await searchParams));
  if (!figures) notFound();
  const words = await getTranslations("reports");
  return (
    <main className="flex max-w-5xl flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-col gap-1">
        <p>
          <Link href="/admin/reports" className="inline-block py-2 text-scheduled underline underline-offset-4 md:py-0">
            {words("back")}
          </Link>
        </p>
        <h1 className="text-xl font-semibold">{words("figuresOf", { year: String(figures.year) })}</h1>
        <p className="text-[0.9375rem] text-ink-2">{words("figuresIntro")}</p>
      </header>
      <ReportFigures figures={figures} />
    </main>
  );
}
