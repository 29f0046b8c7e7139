import type { ReactNode } from "react";
import { Refusal, ReportField } from "@/components/site/report-field";
import { TalkBackLink } from "@/components/site/talk-back";
import type { ReportKind, ReportResult, ReportState } from "@/db/schema";
import type { Shown } from "@/newsroom/articles/public-page";
import type { LookUpPage } from "@/newsroom/reports/public-page";
import type { KnownReport } from "@/newsroom/reports/published";

const kinds: Record<ReportKind, string> = { report: "网络举报", correction: "纠错" };
const states: Record<ReportState, string> = { waiting: "待处理", handling: "处理中", closed: "已办结" };
const results: Record<ReportResult, string> = {
  upheld: "属实",
  partly: "部分属实",
  unfounded: "不属实",
  elsewhere: "不属于本站处理范围",
};

/** 查询: state, result and reply of one report. What was reported is not shown: the receipt may be in other hands. */
export function LookUp({ page: { asked, refused, found, reading } }: { page: Shown<LookUpPage> }) {
  return (
    <>
      <h1>举报纠错查询</h1>
      {refused && <Refusal refused={refused} />}
      {found && <Known report={found} receipt={asked} />}
      {asked !== "" && !found && (
        <div className="refused" role="alert">
          <p>没有查到。请核对回执编号后再试。</p>
        </div>
      )}
      <form method="post" action={`${reading.root}reports/find`}>
        <ReportField name="receipt" label="回执编号" hint="形如 20260801-K7Q2M-9XWDP，不分大小写" refused={refused}>
          {(control) => (
            <input
              {...control}
              type="text"
              required
              maxLength={60}
              autoComplete="off"
              defaultValue={found ? "" : asked}
            />
          )}
        </ReportField>
        <button type="submit">查询</button>
      </form>
      <ul className="ways">
        <li>
          <TalkBackLink kind="report" root={reading.root} about={undefined} />
        </li>
        <li>
          <TalkBackLink kind="correction" root={reading.root} about={undefined} />
        </li>
      </ul>
    </>
  );
}

function Known({ report, receipt }: { report: KnownReport; receipt: string }) {
  const { kind, state, result, received, due, closed, reply, mended, takenDown } = report;
  return (
    <section className="known" aria-label="处理情况">
      <dl>
        <Fact name="回执编号">{receipt}</Fact>
        <Fact name="种类">{kinds[kind]}</Fact>
        <Fact name="收到时间">
          <time dateTime={received.iso}>{received.text}</time>
        </Fact>
        <Fact name="状态">{states[state]}</Fact>
        {closed ? (
          <Fact name="办结时间">
            <time dateTime={closed.iso}>{closed.text}</time>
          </Fact>
        ) : (
          <Fact name="答复期限">
            <time dateTime={due.iso}>{due.text}</time>
          </Fact>
        )}
        {result && <Fact name="结果">{results[result]}</Fact>}
        {reply && <Fact name="答复">{reply}</Fact>}
        {mended && (
          <Fact name="更正">
            <a href={mended}>查看改正后的页面</a>
          </Fact>
        )}
        {takenDown && <Fact name="处置">该页面已撤下。</Fact>}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
