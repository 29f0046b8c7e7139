/** What stands around every public page: skip link, masthead, the page's main part, footer. */
import type { ReactNode } from "react";
import { inLine } from "@/components/article/in-order";
import { MastheadSearch } from "@/components/site/search-form";
import { SiteFooter } from "@/components/site/site-footer";
import type { PageLink } from "@/newsroom/articles/article-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";

type Props = { site: SiteSettings; front?: { today: string }; isSearch?: boolean; children: ReactNode };

/**
 * `front`: the masthead of the home page, which alone carries the date and is the page's first heading. `isSearch`: the
 * page has a form to search by itself.
 */
export function Frame({ site, front, isSearch, children }: Props) {
  return (
    <>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className={front ? "masthead masthead-front" : "masthead"}>
        <div className="column">
          {front ? <h1 className="nameplate">{site.name}</h1> : <Nameplate name={site.name} />}
          {front && <p className="today">{front.today}</p>}
          {!isSearch && <MastheadSearch />}
        </div>
      </header>
      {children}
      <SiteFooter site={site} />
    </>
  );
}

function Nameplate({ name }: { name: string }) {
  return (
    <p className="nameplate">
      <a href="/">{name}</a>
    </p>
  );
}

/** Where the page stands; a channel without a page is a word without a link. `last`: its last entry is this page. */
export function Breadcrumb({ trail, last }: { trail: readonly PageLink[]; last?: boolean }) {
  return (
    <nav className="breadcrumb" aria-label="当前位置">
      <ol>
        {inLine(trail, ({ name, address }, place) => (
          <li>
            {address ? (
              <a href={address} aria-current={last && place === trail.length - 1 ? "page" : undefined}>
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The channels a reader can go to from here; without one there is no bar. */
export function ChannelBar({ channels, label }: { channels: readonly PageLink[]; label: string }) {
  if (channels.length === 0) return null;
  return (
    <nav className="channels" aria-label={label}>
      <ul>
        {inLine(channels, ({ name, address }) => (
          <li>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
