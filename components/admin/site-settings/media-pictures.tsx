import type { SiteSettings } from "@/newsroom/house/site-settings";

/** The QR codes themselves, so that whoever confirms them can try them. */
export function MediaPictures({ media }: { media: SiteSettings["otherMedia"] }) {
  if (media.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-3 py-1">
      {media.map(({ label, sha256 }) => (
        // biome-ignore lint/performance/noImgElement: not public yet, so nothing of it may be kept by an optimiser
        <img
          key={`${sha256} ${label}`}
          src={`/api/media/${sha256}`}
          alt={label}
          className="size-28 bg-white object-contain p-1"
        />
      ))}
    </div>
  );
}
