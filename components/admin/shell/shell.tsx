"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LastWords } from "@/components/admin/last-words";
import { PersonMenu } from "@/components/admin/shell/person-menu";
import { Places } from "@/components/admin/shell/places";
import { SignedOut } from "@/components/admin/shell/signed-out";
import { type ShellCounts, useCounts } from "@/components/admin/shell/use-counts";
import { useTitleCount } from "@/components/admin/shell/use-title-count";
import { buttonLook } from "@/components/ui/button-look";

type FormAction = (form: FormData) => Promise<void>;

type Props = {
  /** The name of whoever is signed in. */
  person: string;
  /** Whether they may begin a piece. */
  mayWrite: boolean;
  /** Whether this is the demo's door, where one can be somebody else in a click. */
  isDemo: boolean;
  /** What waited when the server made this frame. */
  counts: ShellCounts;
  chooseLocale: FormAction;
  children: ReactNode;
};

/** Navigation beside every screen: at the left edge, on narrow screens as two rows at the top. */
export function Shell({ children, ...frame }: Props) {
  // A session that ends between two clicks leads here inside the frame of the screen before.
  if (usePathname() === "/admin/sign-in") return children;
  return <Frame {...frame}>{children}</Frame>;
}

function Frame({ person, mayWrite, isDemo, counts: rendered, chooseLocale, children }: Props) {
  const words = useTranslations("shell");
  const { counts, isSignedOut } = useCounts(rendered);
  useTitleCount(counts.desk);
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
          <Link href="/admin/articles/new" className={buttonLook("primary")}>
            {words("newArticle")}
          </Link>
        )}
        <Places counts={counts} />
        <PersonMenu person={person} isDemo={isDemo} chooseLocale={chooseLocale} />
      </header>
      <div id="content" className="min-w-0" tabIndex={-1}>
        {isSignedOut && <SignedOut />}
        <LastWords>{children}</LastWords>
      </div>
    </div>
  );
}
