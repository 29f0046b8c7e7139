import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findForTakedownAction, takeDownListAction } from "@/app/admin/takedown/actions";
import { requireActor } from "@/app/session";
import { TakedownScreen } from "@/components/admin/takedown/takedown-screen";
import { mayTakeDown, mostLines } from "@/newsroom/releases/takedown-list";
import { takenDownLately } from "@/newsroom/releases/taken-down";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("takedown"))("title") };
}

/** 按网址撤稿. */
export default async function TakedownPage() {
  const actor = await requireActor();
  if (!(await mayTakeDown(actor))) notFound();
  const [words, lately] = await Promise.all([getTranslations("takedown"), takenDownLately(actor)]);
  return (
    <main className="flex max-w-5xl flex-col gap-4 p-3 md:p-6">
      <header>
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-[0.9375rem] text-ink-2">{words("lead")}</p>
      </header>
      <TakedownScreen
        find={findForTakedownAction}
        takeDown={takeDownListAction}
        mostLines={mostLines}
        lately={lately}
      />
    </main>
  );
}
