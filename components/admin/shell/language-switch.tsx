"use client";

import { useLocale, useTranslations } from "next-intl";

/** Each language by its own name, so that whoever is lost in the other one finds the way. */
const languages = [
  { locale: "zh-CN", name: "中文" },
  { locale: "en", name: "English" },
] as const;

/** Chooses the language of the newsroom; a plain form that works without script. */
export function LanguageSwitch({ choose }: { choose: (form: FormData) => Promise<void> }) {
  const words = useTranslations("shell");
  const current = useLocale();
  return (
    <form action={choose}>
      <fieldset className="flex gap-1">
        <legend className="sr-only">{words("language")}</legend>
        {languages.map(({ locale, name }) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className="min-h-10 flex-1 rounded-ui px-2 text-[0.9375rem] text-ink-2 hover:bg-press hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-accent aria-pressed:decoration-2 aria-pressed:underline-offset-4 md:min-h-9"
          >
            {name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
