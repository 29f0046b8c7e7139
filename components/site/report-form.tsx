import type { ReactNode } from "react";
import { inOrder } from "@/components/article/in-order";
import { Refusal, ReportField } from "@/components/site/report-field";
import type { ReportClass, ReportKind } from "@/db/schema";
import type { Shown } from "@/newsroom/articles/public-page";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import type { ReportFormPage } from "@/newsroom/reports/public-page";

/** The ten classes in the order in which readers know them. */
const classes: [ReportClass, string][] = [
  ["politics", "政治"],
  ["other", "其他"],
  ["extortion", "新闻敲诈和假新闻"],
  ["minors", "未成年人"],
  ["violence", "网络暴力"],
  ["fraud", "电信诈骗"],
  ["advertising", "虚假广告"],
  ["religion", "民族宗教"],
  ["enterprise", "涉企侵权"],
  ["rumour", "网络谣言"],
];

const words: Record<ReportKind, { title: string; lead: string; address: string; text: string; send: string }> = {
  report: {
    title: "网络举报",
    lead: "举报本站或其他网站上的违法和不良信息。本站处理不了的，会告诉您该找谁。一般七天内答复。",
    address: "被举报的网址",
    text: "举报内容",
    send: "提交举报",
  },
  correction: {
    title: "纠错",
    lead: "本站的内容写错了，请告诉我们。核实后我们会更正，并答复您。一般三天内答复。",
    address: "哪一页有误",
    text: "哪里有误",
    send: "提交纠错",
  },
};

/** 网络举报 or 纠错. The picture stands last, so that one too large cuts off nothing that was typed. */
export function ReportForm({ page }: { page: Shown<ReportFormPage> }) {
  const { report, typed, refused, hadPicture } = page;
  const { title, lead, address, text, send } = words[report];
  const field = { refused };
  return (
    <>
      <h1>{title}</h1>
      <Kinds page={page} />
      <p>{lead}</p>
      {refused && <Refusal refused={refused} />}
      <form method="post" action={`${page.reading.root}reports/send`} encType="multipart/form-data">
        <input type="hidden" name="kind" value={report} />
        <input type="hidden" name="form" value={page.form} />
        <Unseen />
        <ReportField {...field} name="address" label={address} hint="完整网址，以 http:// 或 https:// 开头">
          {(control) => (
            <input {...control} type="text" inputMode="url" required maxLength={2000} defaultValue={typed.address} />
          )}
        </ReportField>
        {report === "report" && (
          <ReportField {...field} name="class" label="类别">
            {(control) => (
              <select {...control} required defaultValue={typed.class}>
                <option value="">请选择</option>
                {inOrder(classes, ([value, label]) => (
                  <option value={value}>{label}</option>
                ))}
              </select>
            )}
          </ReportField>
        )}
        <ReportField {...field} name="text" label={text} hint="不超过 2000 字">
          {(control) => <textarea {...control} rows={6} required maxLength={2000} defaultValue={typed.text} />}
        </ReportField>
        {report === "correction" && (
          <ReportField {...field} name="right" label="正确的是什么（可不填）" hint="知道出处的，请一并写上">
            {(control) => <textarea {...control} rows={3} maxLength={2000} defaultValue={typed.right} />}
          </ReportField>
        )}
        <ReportField {...field} name="contact" label="联系方式（可不填）" hint="电话、邮箱或微信号；不填也一样处理">
          {(control) => (
            <input {...control} type="text" autoComplete="off" maxLength={100} defaultValue={typed.contact} />
          )}
        </ReportField>
        <ReportField {...field} name="picture" label="图片（可不填）" hint={pictureHint(hadPicture)}>
          {(control) => <input {...control} type="file" accept="image/jpeg,image/png,image/webp" />}
        </ReportField>
        <Purpose site={page.site} />
        <button type="submit">{send}</button>
      </form>
      <p>
        <a className="turn" href={`${page.reading.root}reports/`}>
          已经提交过？凭回执编号查询
        </a>
      </p>
    </>
  );
}

function pictureHint(hadPicture: boolean): string {
  const what = "截图或照片一张，JPEG、PNG 或 WebP，不超过 5 MB";
  return hadPicture ? `图片没有保留，请重新选择。${what}` : what;
}

function Kinds({ page: { report, other } }: { page: ReportFormPage }) {
  const kinds: ReportKind[] = ["report", "correction"];
  return (
    <nav className="kinds" aria-label="举报或纠错">
      <ul>
        {inOrder(kinds, (kind) => (
          <li>
            {kind === report ? (
              <span aria-current="page">{words[kind].title}</span>
            ) : (
              <a href={other}>{words[kind].title}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Robots fill in every field there is; nobody sees this one, and no screen reader says it. */
function Unseen(): ReactNode {
  return (
    <div className="unseen" aria-hidden="true">
      <label>
        请勿填写
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}

/** 个人信息保护法 art. 17: who, what for, how and how long, before anything is sent. */
function Purpose({ site }: { site: SiteSettings }) {
  return (
    <div className="purpose">
      <p>
        您填写的内容由{site.operator || site.name}
        使用，只用于核实、处理和答复这一次的举报或纠错。联系方式加密保存，只有经办人能看到，每次查看都有记录；办结满六个月自动删除。
      </p>
      <p>图片会重新生成，去掉其中的拍摄地点和设备信息。{rights(site)}</p>
    </div>
  );
}

/** Only by a way that there is. */
function rights({ phones, address }: SiteSettings): string {
  if (phones.length === 0 && address === "") return "";
  const way = phones.length > 0 ? "拨打页面下方的电话" : `来信至${address}`;
  return `您可以随时${way}，要求查阅、更正或删除您的个人信息。`;
}
