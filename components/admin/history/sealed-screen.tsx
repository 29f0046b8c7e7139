import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, Facts } from "@/components/admin/card";
import { type ReadingState, SealedReading } from "@/components/admin/history/sealed-reading";
import { Moment } from "@/components/admin/moment";
import type { SealLine } from "@/newsroom/history/seals";

type Props = {
  number: number;
  revision: number;
  seal: SealLine;
  action: (state: ReadingState, form: FormData) => Promise<ReadingState>;
};

/** Why a revision is sealed, and the one button that brings its text and writes down who read it. */
export function SealedScreen({ number, revision, seal, action }: Props) {
  const words = useTranslations("history.sealedText");
  const history = useTranslations("history");
  const isGone = seal.destruction?.confirmedAt != null;
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-xl font-semibold">{words("title", { number: String(number), revision })}</h1>
        <Link
          href={`/admin/articles/${number}/history`}
          className="inline-block py-2 text-[0.9375rem] text-scheduled underline underline-offset-4 md:py-0.5 print:hidden"
        >
          {words("back")}
        </Link>
      </header>
      <Card title={history("seal.title")}>
        <Facts
          facts={{
            [history("seal.reason")]: (
              <>
                {seal.reason}
                {"\n"}
                {history("seal.line", { name: seal.sealedBy.name })} <Moment at={seal.at} />
              </>
            ),
            [history("fingerprint")]: <code className="text-[0.8125rem] break-all">{seal.fingerprint}</code>,
          }}
        />
      </Card>
      {isGone ? (
        <p className="text-ink-2">{words("gone")}</p>
      ) : (
        <SealedReading number={number} revision={revision} action={action} />
      )}
    </main>
  );
}
