import { useFormatter, useTranslations } from "next-intl";

/** Says that this is not the page before readers now, and why. Stands outside the page's own styles. */
export function FrontNote({ front, at }: { front: string; at: Date | null }) {
  const words = useTranslations("fronts");
  const format = useFormatter();
  return (
    <p
      role="note"
      style={{
        margin: 0,
        padding: "0.5rem 1rem",
        background: "#fdf3e0",
        color: "#4a2f00",
        font: "15px/1.5 sans-serif",
        display: "flex",
        flexWrap: "wrap",
        gap: "0.25rem 1rem",
      }}
    >
      <span>
        {at
          ? words("noteAt", { at: format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" }) })
          : words("note")}
      </span>
      <a href={`/admin/fronts/${front}${at ? "/versions" : ""}`} style={{ color: "inherit" }}>
        {words("back")}
      </a>
    </p>
  );
}
