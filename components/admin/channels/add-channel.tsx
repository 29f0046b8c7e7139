"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { PlacedChannel } from "@/newsroom/channels/choices";
import type { ChannelLine } from "@/newsroom/channels/desk";

type State = { error?: string | undefined; result?: PlacedChannel | null };
type Props = {
  channels: readonly ChannelLine[];
  action: (state: State, form: FormData) => Promise<State>;
};

/** Adds a channel to the tree, and says where it stands then. */
export function AddChannel({ channels, action }: Props) {
  const words = useTranslations("channels");
  const parents = channels.map(({ id, path }) => ({ value: String(id), label: path }));
  return (
    <Panel title={words("addTitle")}>
      <ActionForm
        action={action}
        done={(result) =>
          result && (
            <Notice tone="success">
              {words("added", { path: result.path, after: result.after ?? "", first: String(result.after === null) })}
            </Notice>
          )
        }
      >
        {(isPending) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField label={words("name")} name="name" isRequired maxLength={20} autoComplete="off" />
              <TextField
                label={words("slug")}
                name="slug"
                hint={words("slugHint")}
                isRequired
                maxLength={40}
                autoComplete="off"
              />
              <Select
                label={words("parent")}
                name="parentId"
                options={[{ value: "", label: words("top") }, ...parents]}
              />
              <TextField
                label={words("position")}
                name="position"
                hint={words("positionHint")}
                inputMode="numeric"
                autoComplete="off"
              />
            </div>
            <Checkbox name="hidden">{words("hidden")}</Checkbox>
            <Submit isPending={isPending}>{words("add")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}
