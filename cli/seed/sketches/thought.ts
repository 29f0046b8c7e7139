import type { Subject } from "@/cli/seed/sketches/sketch";

export const theory: Subject = {
  channels: ["theory"],
  keywords: ["调研", "基层", "评论"],
  genre: "commentary",
  columnLabel: "实践与思考",
  words: {},
  sketches: [
    {
      english: "Commentary: on asking before building, seen in {english}.",
      headlines: ["先问再建 省下的不只是钱——从{town}说起", "一条长椅该放哪儿？{short}的答案值得一看"],
      lead: "{town}要装{seats:20-90}张长椅，先不忙着装，而是在地上画了圈，让走过的人站到自己想坐的地方。三天以后，圈里的脚印说明了一切。",
      body: [
        "许多事办得不贴心，不是不肯花钱，是少问了一句。问，要问到用的人；问完，要改到图上去。",
        "问得早，改图；问得晚，改水泥。哪一种便宜，不用算也明白。",
      ],
    },
    {
      english: "Commentary: plain language in notices, after a case in {english}.",
      headlines: ["让通知说人话——{short}减字记", "一张告示改了{times:4-9}遍 {town}改出了什么"],
      lead: "{county}有个规矩：贴到村口的告示，先念给一位老人听，听不懂的地方要改。最近一张停水通知，改了{times:4-9}遍，从{words:280-420}字改到{short_words:40-90}字。",
      body: [
        "字少了，意思反而全了：几点停、几点来、要不要存水、谁家可以送水。原稿里的“统筹推进”“高度重视”，一个都没留。",
        "说人话，先要把人放在心里。心里有人，笔下自然有路。",
      ],
    },
    {
      english: "Commentary: small repairs and large trust, from {english}.",
      headlines: ["小修小补里有大文章——以{short}为例", "补好{holes:60-480}个坑洼 补的是什么"],
      lead: "{town}半年补了{holes:60-480}个路面坑洼，最大的不过脸盆大。有人说，这也值得写？",
      body: [
        "坑在路上，也在心上。绕过去一次，就少信一分；补好一个，就多信一分。",
        "大工程要看规划，小修补看的是日常。日常做得住，规划才信得过。",
      ],
    },
    {
      english: "Commentary: numbers need their sources; an example from {english}.",
      headlines: ["数字要有出处——{short}一张报表的启示", "少报{less:3-18}个百分点 {town}反而得了表扬"],
      lead: "季度报表上，{town}的一项指标比预期低{less:3-18}个百分点，旁边附了一页说明：为什么低，怎么算的，下个季度怎么办。会上，这页纸得了表扬。",
      body: [
        "好看的数字谁都想要，难得的是经得起问。一问从哪里来，二问怎么算的，三问能不能再算一遍。",
        "把真话写在纸上，不吃亏。把水分写在纸上，早晚要挤。",
      ],
    },
    {
      english: "Commentary: young cadres learn from old hands in {english}.",
      headlines: ["到船上去 到垄上去——{short}年轻干部的第一课", "拜{masters:20-90}位“土师傅” {short}青年怎样学做事"],
      lead: "{county}给新来的年轻人找了{masters:20-90}位师傅，有船老大、茶农、窑工，也有调解了一辈子纠纷的老支书。第一课不发材料，发一双胶鞋。",
      body: [
        "书本教的是道理，师傅教的是分寸。什么时候开口，什么时候闭嘴，什么时候先把水烧上，都在分寸里。",
        "学会了分寸，材料也写得短了。",
      ],
    },
    {
      english: "Commentary: rules posted where everyone can see them, in {english}.",
      headlines: ["规矩贴在墙上 更要走在路上", "{town}的{rules:5-12}条公约为什么管用"],
      lead: "{town}的公约只有{rules:5-12}条，最长的一条{words:14-26}个字。贴出来{years:2-6}年，没有人撕，也没有人绕。",
      body: [
        "管用的规矩有三个特点：是大家一起定的，是看得懂的，是先管住定规矩的人的。",
        "条条框框越多，越没人记得；说到做到一条，胜过说而不做十条。",
      ],
    },
  ],
  passages: [
    "基层的办法往往朴素，朴素到容易被忽略。把它们记下来、比一比、试一试，就是调研。",
    "不少地方的经验说明，群众不怕慢，怕的是没有下文。",
    "办事的人多走一步，来办事的人就少走十步。",
    "凡事留一本明白账，日后查得到、说得清，干部和群众都安心。",
  ],
  closings: ["道理不新，贵在照做。", "把简单的事做久，就是不简单。", "从一处看开去，可想的还有很多。"],
};
