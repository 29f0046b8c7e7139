import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { Facts } from "@/components/admin/card";
import { editionAddress } from "@/components/admin/edition/edition-address";
import { EditionPages } from "@/components/admin/edition/edition-pages";
import { EventLink } from "@/components/admin/edition/event-link";
import { Moment } from "@/components/admin/moment";
import { buttonLook } from "@/components/ui/button-look";
import { line } from "@/newsroom/articles/text";
import { editionForDesk } from "@/newsroom/editions/edition-pages";

const named = z.object({ number: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
const asked = z.object({ after: line(2000).catch("") });

export async function generateMetadata({ params }: PageProps<"/admin/edition/[number]">): Promise<Metadata> {
  const { data } = named.safeParse(await params);
  const words = await getTranslations("edition");
  return { title: data ? words("number", data) : words("title") };
}

/** One edition: why it was made, and every page it changed. */
export default async function OneEditionPage({ params, searchParams }: PageProps<"/admin/edition/[number]">) {
  const actor = await requireActor();
  const { data } = named.safeParse(await params);
  const { after } = asked.parse(await searchParams);
  const found = data && (await editionForDesk(actor, data.number, { after }));
  if (!found) notFound();
  const words = await getTranslations("edition");
  const { edition, pages, next, may } = found;
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-col items-start gap-1">
        <Link href="/admin/edition#editions" className="py-2 text-ink-2 underline underline-offset-4">
          {words("title")}
        </Link>
        <h1 className="text-xl font-semibold">{words("number", { number: edition.number })}</h1>
      </header>
      <Facts
        facts={{
          [words("printedAt")]: <Moment at={edition.at} />,
          [words("cause")]: words(`causes.${edition.cause}`),
          [words("changes")]: words("pages", { count: found.count }),
          [words("reflects")]: edition.eventSeq > 0 && <EventLink seq={edition.eventSeq} mayRead={may.readLog} />,
        }}
      />
      <section className="flex flex-col gap-2">
        <h2 className="text-[1.0625rem] font-semibold">{words("changed")}</h2>
        <EditionPages pages={pages} />
        <p className="flex flex-wrap gap-2">
          {after !== "" && (
            <Link href={editionAddress(edition.number)} className={buttonLook("plain")}>
              {words("firstPages")}
            </Link>
          )}
          {next !== null && (
            <Link href={editionAddress(edition.number, next)} className={buttonLook("quiet")}>
              {words("nextPages")}
            </Link>
          )}
        </p>
      </section>
    </main>
  );
}
