import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  dropLayoutAction,
  recallLayoutAction,
  releaseLayoutAction,
  returnLayoutAction,
  saveLayoutAction,
  sendLayoutAction,
} from "@/app/admin/fronts/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { LayoutEditor } from "@/components/admin/fronts/layout-editor";
import { PieceFinder } from "@/components/admin/fronts/piece-finder";
import { buttonLook } from "@/components/ui/button-look";
import { type FrontDesk, frontForDesk } from "@/newsroom/placements/desk";
import { piecesByNumber, piecesForFronts } from "@/newsroom/placements/front-pieces";
import { characters } from "@/newsroom/placements/layout";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fronts"))("title") };
}

/** One page as it is composed. */
export default async function FrontPage({ params, searchParams }: PageProps<"/admin/fronts/[front]">) {
  const actor = await requireActor();
  const [key, { q, before }] = [decodeURIComponent((await params).front), await searchParams];
  const text = typeof q === "string" ? q : "";
  const from = typeof before === "string" ? (articleNumber(before) ?? undefined) : undefined;
  const [words, desk, pool] = await Promise.all([
    getTranslations("fronts"),
    frontForDesk(actor, key),
    piecesForFronts(actor, { text, before: from }),
  ]);
  if (!desk) notFound();
  const placed = await piecesByNumber(actor, numbersIn(desk));
  const here = `/admin/fronts/${key}`;
  return (
    <main className="flex min-h-[calc(100dvh-6.5rem)] flex-col gap-4 p-3 pb-0 md:min-h-dvh md:p-6 md:pb-0">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">
            {words("titleOf", { name: desk.name ?? words("home") })}
          </h1>
          <p className="text-[0.9375rem] text-ink-2">{words("editorLead")}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link href={`${here}/preview`} target="_blank" className={buttonLook()}>
            {words("preview")}
          </Link>
          <Link href={`${here}/versions`} className={buttonLook()}>
            {words("versions")}
          </Link>
        </div>
      </header>
      <LayoutEditor
        desk={desk}
        kinds={characters}
        placed={placed}
        pool={pool.pieces}
        finder={<PieceFinder text={text} here={here} last={pool.next} isTooSlow={pool.isTooSlow} />}
        save={saveLayoutAction}
        actions={{
          send: sendLayoutAction,
          recall: recallLayoutAction,
          sendBack: returnLayoutAction,
          drop: dropLayoutAction,
          release: releaseLayoutAction,
        }}
      />
    </main>
  );
}

/** Placed by hand, brought by a rule (what stands there can be made to stay), or taken out of what readers have now. */
function numbersIn({ places, filled, changes }: FrontDesk): number[] {
  const drawn = filled.flatMap(({ entries, groups }) => [...entries, ...groups.flatMap((group) => group.entries)]);
  return [
    ...new Set([
      ...places.flatMap(({ items }) => items.map(({ article }) => article)),
      ...drawn.map(({ number }) => number),
      ...(changes ?? []).flatMap(({ pieces }) => pieces.map(({ item }) => item.article)),
    ]),
  ];
}
