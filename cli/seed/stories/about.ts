/** The pages behind the links at the foot of every page. */
import { released, type Story } from "@/cli/seed/story";

function page(about: string, english: string, headline: string, paragraphs: string[]): Story {
  return {
    writer: "editor",
    channel: "about",
    about,
    english,
    when: { daysAgo: 150, at: "9:30" },
    headline,
    paragraphs,
    more: { genre: "notice" },
    turns: released("editor"),
  };
}

export const aboutStories: Story[] = [
  page("网站简介", "About page: what the site is.", "澜州新闻网简介", [
    "澜州新闻网由澜州日报社主办，刊发本市新闻与便民信息，内容覆盖九个县区。",
    "本站为演示站点，人物、机构与事件均为虚构。",
  ]),
  page("版权声明", "About page: copyright.", "版权声明", [
    "本站原创内容的著作权归澜州新闻网所有，转载请先取得书面授权，并注明来源和作者。",
    "本站转载的稿件均注明来源。权利人认为本站内容侵犯其权益的，可按页脚所列方式与我们联系，我们将及时核实处理。",
  ]),
  page("联系我们", "About page: contact.", "联系我们", [
    "读者可拨打页脚所列电话，或来信寄至澜州市菱港区演示路1号。举报违法和不良信息，请使用页脚的举报入口。",
  ]),
  page("加入我们", "About page: jobs.", "加入我们", [
    "我们常年招募热爱新闻、细心负责的编辑和记者，简历可寄至页脚所列地址。",
    "记者岗位需要愿意下到码头、茶山和车间；编辑岗位需要耐得住性子，一个字一个字地校。",
  ]),
];
