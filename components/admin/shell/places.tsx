"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ShellCounts } from "@/components/admin/shell/use-counts";

const places = [
  { key: "desk", href: "/admin" },
  { key: "articles", href: "/admin/articles" },
  { key: "review", href: "/admin/review" },
  { key: "release", href: "/admin/release" },
  { key: "fronts", href: "/admin/fronts" },
  { key: "reports", href: "/admin/reports" },
  { key: "settings", href: "/admin/settings" },
] as const;

/** The rooms of the newsroom, each with how much waits in it. */
export function Places({ counts }: { counts: ShellCounts }) {
  const words = useTranslations("shell");
  const pathname = usePathname();
  const { desk, review, release, fronts, reports } = counts;
  const waiting: Partial<Record<string, number>> = { desk, review, release, fronts, reports: reports ?? 0 };
  const open = places.filter(({ key }) => key !== "reports" || reports !== null);
  /** What the numbers say to whoever does not see them. */
  const inWords = (here: Here) =>
    [
      here.waiting > 0 ? words("waitingHere", { count: here.waiting }) : "",
      here.alarms > 0 ? words("alarmsHere", { count: here.alarms }) : "",
    ].join("");
  return (
    <nav
      aria-label={words("navigation")}
      className="order-last -mx-3 w-[calc(100%+1.5rem)] overflow-x-auto [scrollbar-width:none] md:order-none md:mx-0 md:w-auto md:overflow-visible"
    >
      <ul className="flex justify-between md:flex-col md:gap-0.5">
        {open.map(({ key, href }) => {
          const isCurrent = isUnder(pathname, key, href);
          const here = { waiting: waiting[key] ?? 0, alarms: key === "desk" ? counts.alarms : 0 };
          return (
            <li key={key} className="flex-none">
              <Link
                href={href}
                ref={isCurrent ? bringInto : undefined}
                onFocus={(event) => bringInto(event.currentTarget)}
                aria-current={isCurrent ? "page" : undefined}
                className="relative flex min-h-11 min-w-11 items-center justify-center gap-1 border-b-2 border-transparent px-1 text-[0.875rem] focus-visible:-outline-offset-2 whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink md:min-h-9 md:text-[0.9375rem] md:justify-start md:rounded-ui md:border-s-4 md:border-b-0 md:px-2 md:focus-visible:outline-offset-2 md:hover:bg-press md:aria-[current=page]:bg-press"
              >
                <span>
                  {words(key)}
                  <span className="sr-only">{inWords(here)}</span>
                </span>
                <Marks {...here} />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** On a phone the row scrolls sideways: the place one is in, or comes to by keyboard, is always seen whole in it. */
function bringInto(link: HTMLElement | null): void {
  const row = link?.closest("nav");
  if (!link || !row) return;
  const [place, room] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  // Not into view as such, which would move the page up and down too.
  row.scrollLeft += Math.max(0, place.right - room.right) - Math.max(0, room.left - place.left);
}

type Here = { waiting: number; alarms: number };

const markLook =
  "tabular rounded-full px-1 text-[0.6875rem] leading-4 font-semibold md:px-1.5 md:text-[0.75rem] md:leading-[1.125rem]";

/** The numbers beside a word, on a phone above its end: that many words and their numbers would not fit. */
function Marks({ waiting, alarms }: Here) {
  return (
    <span aria-hidden="true" className="absolute end-0 top-0 flex gap-0.5 md:static md:ms-auto">
      {waiting > 0 && (
        <span className={`${markLook} bg-review-tint text-review`}>{waiting > 99 ? "99+" : waiting}</span>
      )}
      {alarms > 0 && <span className={`${markLook} bg-accent text-on-accent`}>!{alarms > 9 ? "9+" : alarms}</span>}
    </span>
  );
}

function isUnder(pathname: string, key: string, href: string): boolean {
  const within = (place: string) => pathname === place || pathname.startsWith(`${place}/`);
  if (pathname === "/admin/articles/new") return false;
  if (key === "desk") return pathname === href;
  return within(href) || (key === "settings" && (within("/admin/people") || within("/admin/edition")));
}
