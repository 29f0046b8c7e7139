/** What a front page shows by its picture; pictures stand in frames of 3:2. */
import { inOrder } from "@/components/article/in-order";
import { Picture as FittingPicture } from "@/components/article/picture";
import { PaidMark } from "@/components/site/entry-list";
import type { PlacedEntry, PlacedPicture } from "@/newsroom/placements/fill";

/** How wide pictures stand in each place (front.css). */
const sizes = {
  first: "(min-width: 1200px) 680px, (min-width: 1000px) 56vw, calc(100vw - 32px)",
  further: "(min-width: 1000px) 160px, (min-width: 480px) 46vw, calc(100vw - 32px)",
  beside: "(min-width: 1200px) 240px, (min-width: 760px) 20vw, 40vw",
  inRow: "(min-width: 1200px) 270px, (min-width: 760px) 23vw, (min-width: 480px) 46vw, calc(100vw - 32px)",
};

/** 焦点图: the first large, the others by it; nothing moves. `isAlone`: no 要闻 stands beside it, so it takes the whole width. */
export function Slides({ entries, isAlone }: { entries: readonly PlacedEntry[]; isAlone: boolean }) {
  return (
    <section className={`place place-slides${isAlone ? " is-alone" : ""}`} aria-label="焦点图">
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

/** A row of pictures with their headlines. */
export function Pictured({ word, name, entries }: { word: string; name: string; entries: readonly PlacedEntry[] }) {
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

/** The one picture of a channel's block, its headline beside it. */
export function BesidePicture({ entry }: { entry: PlacedEntry }) {
  if (!entry.picture) return null;
  return (
    <p className="with-picture">
      <a href={entry.address}>
        <Picture picture={entry.picture} sizes={sizes.beside} isDecorative />
        <Caption entry={entry} />
      </a>
    </p>
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
