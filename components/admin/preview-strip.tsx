/** Says above a page of readers' that it is not before readers now. Outside the page's own styles, which know nothing of it. */
export function PreviewStrip({ says, back }: { says: string; back: { address: string; name: string } }) {
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
      <span>{says}</span>
      <a href={back.address} style={{ color: "inherit" }}>
        {back.name}
      </a>
    </p>
  );
}
