import { useTranslations } from "next-intl";

/** Words one after the other, with what stands between them in the language of the screen. */
export function useListed(): (words: readonly (string | number)[]) => string {
  const words = useTranslations("shell");
  return (all) => all.join(words("joint"));
}
