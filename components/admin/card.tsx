import type { ReactNode } from "react";

/** A titled group of facts beside what is read. */
export function Card({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section aria-label={title} id={id} className="border border-line bg-panel">
      <h2 className="border-b border-line bg-panel-2 px-4 py-1.5 text-[0.875rem] font-semibold">{title}</h2>
      <div className="px-4 py-3 text-[0.9375rem]">{children}</div>
    </section>
  );
}

/** Facts by the word for each; those without a value are left out. */
export function Facts({ facts }: { facts: Record<string, ReactNode> }) {
  const told = Object.entries(facts).filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && value !== false,
  );
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {told.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="pt-px text-[0.8125rem] text-ink-2">{name}</dt>
          <dd className="break-words whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
