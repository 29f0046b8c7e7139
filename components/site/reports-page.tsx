import { Frame } from "@/components/site/frame";
import { ReportForm } from "@/components/site/report-form";
import { LookUp } from "@/components/site/report-look-up";
import type { Shown } from "@/newsroom/articles/public-page";
import type { ReceiptPage, ReportsPage } from "@/newsroom/reports/public-page";

/** The pages by which readers talk back: the form, its receipt, and what became of it. Search engines keep away. */
export function ReportsPageView({ page }: { page: Shown<ReportsPage> }) {
  return (
    <Frame site={page.site} reading={page.reading}>
      <title>{page.title}</title>
      <meta name="robots" content="noindex" />
      <div className="column">
        <main id="content" className="talk-back">
          {page.kind === "reportForm" && <ReportForm page={page} />}
          {page.kind === "receipt" && <Receipt page={page} />}
          {page.kind === "lookUp" && <LookUp page={page} />}
        </main>
      </div>
    </Frame>
  );
}

function Receipt({ page: { receipt, reading } }: { page: Shown<ReceiptPage> }) {
  return (
    <>
      <h1>已收到</h1>
      {receipt ? (
        <>
          <p>谢谢您。您的回执编号是：</p>
          <p className="receipt">
            <strong>{receipt}</strong>
          </p>
          <p>请记下来或截图保存。处理进度、结果和答复只能凭这个编号查询，丢失后无法找回。</p>
          <form method="post" action={`${reading.root}reports/find`}>
            <input type="hidden" name="receipt" value={receipt} />
            <button type="submit">查询处理结果</button>
          </form>
        </>
      ) : (
        <>
          <p>回执编号只在提交后半小时内显示，现在已经不再显示。</p>
          <p>
            <a className="turn" href={`${reading.root}reports/`}>
              查询处理结果
            </a>
          </p>
        </>
      )}
      <p>
        <a className="turn" href={reading.root}>
          返回首页
        </a>
      </p>
    </>
  );
}
