import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import type { FreezeInForce } from "@/newsroom/releases/freeze";

/** A reason that ends as a sentence does needs no stop before what follows it. */
const ended = /[。．.！!？?…][”’』」）)"']*$/;

/** Stands above every screen while nothing may become public: who said so, when and why, and what waits for the end. */
export function FreezeBanner({ by, at, reason, due }: FreezeInForce) {
  const words = useTranslations("shell");
  return (
    <section
      aria-labelledby="freeze-title"
      className="flex items-start gap-3 border-s-8 border-y border-y-accent border-s-accent bg-returned-tint px-4 py-2.5 text-[0.9375rem] print:hidden"
    >
      <svg
        viewBox="0 0 16 16"
        className="mt-1 size-4 shrink-0 text-accent"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <circle cx="8" cy="8" r="6.5" />
        <path d="M3.5 3.5l9 9" />
      </svg>
      <div className="min-w-0">
        <h2 id="freeze-title" className="font-semibold">
          {words("frozen")}
        </h2>
        <p className="[overflow-wrap:anywhere]">
          {words.rich("frozenBy", { by, reason, ended: String(ended.test(reason)), at: () => <Moment at={at} /> })}{" "}
          {words("frozenDue", { count: due })}
        </p>
      </div>
    </section>
  );
}
