import { inLine, inOrder } from "@/components/article/in-order";
import { BlockEntries, PaidMark } from "@/components/site/entry-list";
import { Frame } from "@/components/site/frame";
import { PageHead } from "@/components/site/page-head";
import { SearchForm } from "@/components/site/search-form";
import type { SearchHit, SearchNothing, SearchPage, SearchResult, Shown } from "@/newsroom/articles/public-page";
import type { Part, Passage } from "@/newsroom/search/excerpt";
import type { Problem } from "@/newsroom/search/wish";

const problems: Record<Problem, string> = {
  tooLong: "输入太长了，请缩短到 100 个字以内再搜索。",
  tooManyWords: "一次最多搜索 10 个词，请删去一些。",
  noWords: "没有可以搜索的字词，请输入汉字、字母或数字。",
  noSuchChannel: "没有这个频道，请在“频道”中重新选择。",
  noSuchDay: "日期不对，请写成 2023-07-22 这样的形式。",
  daysReversed: "起始日期晚于截止日期，请对调。",
  sourceNotFound: "“来源”中没有可以搜索的字词，请填写媒体名称，或者留空。",
  brokenPage: "这个翻页链接已经失效，请从第一页重新搜索。",
  tooSlow: "搜索的人太多或词太常见，请换一个说法再试。",
};

/** Before what is no running text, so that a word alone is not taken for it. */
const fieldWords: Record<Passage["kind"], string> = {
  text: "",
  line: "",
  source: "来源：",
  keyword: "标签：",
  name: "署名：",
};

/** 搜索: the form, and what was found. */
export function SearchPageView({ page }: { page: Shown<SearchPage> }) {
  const { site, title, canonical, asked, problem, result, nothing } = page;
  return (
    <Frame site={site} reading={page.reading} isSearch>
      <PageHead
        head={{ title, description: `在${site.name}中搜索`, canonical, siteName: site.name, type: "website" }}
      />
      <meta name="robots" content="noindex" />
      <div className="column">
        <main id="content" className="search-page">
          <h1 className="channel-name">{asked.q ? `搜索：${asked.q}` : "搜索"}</h1>
          <search>
            <SearchForm page={page} />
          </search>
          {problem && (
            <p className="search-problem" role="alert">
              {problems[problem]}
            </p>
          )}
          {result && <Found result={result} page={page} />}
          {nothing && <NothingFound nothing={nothing} page={page} />}
          {!asked.q && <Hints />}
        </main>
      </div>
    </Frame>
  );
}

function Found({ result, page: { asked } }: { result: SearchResult; page: SearchPage }) {
  const { hits, count, isMore, first, more, other } = result;
  const byTime = asked.order === "time";
  return (
    <section aria-label="搜索结果">
      <p className="total">
        {count !== null && `共 ${count} 篇${isMore ? "以上" : ""}，`}
        {byTime ? "新的在前" : "最相关的在前"}
        {!byTime && isMore && "（只比较最新的 2000 篇）"}
        {"　"}
        <a className="turn" href={other}>
          {byTime ? "按相关程度排列" : "按时间排列"}
        </a>
      </p>
      {hits.length === 0 && <p className="nothing">后面没有了。</p>}
      <ol className="hits">
        {inOrder(hits, (hit) => (
          <li>
            <FoundArticle hit={hit} />
          </li>
        ))}
      </ol>
      {(first || more) && (
        <nav className="turns" aria-label="翻页">
          <ul>
            {inLine(
              [first && { name: "回到第一页", address: first }, more && { name: "更多结果", address: more }],
              (link) =>
                link ? (
                  <li>
                    <a className="turn" href={link.address}>
                      {link.name}
                    </a>
                  </li>
                ) : null,
            )}
          </ul>
        </nav>
      )}
    </section>
  );
}

function FoundArticle({ hit: { line, address, released, channel, paid, passages, source } }: { hit: SearchHit }) {
  return (
    <>
      <h2>
        <PaidMark paid={paid} />
        <a href={address}>
          <Marked parts={line} />
        </a>
      </h2>
      {inOrder(passages, ({ kind, parts }) => (
        <p>
          {fieldWords[kind]}
          <Marked parts={parts} />
        </p>
      ))}
      <p className="hit-origin">
        <time dateTime={released.iso}>{released.text}</time>
        {[channel?.name, source].filter(Boolean).map((word) => ` · ${word}`)}
      </p>
    </>
  );
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return inOrder(parts, ({ text, isHit }) => (isHit ? <mark>{text}</mark> : text));
}

function NothingFound({
  nothing: { wider, words, newest },
  page: { site, asked },
}: {
  nothing: SearchNothing;
  page: SearchPage;
}) {
  // Whoever sells advertising cannot help.
  const phones = site.phones.filter(({ labels }) => labels.some((label) => !/广告|发行/.test(label)));
  return (
    <>
      <section className="nothing-found" aria-label="没有找到">
        <p>{`没有找到${wider ? "符合全部条件" : `含有“${asked.q}”`}的稿件。`}</p>
        {wider && (
          <p>
            <a className="turn" href={wider.address}>{`不限频道、时间和来源：${inWords(wider)}`}</a>
          </p>
        )}
        {words.length > 0 && (
          <>
            <p>换成短一些的词可以找到：</p>
            <ul className="archive-links">
              {inLine(words, (word) => (
                <li>
                  <a href={word.address}>{word.name}</a> <span className="count">{inWords(word)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {!wider && words.length === 0 && <p>可以换一个说法，或者少输入几个字再试。</p>}
        {phones.length > 0 && (
          <p>
            找不到想看的报道，可以告诉编辑部：
            {inLine(phones, ({ labels, number }) => (
              <span className="phone">
                {`${labels.join("、")} `}
                <a href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number}</a>
              </span>
            ))}
          </p>
        )}
      </section>
      {newest.length > 0 && (
        <section className="block" aria-label="最新">
          <h2 className="block-name">最新</h2>
          <BlockEntries entries={newest} />
        </section>
      )}
    </>
  );
}

function Hints() {
  return (
    <p className="search-hint">两个字就可以搜索，例如地名或人名；几个词之间用空格隔开，找到的稿件里每个词都有。</p>
  );
}

function inWords({ count, isMore }: { count: number; isMore: boolean }): string {
  return `${count} 篇${isMore ? "以上" : ""}`;
}
