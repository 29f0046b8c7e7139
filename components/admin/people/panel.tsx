import type { ReactNode } from "react";

/** A titled part of a settings page. */
export function Panel({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border border-line bg-panel p-4">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {hint && <p className="text-[0.875rem] text-ink-2">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
