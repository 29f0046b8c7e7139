/** 500: nothing of the house can be read, so the page knows nothing but itself. */
export function FailedPageView() {
  return (
    <div className="column">
      <title>页面暂时打不开</title>
      <meta name="robots" content="noindex" />
      <main id="content" className="status">
        <h1>页面暂时打不开</h1>
        <p>网站出了问题，我们已经知道。请过一会儿再试。</p>
        <p>
          <a className="turn" href="/">
            返回首页
          </a>
        </p>
      </main>
    </div>
  );
}
