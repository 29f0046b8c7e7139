import { inOrder } from "@/components/article/in-order";
import type { CreditLine, PageLink } from "@/newsroom/articles/article-page";

const words: Record<CreditLine["kind"], string> = {
  source: "来源",
  editor: "编辑",
  reviewer: "审核",
  responsibleEditor: "责任编辑",
  proofreader: "校对",
  author: "作者",
  reporter: "记者",
  correspondent: "通讯员",
  photographer: "摄影",
};

/** A credit as it is printed: full-width colon, names separated by a full-width space. */
export function creditText({ kind, names }: CreditLine): string {
  return `${words[kind]}：${names.join("　")}`;
}

/** The same, with links on the names that have one. */
export function LinkedCredit({ credit, links }: { credit: CreditLine; links: readonly PageLink[] }) {
  return (
    <>
      {`${words[credit.kind]}：`}
      {inOrder(credit.names, (name, place) => {
        const link = links.find((each) => each.name === name);
        return (
          <>
            {place > 0 && "　"}
            {link ? <a href={link.address}>{name}</a> : name}
          </>
        );
      })}
    </>
  );
}

/** 来源, linked when it has an address. */
export function Source({ source }: { source: PageLink }) {
  if (!source.address) return `来源：${source.name}`;
  return (
    <>
      来源：<a href={source.address}>{source.name}</a>
    </>
  );
}

/** The credits after the body, in the order they come in; without one there is nothing. */
export function Credits({ credits, source }: { credits: readonly CreditLine[]; source: PageLink }) {
  if (credits.length === 0) return null;
  return (
    <ul className="credits" aria-label="署名">
      {inOrder(credits, (credit) => (
        <li>
          {credit.kind === "source" && credit.names.join() === source.name ? (
            <Source source={source} />
          ) : (
            creditText(credit)
          )}
        </li>
      ))}
    </ul>
  );
}
