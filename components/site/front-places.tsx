/** The places of a front page. Each is a list of links in its own measure; wide pages set some side by side. */
import type { ReactNode } from "react";
import { inOrder } from "@/components/article/in-order";
import { BlockEntries, Headline } from "@/components/site/entry-list";
import { BesidePicture, Pictured, Slides } from "@/components/site/front-pictures";
import { Ranked } from "@/components/site/hot";
import type { FilledPlace, PlacedEntry } from "@/newsroom/placements/fill";

/** All places in their order; `root` is what addresses of pages begin with. */
export function FrontPlaces({ places, root }: { places: readonly FilledPlace[]; root: string }) {
  const shown = places.filter(({ kind }) => kind !== "notice");
  if (shown.length === 0) return null;
  return <div className="front">{inOrder(shown, (place, index) => placeView(place, root, shown[index + 1]))}</div>;
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

function placeView(place: FilledPlace, root: string, next: FilledPlace | undefined): ReactNode {
  const { entries, channel, groups } = place;
  switch (place.kind) {
    case "notice":
      return null;
    case "lead":
      return <Lead entries={entries} />;
    case "slides":
      return <Slides entries={entries} isAlone={next?.kind !== "news"} />;
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
      {first && <BesidePicture entry={first} />}
      {others.length > 0 && <BlockEntries entries={others} />}
      <p className="more">
        <a className="turn" href={channel.address} aria-label={`更多：${channel.name}`}>
          更多
        </a>
      </p>
    </section>
  );
}
