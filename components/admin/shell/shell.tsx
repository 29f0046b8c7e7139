"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LastWords } from "@/components/admin/last-words";
import { PersonMenu } from "@/components/admin/shell/person-menu";
import { buttonLook } from "@/components/ui/button-look";

type FormAction = (form: FormData) => Promise<void>;

const places = [
  { key: "desk", href: "/admin" },
  { key: "articles", href: "/admin/articles" },
  { key: "review", href: "/admin/review" },
  { key: "release", href: "/admin/release" },
  { key: "settings", href: "/admin/settings" },
] as const;
const newArticle = "/admin/articles/new";

type Props = {
  /** The name of whoever is signed in. */
  person: string;
  /** Whether they may begin a piece. */
  mayWrite: boolean;
  chooseLocale: FormAction;
  children: ReactNode;
};

/** Navigation beside every screen: at the left edge, on narrow screens as two rows at the top. */
export function Shell({ person, mayWrite, chooseLocale, children }: Props) {
  const words = useTranslations("shell");
  const pathname = usePathname();
  // A session that ends between two clicks leads here inside the frame of the screen before.
  if (pathname === "/admin/sign-in") return children;
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[11rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="absolute -top-20 z-50 rounded-ui bg-panel px-3 py-2 focus:top-2 focus-visible:start-2"
      >
        {words("skip")}
      </a>
      <header className="flex flex-wrap items-center gap-x-2 border-b border-line bg-panel px-3 pt-2 md:sticky md:top-0 md:h-dvh md:flex-col md:flex-nowrap md:items-stretch md:gap-3 md:overflow-y-auto md:border-e md:border-b-0 md:px-2 md:py-4 print:hidden">
        <Link
          href="/admin"
          className="me-auto flex items-center gap-2 px-1 font-song text-lg font-bold md:me-0 md:px-2"
        >
          <span aria-hidden="true" className="grid size-7 place-items-center bg-accent text-on-accent">
            签
          </span>
          <span className="sr-only min-[360px]:not-sr-only">{words("product")}</span>
        </Link>
        {mayWrite && (
          <Link href={newArticle} className={buttonLook("primary")}>
            {words("newArticle")}
          </Link>
        )}
        <nav aria-label={words("navigation")} className="order-last w-full md:order-none md:w-auto">
          <ul className="flex justify-between md:flex-col md:gap-0.5">
            {places.map(({ key, href }) => (
              <li key={key} className="md:flex-none">
                <Link
                  href={href}
                  aria-current={isUnder(pathname, key, href) ? "page" : undefined}
                  className="flex min-h-11 items-center justify-center border-b-2 border-transparent px-1.5 text-[0.9375rem] whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink md:min-h-9 md:justify-start md:rounded-ui md:border-s-4 md:border-b-0 md:px-2 md:hover:bg-press md:aria-[current=page]:bg-press"
                >
                  {words(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <PersonMenu person={person} chooseLocale={chooseLocale} />
      </header>
      <div id="content" className="min-w-0" tabIndex={-1}>
        <LastWords>{children}</LastWords>
      </div>
    </div>
  );
}

function isUnder(pathname: string, key: string, href: string): boolean {
  const within = (place: string) => pathname === place || pathname.startsWith(`${place}/`);
  if (pathname === newArticle) return false;
  if (key === "desk") return pathname === href;
  return within(href) || (key === "settings" && within("/admin/people"));
}
