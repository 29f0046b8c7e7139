import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/session";
import { PreviewOfWorkflow } from "@/components/admin/channels/preview-of-workflow";
import { VersionList } from "@/components/admin/channels/version-list";
import { Panel } from "@/components/admin/people/panel";
import { workflowDesk } from "@/newsroom/channels/workflow-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("workflowsTitle") };
}

/** The workflows of a channel, or of the house: who could sit where, and every version. */
export default async function WorkflowsPage({ params }: PageProps<"/admin/settings/channels/[place]">) {
  const actor = await requireActor();
  const channelId = placeIn((await params).place);
  const desk = channelId === undefined ? null : await workflowDesk(actor, channelId);
  if (!desk) notFound();
  const words = await getTranslations("channels");
  return (
    <main className="flex max-w-5xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <Link
          href="/admin/settings/channels"
          className="self-start text-[0.9375rem] text-ink-2 underline underline-offset-4"
        >
          {words("title")}
        </Link>
        <h1 className="text-xl font-semibold">
          {words("workflowsTitle")} <span className="font-normal text-ink-2">{desk.name ?? words("house")}</span>
        </h1>
        <p className="text-ink-2">{words(desk.channelId === null ? "seatsHintHouse" : "seatsHint")}</p>
      </header>
      {desk.purposes.map(({ purpose, own, likeChange, owner, seated, unstaffed, versions }) => (
        <Panel
          key={purpose}
          title={words(`purposes.${purpose}`)}
          {...(own
            ? {}
            : { hint: likeChange ? words("likeChange") : words("inheritedFrom", { owner: owner ?? words("house") }) })}
        >
          <PreviewOfWorkflow preview={{ seated, unstaffed }} />
          <details className="border-t border-line pt-2" open={desk.channelId === null || own}>
            <summary className="min-h-8 cursor-pointer py-1 font-medium">
              {words("versions.title", { count: versions.length })}
            </summary>
            <VersionList versions={versions} />
          </details>
        </Panel>
      ))}
    </main>
  );
}

/** A channel's id, `house`, or nothing there is. */
function placeIn(place: string): number | null | undefined {
  if (place === "house") return null;
  return /^[1-9]\d{0,8}$/.test(place) ? Number(place) : undefined;
}
