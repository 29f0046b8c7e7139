import Link from "next/link";
import { useTranslations } from "next-intl";
import { articleAddress } from "@/components/admin/articles/list-address";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook, labelLook } from "@/components/ui/field-look";
import { Select } from "@/components/ui/select";
import type { PublicState, WorkingState } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import type { ArticleFilter, ArticleView } from "@/newsroom/articles/list-conditions";
import type { ChannelChoice } from "@/newsroom/channels/choices";

type Props = { filter: ArticleFilter; views: readonly ArticleView[]; channels: readonly ChannelChoice[] };

const states: readonly WorkingState[] = [
  "draft",
  "in_review",
  "returned",
  "approved",
  "scheduled",
  "unchanged",
  "spiked",
];
const publicStates: readonly PublicState[] = ["unreleased", "live", "withdrawn"];
const origins: readonly Content["origin"][] = ["original", "contributed", "reprint", "compiled"];

/** What the list shows: everyday lists as links, everything else as a form whose answers stand in the address. */
export function ArticleFilters({ filter, views, channels }: Props) {
  const words = useTranslations("articles");
  const stateWords = useTranslations("states");
  const any = { value: "", label: words("any") };
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="flex flex-col gap-3">
      <nav aria-label={words("views.label")}>
        <ul className="flex flex-wrap gap-1">
          {[undefined, ...views].map((view) => (
            <li key={view ?? "all"}>
              <Link
                href={articleAddress({ view })}
                aria-current={filter.view === view ? "page" : undefined}
                className="inline-flex min-h-10 items-center rounded-ui border border-transparent px-2.5 text-[0.9375rem] text-ink-2 hover:bg-press aria-[current=page]:border-line-strong aria-[current=page]:bg-panel aria-[current=page]:font-semibold aria-[current=page]:text-ink md:min-h-8"
              >
                {words(`views.${view ?? "all"}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search aria-label={words("filter")}>
        {/* Keyed by what it says, or the fields would keep what was chosen before. */}
        <form
          key={articleAddress(filter)}
          action="/admin/articles"
          className="grid grid-cols-2 items-end gap-2 md:flex md:flex-wrap"
        >
          {filter.view && <input type="hidden" name="view" value={filter.view} />}
          <label className="col-span-2 flex flex-col gap-1 md:w-64">
            <span className={labelLook}>{words("search")}</span>
            <input name="q" type="search" maxLength={100} defaultValue={filter.text ?? ""} className={boxLook} />
          </label>
          <Select
            label={words("extent")}
            name="in"
            defaultValue={filter.extent ?? ""}
            options={[
              { value: "", label: words("extents.headline") },
              { value: "text", label: words("extents.text") },
            ]}
          />
          <Select
            label={words("state")}
            name="state"
            defaultValue={filter.state ?? ""}
            options={[
              any,
              ...states.map((value) => ({
                value,
                label: stateWords(value, { stage: "none" }),
              })),
            ]}
          />
          <Select
            label={words("public")}
            name="public"
            defaultValue={filter.publicState ?? ""}
            options={[any, ...publicStates.map((value) => ({ value, label: stateWords(value) }))]}
          />
          <Select
            label={words("channel")}
            name="channel"
            defaultValue={String(filter.channelId ?? "")}
            options={[
              any,
              ...channels.map(({ id, label, depth }) => ({
                value: String(id),
                label: `${"　".repeat(depth)}${label}`,
              })),
            ]}
          />
          <Select
            label={words("origin")}
            name="origin"
            defaultValue={filter.origin ?? ""}
            options={[any, ...origins.map((value) => ({ value, label: words(`origins.${value}`) }))]}
          />
          <div className="col-span-2 flex items-end gap-2">
            <button type="submit" className={buttonLook("quiet")}>
              {words("apply")}
            </button>
            {isFiltered && (
              <Link href="/admin/articles" className={buttonLook("plain")}>
                {words("clear")}
              </Link>
            )}
          </div>
        </form>
      </search>
    </div>
  );
}
