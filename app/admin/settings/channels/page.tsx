import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  addChannelAction,
  changeChannelAction,
  confirmWorkflowAction,
  previewWorkflowAction,
  proposeWorkflowAction,
} from "@/app/admin/settings/channels/actions";
import { requireActor } from "@/app/session";
import { AddChannel } from "@/components/admin/channels/add-channel";
import { ChannelList } from "@/components/admin/channels/channel-list";
import { ProposeWorkflow } from "@/components/admin/channels/propose-workflow";
import { ProposedWorkflows } from "@/components/admin/channels/proposed-workflows";
import { channelsForDesk } from "@/newsroom/channels/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function ChannelsPage() {
  const actor = await requireActor();
  const { channels, proposed, may } = await channelsForDesk(actor);
  if (channels.length === 0 && !may.manage) notFound();
  const words = await getTranslations("channels");
  return (
    <main className="flex flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-ink-2">{words("intro")}</p>
        <Link
          href="/admin/settings/channels/house"
          className="self-start text-[0.9375rem] underline underline-offset-4"
        >
          {words("toWorkflows", { name: words("house") })}
        </Link>
      </header>
      <ProposedWorkflows proposed={proposed} action={confirmWorkflowAction} />
      <ChannelList channels={channels} change={may.manage ? changeChannelAction : undefined} />
      {may.manage && (
        <>
          <AddChannel channels={channels} action={addChannelAction} />
          <ProposeWorkflow channels={channels} action={proposeWorkflowAction} preview={previewWorkflowAction} />
        </>
      )}
    </main>
  );
}
