/** What stands around every public page: skip link, first line, masthead, the page's main part, footer. */
import type { ReactNode } from "react";
import { inLine } from "@/components/article/in-order";
import { MastheadSearch } from "@/components/site/search-form";
import { SiteFooter } from "@/components/site/site-footer";
import { Tools } from "@/components/site/tools";
import type { PageLink } from "@/newsroom/articles/article-page";
import type { Reading } from "@/newsroom/articles/public-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";

type Props = {
  site: SiteSettings;
  reading: Reading;
  front?: { today: string };
  about?: string;
  isSearch?: boolean;
  children: ReactNode;
};

const greyStylesheet = "/grey.css";

/**
 * `front`: the masthead of the home page, which alone carries the date and is the page's first heading. `about`: the
 * page's own whole address, for whoever has something to say about it. `isSearch`: the page has a form to search itself.
 */
export function Frame({ site, reading, front, about, isSearch, children }: Props) {
  return (
    <>
      {/* Without precedence: React would put it into the head, before the small script. */}
      {reading.grey && <link rel="stylesheet" href={greyStylesheet} />}
      <a className="skip" href="#content">
        跳到正文
      </a>
      <FirstLine reading={reading} />
      <header className={front ? "masthead masthead-front" : "masthead"}>
        <div className="column">
          {front ? <h1 className="nameplate">{site.name}</h1> : <Nameplate name={site.name} home={reading.root} />}
          {front && <p className="today">{front.today}</p>}
          {!isSearch && <MastheadSearch action={`${reading.root}search`} />}
        </div>
      </header>
      {children}
      {reading.mode === "care" && (
        <nav className="last-line" aria-label="返回首页">
          <div className="column">
            <a href={reading.root}>返回首页</a>
          </div>
        </nav>
      )}
      <SiteFooter site={site} root={reading.root} about={about} />
    </>
  );
}

/** The way into 长者模式 and out of it, before anything else on the page. */
function FirstLine({ reading: { mode, root, other } }: { reading: Reading }) {
  return (
    <nav className="first-line" aria-label="阅读方式">
      <div className="column">
        {mode === "care" ? (
          <>
            <a href={root}>返回首页</a> <a href={other}>标准版</a>
          </>
        ) : (
          <>
            {/* No space between: it would move when the button comes. */}
            <a href={other}>长者模式</a>
            <Tools tools="view" />
          </>
        )}
      </div>
    </nav>
  );
}

function Nameplate({ name, home }: { name: string; home: string }) {
  return (
    <p className="nameplate">
      <a href={home}>{name}</a>
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
