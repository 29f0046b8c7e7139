/** The places of a front page. Each is a list of links in its own measure; wide pages set some side by side. */
import type { ReactNode } from "react";
import { inOrder } from "@/components/article/in-order";
import { Picture as FittingPicture } from "@/components/article/picture";
import { BlockEntries, Headline, PaidMark } from "@/components/site/entry-list";
import { Ranked } from "@/components/site/hot";
import type { FilledPlace, PlacedEntry, PlacedPicture } from "@/newsroom/placements/fill";

/** How wide pictures stand in each place (front.css). */
const sizes = {
  first: "(min-width: 1200px) 680px, (min-width: 1000px) 56vw, calc(100vw - 32px)",
  further: "(min-width: 1000px) 160px, (min-width: 480px) 46vw, calc(100vw - 32px)",
  beside: "(min-width: 1200px) 240px, (min-width: 760px) 20vw, 40vw",
  inRow: "(min-width: 1200px) 270px, (min-width: 760px) 23vw, (min-width: 480px) 46vw, calc(100vw - 32px)",
};

/** All places in their order; `root` is what addresses of pages begin with. */
export function FrontPlaces({ places, root }: { places: readonly FilledPlace[]; root: string }) {
  const shown = places.filter(({ kind }) => kind !== "notice");
  if (shown.length === 0) return null;
  return <div className="front">{inOrder(shown, (place) => placeView(place, root))}</div>;
}

/** 紧急通知: a line above everything else. */
export function NoticeBar({ entries }: { entries: readonly PlacedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <aside className="notice-bar" aria-label="紧急通知">
      <p className="notice-word">紧急通知</p>
      <ul>
        {inOrder(entries, (entry) => (
          <li>
            <Headline entry={entry} /> <time dateTime={entry.released.iso}>{entry.released.text.slice(5)}</time>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function placeView(place: FilledPlace, root: string): ReactNode {
  const { entries, channel, groups } = place;
  switch (place.kind) {
    case "notice":
      return null;
    case "lead":
      return <Lead entries={entries} />;
    case "slides":
      return <Slides entries={entries} />;
    case "news":
      return (
        <section className="place place-news" aria-label="要闻">
          <h2>要闻</h2>
          <News entries={entries} />
        </section>
      );
    case "hot":
      return (
        <section className="place place-hot" aria-label="热榜">
          <h2>
            <a href={`${root}hot/`}>热榜</a>
          </h2>
          <Ranked entries={entries} />
        </section>
      );
    case "channel":
      return <ChannelBlock channel={channel} entries={entries} />;
    case "counties":
      return (
        <section className="place place-counties" aria-label={`县市区：${channel?.name ?? ""}`}>
          <h2>{channel && <a href={channel.address}>{channel.name}</a>}</h2>
          <div className="counties">
            {inOrder(groups, (group) => (
              <div>
                <h3>
                  <a href={group.channel.address}>{group.channel.name}</a>
                </h3>
                <BlockEntries entries={group.entries} />
              </div>
            ))}
          </div>
        </section>
      );
    case "topics":
      return <Pictured word="专题" name="topics" entries={entries} />;
    case "pictures":
      return <Pictured word="图片" name="pictures" entries={entries} />;
    case "videos":
      return <Pictured word="视频" name="videos" entries={entries} />;
    case "section":
      return <News entries={entries} />;
  }
}

/** The largest words of the page. */
function Lead({ entries }: { entries: readonly PlacedEntry[] }) {
  return (
    <section className="place place-lead" aria-label="头条">
      {inOrder(entries, (entry) => (
        <>
          <h2>
            <Headline entry={entry} />
          </h2>
          {entry.summary && <p>{entry.summary}</p>}
        </>
      ))}
    </section>
  );
}

/** 焦点图: the first large, the others beside it; nothing moves. */
function Slides({ entries }: { entries: readonly PlacedEntry[] }) {
  return (
    <section className="place place-slides" aria-label="焦点图">
      <ul>
        {inOrder(entries, (entry, index) => (
          <li>
            <a href={entry.address}>
              {entry.picture && (
                <Picture picture={entry.picture} sizes={index > 0 ? sizes.further : sizes.first} isLazy={index > 0} />
              )}
              <Caption entry={entry} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Dense, with month, day and time. */
export function News({ entries }: { entries: readonly PlacedEntry[] }) {
  return (
    <ul className="entries">
      {inOrder(entries, (entry) => (
        <li>
          <time dateTime={entry.released.iso}>{entry.released.text.slice(5)}</time>{" "}
          <span className="entry-line">
            <Headline entry={entry} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One picture and the headlines of a channel. */
function ChannelBlock({ channel, entries }: { channel: FilledPlace["channel"]; entries: readonly PlacedEntry[] }) {
  if (!channel) return null;
  const first = entries.find(({ picture }) => picture !== null);
  const others = entries.filter((entry) => entry !== first);
  return (
    <section className="place place-channel" aria-label={channel.name}>
      <h2>
        <a href={channel.address}>{channel.name}</a>
      </h2>
      {first?.picture && (
        <p className="with-picture">
          <a href={first.address}>
            <Picture picture={first.picture} sizes={sizes.beside} isDecorative />
            <Caption entry={first} />
          </a>
        </p>
      )}
      {others.length > 0 && <BlockEntries entries={others} />}
      <p className="more">
        <a className="turn" href={channel.address} aria-label={`更多：${channel.name}`}>
          更多
        </a>
      </p>
    </section>
  );
}

function Pictured({ word, name, entries }: { word: string; name: string; entries: readonly PlacedEntry[] }) {
  return (
    <section className={`place place-${name}`} aria-label={word}>
      <h2>{word}</h2>
      <ul className="pictured">
        {inOrder(entries, (entry) => (
          <li>
            <a href={entry.address}>
              {entry.picture && <Picture picture={entry.picture} sizes={sizes.inRow} isDecorative />}
              <Caption entry={entry} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The headline below or beside a picture, within its link. */
export function Caption({ entry }: { entry: PlacedEntry }) {
  return (
    <span className="caption">
      <PaidMark paid={entry.paid} />
      {entry.headline}
    </span>
  );
}

type PictureProps = { picture: PlacedPicture; sizes: string; isDecorative?: boolean; isLazy?: boolean };

/** In a frame of 3:2. */
export function Picture({ picture: { files, alt }, sizes, isDecorative = false, isLazy = true }: PictureProps) {
  return (
    <span className="picture">
      <FittingPicture files={files} alt={isDecorative ? "" : alt} sizes={sizes} isLazy={isLazy} />
    </span>
  );
}
