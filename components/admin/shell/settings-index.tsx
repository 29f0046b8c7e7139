import Link from "next/link";

type Place = { href: string; title: string; hint: string };

/** The settings a person has business with, one line each; their own account is always among them. */
export function SettingsIndex({ places }: { places: readonly Place[] }) {
  return (
    <ul className="border border-line bg-panel">
      {places.map(({ href, title, hint }) => (
        <li key={href} className="border-b border-line last:border-b-0">
          <Link href={href} className="flex min-h-12 items-center justify-between gap-3 px-4 hover:bg-press">
            <span className="font-medium">{title}</span>
            <span className="text-ink-2">{hint}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
