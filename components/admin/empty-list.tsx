/** In place of a list that has nothing: that it has nothing, and what would stand in it. */
export function EmptyList({ none, hint }: { none: string; hint: string }) {
  return (
    <div className="border border-line bg-panel px-4 py-8 text-ink-2">
      <p className="font-semibold text-ink">{none}</p>
      <p>{hint}</p>
    </div>
  );
}
