/** Where an article leads beyond itself: 标签, and the topic it introduces. */
import { inLine } from "@/components/article/in-order";
import type { PageLink } from "@/newsroom/articles/article-page";

/** The keywords of an article, each to all that carry it. */
export function Tags({ tags }: { tags: readonly PageLink[] }) {
  if (tags.length === 0) return null;
  return (
    <nav className="tags" aria-label="标签">
      <ul>
        {inLine(tags, ({ name, address }) => (
          <li>
            <a href={address} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From an introduction to its topic. */
export function ToTopic({ topic }: { topic: PageLink | null }) {
  if (!topic) return null;
  return (
    <p className="to-topic">
      <a className="turn" href={topic.address}>{`专题：${topic.name}`}</a>
    </p>
  );
}
