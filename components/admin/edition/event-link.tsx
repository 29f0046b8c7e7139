import Link from "next/link";
import { useTranslations } from "next-intl";
import { eventAddress } from "@/components/admin/edition/edition-address";

/** The newest audit event that pages of an edition reflect; the way to it for whoever reads the log. */
export function EventLink({ seq, mayRead }: { seq: number; mayRead: boolean }) {
  const words = useTranslations("edition");
  if (seq === 0) return null;
  if (!mayRead) return <span className="tabular text-ink-2">{words("event", { seq })}</span>;
  return (
    <Link href={eventAddress(seq)} className="tabular text-ink-2 underline underline-offset-4">
      {words("event", { seq })}
    </Link>
  );
}
