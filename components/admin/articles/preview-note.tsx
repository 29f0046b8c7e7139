import { useTranslations } from "next-intl";

/** Says that this is no released page. Stands outside the page's own styles, which know nothing of previews. */
export function PreviewNote({ number }: { number: number }) {
  const words = useTranslations("articles");
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
      <span>{words("previewNote")}</span>
      <a href={`/admin/articles/${number}`} style={{ color: "inherit" }}>
        {words("previewBack")}
      </a>
    </p>
  );
}
