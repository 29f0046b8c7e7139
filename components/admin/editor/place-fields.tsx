"use client";

import { useTranslations } from "next-intl";
import type { ChannelChoice } from "@/components/admin/editor/copy";
import type { FieldsProps } from "@/components/admin/editor/field-props";
import { useLengths } from "@/components/admin/editor/lengths";
import { errorLook } from "@/components/ui/field-look";
import { NamesField } from "@/components/ui/names-field";
import { Select, type SelectOption } from "@/components/ui/select";
import { Tags } from "@/components/ui/tags";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { Content } from "@/newsroom/articles/content";

const genres: readonly Content["genre"][] = [
  "news",
  "flash",
  "feature",
  "commentary",
  "interview",
  "notice",
  "photo",
  "video",
];

/** Where a piece stands and how lists show it. */
export function PlaceFields({
  fields,
  change,
  limits,
  isReadOnly,
  errorOf,
  channels,
}: FieldsProps & { channels: readonly ChannelChoice[] }) {
  const t = useTranslations("editor");
  const lengths = useLengths();
  const { longest, most } = limits;
  const { main, further } = fields.channels;
  const nameOf = (id: number) => channels.find((channel) => channel.id === id)?.label ?? `#${id}`;
  const free = channels.filter((channel) => channel.id !== main && !further.includes(channel.id));
  const put = (next: Partial<Content["channels"]>) => change({ channels: { ...fields.channels, ...next } });
  return (
    <>
      <Select
        label={t("fields.channel")}
        value={String(main ?? "")}
        options={[{ value: "", label: t("chooseChannel") }, ...channels.map(optionOf)]}
        onChange={(id) =>
          put(id === "" ? { main: null } : { main: Number(id), further: further.filter((one) => one !== Number(id)) })
        }
        isRequired
        isDisabled={isReadOnly}
        error={errorOf("channels")}
      />
      <div className="flex flex-col gap-1">
        <Select
          label={t("fields.furtherChannels")}
          value=""
          options={[{ value: "", label: t("addChannel") }, ...free.map(optionOf)]}
          onChange={(id) => id !== "" && put({ further: [...further, Number(id)] })}
          isDisabled={isReadOnly}
        />
        {further.length > most.furtherChannels && (
          <p className={errorLook}>
            {t("lengths.entriesOver", { count: further.length, limit: most.furtherChannels })}
          </p>
        )}
        {further.length > 0 && (
          <Tags
            label={t("addedChannels")}
            tags={further.map((id) => ({ id: String(id), name: nameOf(id) }))}
            onRemove={isReadOnly ? undefined : (gone) => put({ further: further.filter((id) => String(id) !== gone) })}
          />
        )}
      </div>
      <Select
        label={t("fields.genre")}
        value={fields.genre}
        options={genres.map((value) => ({ value, label: t(`values.${value}`) }))}
        onChange={(value) => change({ genre: genres.find((genre) => genre === value) ?? "news" })}
        isDisabled={isReadOnly}
      />
      <NamesField
        label={t("fields.keywords")}
        listLabel={t("names", { field: t("fields.keywords") })}
        defaultNames={fields.keywords}
        onChange={(keywords) => change({ keywords })}
        isReadOnly={isReadOnly}
        {...lengths.ofList(
          fields.keywords,
          { longest: longest.keywords, most: most.keywords },
          { error: errorOf("keywords") },
        )}
      />
      <TextField
        label={t("fields.shortHeadline")}
        value={fields.shortHeadline}
        onChange={(shortHeadline) => change({ shortHeadline })}
        isReadOnly={isReadOnly}
        {...lengths.ofText(fields.shortHeadline, longest.shortHeadline, {
          hint: t("hints.shortHeadline"),
          error: errorOf("shortHeadline"),
        })}
      />
      <TextField
        label={t("fields.frontHeadline")}
        value={fields.frontHeadline ?? ""}
        onChange={(frontHeadline) => change({ frontHeadline })}
        isReadOnly={isReadOnly}
        {...lengths.ofText(fields.frontHeadline ?? "", longest.frontHeadline, {
          hint: t("hints.frontHeadline"),
          error: errorOf("frontHeadline"),
        })}
      />
      <TextAreaField
        label={t("fields.summary")}
        value={fields.summary}
        onChange={(summary) => change({ summary })}
        isReadOnly={isReadOnly}
        {...lengths.ofText(fields.summary, longest.summary, { error: errorOf("summary") })}
      />
    </>
  );
}

/** Depth shows as an indent: a list of the platform has no levels. */
function optionOf({ id, label, depth }: ChannelChoice): SelectOption {
  return { value: String(id), label: `${"　".repeat(depth)}${label}` };
}
