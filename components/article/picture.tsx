import { inOrder } from "@/components/article/in-order";
import type { PictureFiles } from "@/newsroom/media/copies";

type Props = {
  files: PictureFiles;
  alt: string;
  /** How wide it stands on the page, as `sizes` of HTML says it. */
  sizes: string;
  /** Fetched when a reader comes near; else it is among the first things to see, and asked for before all that waits. */
  isLazy?: boolean;
};

/** Where each picture is fetched when nothing is known of the screen, by SHA-256. */
export function addressesIn(pictures: Record<string, PictureFiles>): Record<string, string> {
  return Object.fromEntries(Object.entries(pictures).map(([sha256, { address }]) => [sha256, address]));
}

/** A picture in the copy that fits the screen; its room is kept before it comes. */
export function Picture({ files: { address, width, height, copies }, alt, sizes, isLazy = false }: Props) {
  return (
    <picture>
      {inOrder(copies, ({ type, srcset }) => (
        <source type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        src={address}
        alt={alt}
        width={width}
        height={height}
        loading={isLazy ? "lazy" : undefined}
        fetchPriority={isLazy ? undefined : "high"}
        decoding="async"
      />
    </picture>
  );
}
