import { inLine, inOrder } from "@/components/article/in-order";
import type { SearchPage } from "@/newsroom/articles/public-page";

/** In the masthead of every page: words alone. `action`: where the search page stands. */
export function MastheadSearch({ action }: { action: string }) {
  return (
    <search>
      <form className="seek" action={action}>
        <input type="search" name="q" aria-label="搜索本站" maxLength={100} required />
        <button type="submit">搜索</button>
      </form>
    </search>
  );
}

/** The form of the search page; without an action it asks the page it stands on. */
export function SearchForm({ page: { asked, channels, spans } }: { page: SearchPage }) {
  return (
    <form className="search-form">
      <p className="seek">
        <input type="search" name="q" aria-label="搜索的字词" defaultValue={asked.q} maxLength={100} required />
        <button type="submit">搜索</button>
      </p>
      <details className="narrowing" open={Boolean(asked.channel || asked.from || asked.to || asked.source)}>
        <summary>频道、时间、来源</summary>
        <label>
          频道
          <select name="channel" defaultValue={asked.channel}>
            <option value="">不限</option>
            {inOrder(channels, ({ value, name, depth }) => (
              <option value={value}>{`${"　".repeat(depth)}${name}`}</option>
            ))}
          </select>
        </label>
        <label>
          从
          <input type="date" name="from" defaultValue={asked.from} />
        </label>
        <label>
          到
          <input type="date" name="to" defaultValue={asked.to} />
        </label>
        <label>
          来源
          <input type="text" name="source" defaultValue={asked.source} maxLength={60} />
        </label>
      </details>
      {asked.order !== "time" && <input type="hidden" name="order" value={asked.order} />}
      {asked.q && (
        <p className="spans">
          {inLine([...spans], ({ name, address, isChosen }) => (
            <a href={address} aria-current={isChosen ? "true" : undefined}>
              {name}
            </a>
          ))}
        </p>
      )}
    </form>
  );
}
