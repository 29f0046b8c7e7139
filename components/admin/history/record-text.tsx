import { useTranslations } from "next-intl";
import { FactTable, useBy } from "@/components/admin/history/record-parts";
import type { ReviewRecord } from "@/newsroom/history/record";
import type { RecordText } from "@/newsroom/history/record-parts";

/** What the article is: number, headline lines, where it comes from, who wrote it, how it is marked. */
export function RecordFacts({ record }: { record: ReviewRecord }) {
  const words = useTranslations("reviewRecord");
  const states = useTranslations("states");
  const capacities = useTranslations("review.capacities");
  const by = useBy();
  const { text, revision, contributors } = record;
  const people = contributors.map(({ name, capacities: held }) =>
    words("contributor", { name, capacities: held.map((each) => capacities(each)).join(words("joint")) }),
  );
  const facts = useTextFacts();
  return (
    <>
      {typeof text === "string" ? null : <Headline text={text} />}
      <FactTable
        facts={[
          [words("number"), String(record.number)],
          [words("state"), states(record.state, { stage: record.stage ?? "none" })],
          [words("publicState"), states(record.publicState)],
          [words("created"), by(record.createdBy, record.createdAt)],
          [words("contributors"), people.join(words("joint"))],
        ]}
      />
      <h2>{words("about")}</h2>
      <p>{revision === null ? words("neverSent") : words("basedOn", { revision })}</p>
      {typeof text === "string" ? <p>{words(`${text}Text`)}</p> : <FactTable facts={facts(text)} />}
    </>
  );
}

function Headline({ text: { columnLabel, kicker, headline, deck } }: { text: RecordText }) {
  const words = useTranslations("history");
  return (
    <div className="record-headline">
      {[columnLabel, kicker].filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <strong>{headline || words("noHeadline")}</strong>
      {deck && <p>{deck}</p>}
    </div>
  );
}

function useTextFacts(): (text: RecordText) => (readonly [string, string])[] {
  const words = useTranslations("reviewRecord");
  const fields = useTranslations("difference.fields");
  const values = useTranslations("difference.values");
  const list = (names: readonly string[]) => names.join(words("joint"));
  return (text) => {
    const { source, reprint, marks, change } = text;
    const original = [reprint.headline, reprint.author, reprint.releasedAt, reprint.address, reprint.basis];
    const stated = text.statedCredits.map(({ kind, name, basis }) =>
      words("statedCredit", { kind: values(kind), name, basis }),
    );
    return [
      [fields("shortHeadline"), text.shortHeadline],
      [fields("frontHeadline"), text.frontHeadline ?? ""],
      [fields("summary"), text.summary],
      [words("channel"), text.channel],
      [words("furtherChannels"), list(text.furtherChannels)],
      [words("source"), [source.name, source.address].filter(Boolean).join(" ")],
      [words("outlet"), text.outlet],
      [words("origin"), values(text.origin)],
      [words("original"), original.filter(Boolean).join("\n")],
      [words("authors"), list(text.authors)],
      [words("reporters"), list(text.reporters)],
      [words("correspondents"), list(text.correspondents)],
      [words("photographers"), list(text.photographers)],
      [words("statedCredits"), stated.join("\n")],
      [words("genre"), values(text.genre)],
      [words("keywords"), list(text.keywords)],
      [words("words"), String(text.words)],
      [words("pictures"), String(text.pictures)],
      [
        words("marks"),
        [
          words("ai", { value: values(marks.ai) }),
          words("paid", { value: values(marks.paid) }),
          words("minors", { value: words(marks.minors ? "yes" : "no") }),
        ].join(words("semicolon")),
      ],
      [words("change"), values(change.kind)],
      [words("changeNote"), change.note],
    ];
  };
}
