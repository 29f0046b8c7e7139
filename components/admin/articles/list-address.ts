import type { ArticleFilter } from "@/newsroom/articles/list-conditions";

/** The address of a list: what it is narrowed to, and where its page begins. */
export function articleAddress(filter: ArticleFilter, after?: string): string {
  const params = new URLSearchParams();
  const say = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") params.set(name, String(value));
  };
  say("view", filter.view);
  say("state", filter.state);
  say("public", filter.publicState);
  say("channel", filter.channelId);
  say("origin", filter.origin);
  say("q", filter.text);
  say("in", filter.text && filter.extent);
  say("after", after);
  return params.size === 0 ? "/admin/articles" : `/admin/articles?${params}`;
}
