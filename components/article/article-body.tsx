/** The body of an article as readers see it: every node of the document has its element here. */
import type { ReactNode } from "react";
import { inOrder } from "@/components/article/in-order";
import { Inlines } from "@/components/article/inlines";
import { Picture } from "@/components/article/picture";
import type { Block, Body, List, ListItem, Paragraph, Picture as PictureNode, Table } from "@/newsroom/articles/body";
import type { PictureFiles } from "@/newsroom/media/copies";

/** The column of text (article.css). */
const columnSizes = "(min-width: 716px) 684px, calc(100vw - 32px)";

/** `pictures` says where each is fetched, by SHA-256; of one that is nowhere its place, caption and alt still show. */
type Props = { body: Body; pictures: Record<string, PictureFiles> };

/**
 * The blocks of a body in order; the first picture is fetched at once, the others when they come near. `isBelow`: it
 * stands further down a page, so that all its pictures are of the others.
 */
export function ArticleBody({ body, pictures, isBelow = false }: Props & { isBelow?: boolean }) {
  const first = isBelow ? undefined : body.content.find((node) => node.type === "image");
  return (
    <div className="article-body">
      {inOrder(body.content, (node) => (
        <OneBlock node={node} pictures={pictures} isFirstPicture={node === first} />
      ))}
    </div>
  );
}

function OneBlock({ node, pictures, isFirstPicture }: Omit<Props, "body"> & { node: Block; isFirstPicture: boolean }) {
  switch (node.type) {
    case "paragraph":
      return <OneParagraph node={node} />;
    case "heading":
      return node.attrs.level === 2 ? (
        <h2>
          <Inlines content={node.content} />
        </h2>
      ) : (
        <h3>
          <Inlines content={node.content} />
        </h3>
      );
    case "bulletList":
    case "orderedList":
      return <OneList node={node} />;
    case "blockquote":
      return <blockquote>{paragraphs(node.content)}</blockquote>;
    case "table":
      return <OneTable node={node} />;
    case "image":
      return <OnePicture attrs={node.attrs} files={pictures[node.attrs.sha256]} isFirst={isFirstPicture} />;
    case "horizontalRule":
      return <hr />;
    case "signature":
      return (
        <p className="signature">
          <Inlines content={node.content} />
        </p>
      );
  }
}

function OneParagraph({ node }: { node: Paragraph }) {
  return (
    <p>
      <Inlines content={node.content} />
    </p>
  );
}

function paragraphs(content: readonly Paragraph[]): ReactNode[] {
  return inOrder(content, (node) => <OneParagraph node={node} />);
}

function OneList({ node }: { node: List }) {
  const items = inOrder(node.content, (item) => <OneItem node={item} />);
  return node.type === "orderedList" ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function OneItem({ node }: { node: ListItem }) {
  return (
    <li>
      {inOrder(node.content, (part) =>
        part.type === "paragraph" ? <OneParagraph node={part} /> : <OneList node={part} />,
      )}
    </li>
  );
}

function OneTable({ node }: { node: Table }) {
  return (
    // A wide table scrolls in its own frame, which the keyboard must be able to reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by Tab
    <section className="table-frame" aria-label="表格" tabIndex={0}>
      <table>
        <tbody>
          {inOrder(node.content, (row) => (
            <tr>
              {inOrder(row.content, ({ type, attrs, content }) =>
                type === "tableHeader" ? (
                  <th {...spans(attrs)}>{paragraphs(content)}</th>
                ) : (
                  <td {...spans(attrs)}>{paragraphs(content)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function spans({ colspan, rowspan }: { colspan: number; rowspan: number }) {
  return { colSpan: colspan > 1 ? colspan : undefined, rowSpan: rowspan > 1 ? rowspan : undefined };
}

function OnePicture(props: { attrs: PictureNode["attrs"]; files: PictureFiles | undefined; isFirst: boolean }) {
  const { attrs, files, isFirst } = props;
  return (
    <figure>
      {files ? (
        <Picture files={files} alt={attrs.alt} sizes={columnSizes} isLazy={!isFirst} />
      ) : (
        <p className="picture-missing">{attrs.alt ? `［图片：${attrs.alt}］` : "［图片］"}</p>
      )}
      {(attrs.caption || attrs.credit) && (
        <figcaption>
          {attrs.caption && <span>{attrs.caption}</span>}
          {attrs.credit && <span className="picture-credit">{attrs.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
