import Link from "next/link";
import { useTranslations } from "next-intl";
import { inWords, lookUpAddress } from "@/components/admin/edition/edition-address";
import { PageStatus } from "@/components/admin/edition/page-status";
import { EmptyList } from "@/components/admin/empty-list";
import type { EditionPage } from "@/newsroom/editions/edition-pages";

/** What an edition changed, one address a line; each leads to all that was printed there. */
export function EditionPages({ pages }: { pages: readonly EditionPage[] }) {
  const words = useTranslations("edition");
  if (pages.length === 0) return <EmptyList none={words("noFurtherPages")} hint={words("noFurtherPagesHint")} />;
  return (
    <ol aria-label={words("changed")} className="border border-line bg-panel text-[0.9375rem]">
      {pages.map(({ path, status, stands }) => (
        <li
          key={path}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0 hover:bg-panel-2"
        >
          <Link
            href={lookUpAddress(path)}
            className="min-w-0 flex-1 basis-60 underline underline-offset-4 [overflow-wrap:anywhere]"
          >
            {inWords(path)}
          </Link>
          <PageStatus status={status} stands={stands} />
        </li>
      ))}
    </ol>
  );
}
