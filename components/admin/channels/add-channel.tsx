"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ChannelLine } from "@/newsroom/channels/desk";

type Props = { channels: readonly ChannelLine[]; action: FormAction };

/** Adds a channel to the tree. */
export function AddChannel({ channels, action }: Props) {
  const words = useTranslations("channels");
  const parents = channels.map(({ id, path }) => ({ value: String(id), label: path }));
  return (
    <Panel title={words("addTitle")}>
      <ActionForm action={action}>
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
              <TextField label={words("position")} name="position" defaultValue="0" inputMode="numeric" isRequired />
            </div>
            <Checkbox name="hidden">{words("hidden")}</Checkbox>
            <Submit isPending={isPending}>{words("add")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}
