"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LanguageSwitch } from "@/components/admin/shell/language-switch";

type FormAction = (form: FormData) => Promise<void>;
type Props = { person: string; isDemo: boolean; chooseLocale: FormAction };

const itemLook =
  "flex min-h-10 w-full items-center rounded-ui px-2 text-start text-[0.9375rem] hover:bg-press md:min-h-9";

/** Who is signed in, their account and language, and the way out; opens without script too. */
export function PersonMenu({ person, isDemo, chooseLocale }: Props) {
  const words = useTranslations("shell");
  const locale = useLocale();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };

  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (menu.current && event.target instanceof Node && !menu.current.contains(event.target)) {
        menu.current.open = false;
      }
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, []);

  return (
    <details
      ref={menu}
      className="relative md:mt-auto"
      onSubmit={close}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary
        aria-label={words("personMenu", { name: person })}
        className="flex min-h-10 cursor-pointer list-none items-center gap-1.5 rounded-ui px-2 text-[0.9375rem] hover:bg-press [&::-webkit-details-marker]:hidden"
      >
        <span className="max-w-24 truncate md:max-w-none">{person}</span>
        <svg viewBox="0 0 16 16" className="size-3 shrink-0 text-ink-2" aria-hidden="true">
          <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 flex w-44 flex-col gap-1 rounded-ui border border-line-strong bg-panel p-1.5 shadow-lg md:start-0 md:top-auto md:w-auto md:bottom-full md:mb-1">
        <LanguageSwitch key={locale} choose={chooseLocale} />
        <Link href="/admin/account" onClick={close} className={itemLook}>
          {words("account")}
        </Link>
        <form method="post" action="/api/auth/sign-out">
          {isDemo && (
            <button type="submit" className={itemLook}>
              {words("switchPerson")}
            </button>
          )}
          <button type="submit" className={itemLook}>
            {words("signOut")}
          </button>
        </form>
      </div>
    </details>
  );
}
