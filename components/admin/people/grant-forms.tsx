"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { DateField } from "@/components/admin/people/date-field";
import { StageChoice } from "@/components/admin/people/stage-choice";
import { Submit } from "@/components/admin/people/submit";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

type State = { error?: string | undefined };
type Action = (state: State, form: FormData) => Promise<State>;
type Channel = { id: number; name: string };
type Shared = { personId: number; channels: readonly Channel[]; stages: readonly string[]; action: Action };

/** Gives a role for the house or a channel, from a day to a day. */
export function GrantRole({ personId, roles, channels, stages, action }: Shared & { roles: readonly string[] }) {
  const words = useTranslations("people");
  const names = useTranslations("roles");
  const [role, setRole] = useState(roles[0]);
  return (
    <ActionForm action={action} done={() => <Notice tone="success">{words("given")}</Notice>}>
      {(isPending) => (
        <>
          <input type="hidden" name="personId" value={personId} />
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            <Select
              label={words("role")}
              name="role"
              value={role ?? ""}
              onChange={setRole}
              options={roles.map((value) => ({ value, label: names(value) }))}
            />
            {role !== "admin" && <ChannelSelect channels={channels} />}
            <DateField label={words("from")} name="from" hint={words("fromHint")} />
            <DateField label={words("to")} name="to" hint={words("dateHint")} />
          </div>
          {role === "reviewer" && <StageChoice stages={stages} />}
          <Submit isPending={isPending}>{words("grant")}</Submit>
        </>
      )}
    </ActionForm>
  );
}

/** 授权代审: a right to review for a named person, until a time, with a reason. */
export function GrantDeputy({ personId, channels, stages, action }: Shared) {
  const words = useTranslations("people");
  return (
    <ActionForm action={action} done={() => <Notice tone="success">{words("deputyGiven")}</Notice>}>
      {(isPending) => (
        <>
          <input type="hidden" name="personId" value={personId} />
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            <ChannelSelect channels={channels} />
            <DateField label={words("deputyTo")} name="to" withTime isRequired />
            <TextField label={words("reason")} name="reason" isRequired maxLength={200} className="sm:col-span-2" />
          </div>
          <StageChoice stages={stages} />
          <Submit isPending={isPending}>{words("deputy")}</Submit>
        </>
      )}
    </ActionForm>
  );
}

function ChannelSelect({ channels }: { channels: readonly Channel[] }) {
  const words = useTranslations("people");
  const options = channels.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Select
      label={words("channel")}
      name="channelId"
      options={[{ value: "", label: words("wholeHouse") }, ...options]}
    />
  );
}
