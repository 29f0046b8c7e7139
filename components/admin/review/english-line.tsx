import { useLocale } from "next-intl";

/** What a piece is, under its headline, for whoever has chosen English. */
export function EnglishLine({ line }: { line: string | null }) {
  const isEnglish = useLocale() === "en";
  if (!isEnglish || line === null) return null;
  return (
    <p lang="en" className="line-clamp-3 text-[0.875rem] text-ink-2 [overflow-wrap:anywhere]">
      {line}
    </p>
  );
}
