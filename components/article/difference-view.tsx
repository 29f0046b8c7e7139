import type { ReactNode } from "react";
import type { BlockDifference, ContentDifference, FieldDifference } from "@/newsroom/articles/difference";
import type { FormatNote } from "@/newsroom/articles/format-notes";
import type { Piece } from "@/newsroom/articles/pieces";

type Props = {
  difference: ContentDifference;
  /** Words of the catalogue under `difference`. */
  words: (key: string, values?: Record<string, string | number>) => string;
  /** What channels and outlets are called, by their id. */
  names?: { channels?: Record<string, string>; outlets?: Record<string, string> };
  /** Where a picture can be seen, by its SHA-256. */
  pictures?: Record<string, string>;
};

/** Unchanged blocks shown before and after a change; more of them fold away. */
const context = 1;

/** What changed between two contents, field by field and block by block; says so when nothing did. */
export function DifferenceView({ difference, words, names, pictures }: Props) {
  const { fields, body } = difference;
  if (fields.length === 0 && body.length === 0) return <p className="difference-none">{words("none")}</p>;
  return (
    <div className="difference">
      {fields.length > 0 && (
        <dl className="difference-fields">
          {fields.map((field) => (
            <div key={field.field}>
              <dt>{words(`fields.${field.field}`)}</dt>
              <dd>
                <Field field={field} words={words} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {folded(body).map(({ start, blocks, folds }) => {
        const shown = blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes once shown
          <Block key={start + index} block={block} words={words} pictures={pictures} />
        ));
        if (!folds) return <div key={start}>{shown}</div>;
        return (
          <details key={start}>
            <summary>{words("unchanged", { count: blocks.length })}</summary>
            {shown}
          </details>
        );
      })}
    </div>
  );
}

function Field({ field, words, names }: { field: FieldDifference } & Pick<Props, "words" | "names">) {
  if (field.as !== "codes") return <Pieces pieces={field.pieces} />;
  const nameOf = (code: string): string => {
    if (field.field === "channel" || field.field === "furtherChannels") return names?.channels?.[code] ?? `#${code}`;
    if (field.field === "outlet") return names?.outlets?.[code] ?? `#${code}`;
    if (field.field !== "statedCredits") return words(`values.${code}`);
    const [kind = "", name = "", basis = ""] = code.split("\n");
    return `${words(`values.${kind}`)}：${name}（${basis}）`;
  };
  return field.pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes once shown
    <span key={index} className="difference-code">
      <Pieces pieces={[{ ...piece, text: nameOf(piece.text) }]} />
    </span>
  ));
}

function Block({ block, words, pictures }: { block: BlockDifference } & Pick<Props, "words" | "pictures">) {
  const { change, kind, moved, picture } = block;
  const address = picture === null ? undefined : pictures?.[picture];
  const label = moved ? (change === "removed" ? "moved_away" : "moved_here") : change;
  return (
    <div className="difference-block" data-change={change} data-kind={kind}>
      {change !== "same" && <span className="difference-label">{words(`changes.${label}`)}</span>}
      {kind !== "paragraph" && <span className="difference-kind">{words(`kinds.${kind}`)}</span>}
      {address && (
        // biome-ignore lint/performance/noImgElement: shown by the press and by the application alike
        <img src={address} alt="" loading="lazy" />
      )}
      {block.pieces.length > 0 && (
        <p>
          <Pieces pieces={block.pieces} />
        </p>
      )}
      {block.notes.length > 0 && (
        <ul className="difference-notes">
          {block.notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes once shown
            <li key={index}>{noteText(note, words)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function noteText(note: FormatNote, words: Props["words"]): string {
  switch (note.what) {
    case "bold":
    case "italic":
    case "dateline":
      return words(`notes.${note.what}_${note.added ? "on" : "off"}`, { text: note.text });
    case "link":
      if (note.before === "") return words("notes.link_on", { text: note.text, address: note.after });
      if (note.after === "") return words("notes.link_off", { text: note.text, address: note.before });
      return words("notes.link_changed", { text: note.text, before: note.before, after: note.after });
    case "kind":
      return words("notes.kind", { before: words(`kinds.${note.before}`), after: words(`kinds.${note.after}`) });
    case "alt":
    case "rights":
      return words(`notes.${note.what}`, {
        before: note.before || words("empty"),
        after: note.after || words("empty"),
      });
    case "picture":
    case "shape":
      return words(`notes.${note.what}`);
  }
}

function Pieces({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ kind, text }, index) => {
    const key = index;
    if (kind === "same") return <span key={key}>{text}</span>;
    if (kind === "added") return <ins key={key}>{visible(text)}</ins>;
    return <del key={key}>{visible(text)}</del>;
  });
}

/** A changed space or line break is drawn, or nobody would see it. */
function visible(text: string): string {
  const drawn = text.replaceAll("\n", "↵\n");
  return text.trim() === "" ? drawn.replace(/[^\S\n]/g, "␣") : drawn;
}

type Fold = { start: number; blocks: BlockDifference[]; folds: boolean };

/** Groups neighbours: what is near a change is shown, the rest folds. */
function folded(body: readonly BlockDifference[]): Fold[] {
  const groups: Fold[] = [];
  for (const [index, block] of body.entries()) {
    const near = body.slice(Math.max(index - context, 0), index + context + 1);
    const folds = near.every((neighbour) => neighbour.change === "same");
    const last = groups.at(-1);
    if (last?.folds === folds) last.blocks.push(block);
    else groups.push({ start: index, blocks: [block], folds });
  }
  return groups;
}
