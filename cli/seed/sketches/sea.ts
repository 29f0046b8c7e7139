import type { Subject } from "@/cli/seed/sketches/sketch";

export const fisheries: Subject = {
  channels: ["county", "county", "industry"],
  coast: true,
  keywords: ["渔业", "养殖", "渔港"],
  words: {
    catch: ["带鱼", "鲳鱼", "梭子蟹", "鱿鱼", "马鲛", "虾蛄"],
    farmed: ["生蚝", "大黄鱼", "海带", "紫菜", "扇贝", "花蛤"],
    boat: ["“顺潮18”", "“望归6”", "“鸥行203”", "“灯火9”", "“三帆66”", "“澜渔315”"],
    bay: ["月牙湾", "内澳", "灯笼湾", "长沙澳", "鹤嘴湾", "老鼠尾湾"],
  },
  sketches: [
    {
      english: "{english}: the fishing fleet comes home with a good catch.",
      pictures: ["fleet-night", "fleet-morning", "sea-dusk", "catch-baskets"],
      headlines: ["{short}{boats:32-96}条渔船满舱回港 {catch}卸了大半夜", "{catch}旺发 {short}渔港灯火到天明"],
      lead: "[本网{short}讯] 夜里十一点，{town}渔港的吊机还没有停。{boats:32-96}条渔船陆续靠岸，{catch}一筐一筐过磅，码头上只听见报数的声音。",
      body: [
        "{boat}的船老大说，这一趟出去了{days:4-9}天，头两天网网见底，后来追着潮水往东走了一程，才遇上鱼群。",
        "渔港管理站统计，当天卸货{tons:60-280}吨，均价与上周持平。站里开了{berths:6-14}个泊位同时卸货，等候时间不超过四十分钟。",
      ],
    },
    {
      english: "{english}: a bay's farms begin the harvest.",
      pictures: ["kelp-rafts-dawn", "floating-houses", "tide-flat", "kelp-rafts"],
      headlines: ["{bay}{farmed}开收 {short}养殖户盼来好行情", "{short}{farmed}上市 头茬每斤多卖{gain:1-3}元"],
      lead: "{bay}的{farmed}这两天开收。一早退潮，{town}的养殖户划着小船进了排区，船头放一只磅秤，边收边称。",
      body: [
        "今年{town}养了{area:600-3200}亩{farmed}，比去年多出一成。农技员每半个月来量一次水温和盐度，数据发在群里，谁家都看得到。",
        "收购商在岸边等着装车。“要的是个头匀。”一位收购商说，{short}的货今年匀，每斤多给{gain:1-3}元也划算。",
      ],
    },
    {
      english: "{english}: a cold store at the harbour is enlarged.",
      pictures: ["catch-baskets", "fleet-morning"],
      headlines: ["{town}冷库扩容{store:1200-5200}吨 渔货不必急着卖", "{short}渔港新冷库投用 一筐鱼能等个好价钱"],
      lead: "{town}渔港的新冷库昨天投入使用，库容{store:1200-5200}吨，零下{cold:22-28}摄氏度，卸货到入库不超过二十分钟。",
      body: [
        "过去船一靠岸就得卖，价钱由不得自己。有了冷库，船主可以先存后卖，一吨一天的费用是{fee:6-12}元。",
        "冷库由镇里的合作社管，{members:46-180}户社员按股分红。库门口贴着一张表，哪天进了多少、出了多少，一笔不落。",
      ],
    },
    {
      english: "{english}: old nets are cleared from the sea.",
      pictures: ["sea-noon", "floating-houses"],
      headlines: ["{short}清理近海废旧渔网{net:18-76}吨 渔民主动交", "捞起{net:18-76}吨旧网 {bay}的水面干净了"],
      lead: "一连{days:3-9}天，{town}的{boats:8-24}条船没有打鱼，打的是旧网。截至昨天，{bay}一带清理废旧渔网{net:18-76}吨。",
      body: [
        "废网沉在水底，缠螺旋桨，也缠鱼。{boat}去年就被缠过一回，拖回港修了半个月。",
        "交回的旧网按斤兑换新浮球。镇里联系的再生企业已经来拉走了两车，做成塑料颗粒，又回到了养殖场。",
      ],
    },
    {
      english: "{english}: boats get new safety equipment.",
      pictures: ["sea-dawn", "lighthouse-night"],
      headlines: ["{short}{boats:120-460}条渔船装上新式示位仪 出海多一双眼睛", "一键报位 {short}渔船换装救生设备"],
      lead: "红色按钮按下去，岸上的屏幕就亮了。{county}{boats:120-460}条渔船本月完成示位仪换装，最远能在{miles:40-120}海里外报位。",
      body: [
        "安装不要钱，但要学。渔业站在{town}开了{classes:4-9}期课，上课的都是船上真正掌舵的人，考的是蒙着眼睛找按钮。",
        "换下来的老设备也没有扔，挑好的装到了养殖小船上。",
      ],
    },
    {
      english: "{english}: young people come back to fish farming.",
      pictures: ["kelp-rafts-dawn", "kelp-rafts"],
      headlines: [
        "{age:26-34}岁的“新渔民”回到{town} 用手机看{farmed}",
        "从城里回来养{farmed} {short}{people:12-46}名年轻人下了海",
      ],
      lead: "每天起床第一件事，是看水。不过他不用下海，手机里有{town}外海三个探头的画面。今年{age:26-34}岁的他回乡养{farmed}，已经是第{years:2-4}个年头。",
      body: [
        "第一年亏了，苗下得太密。第二年他学会了问，排与排之间让出一条船的宽度，成活率一下子上来了。",
        "{county}近三年有{people:12-46}名年轻人回来做养殖，当地给的不是钱，是一块试验海区和一位老把式。",
      ],
    },
    {
      english: "{english}: fry are released into the sea.",
      pictures: ["sea-noon", "sea-dawn"],
      headlines: ["{fry:300-900}万尾鱼苗入海 {short}今年放流再加码", "{bay}放流鱼苗{fry:300-900}万尾 孩子们上船当帮手"],
      lead: "水管一开，银色的鱼苗顺着斜槽滑进{bay}。这一次放流的有大黄鱼、黑鲷和真鲷，共{fry:300-900}万尾。",
      body: [
        "鱼苗放下去，怎么知道活了多少？技术人员给其中{marked:2-9}万尾打了荧光标记，以后渔民捕到，拍照上传就有小礼品。",
        "放流海区设了三个月的保护期，{town}的护渔队每天两班巡查。",
      ],
    },
    {
      english: "{english}: the fish market changes to electronic scales.",
      pictures: ["catch-baskets", "drying-fish"],
      headlines: ["{town}鱼市换上“公平秤” 买卖都看得见", "{short}鱼市{scales:60-180}杆秤统一更换 短斤少两先罚秤"],
      lead: "鱼市里的老秤退休了。{town}鱼市{scales:60-180}个摊位全部换上双面显示的电子秤，买的人和卖的人看的是同一个数。",
      body: [
        "市场门口还立着一杆复秤，谁都可以用。管理员说，换秤头三天有{times:20-70}个人来复，后来一天只有两三个。",
        "摊主们起初嫌麻烦，后来发现争执少了，收摊反而更早。",
      ],
    },
  ],
  passages: [
    "渔业技术推广站提醒，近期昼夜温差大，养殖户应勤测溶氧，夜间减少投喂。",
    "码头边新修的卫生间和热水间也开了门，卸货的工人不用再走到镇口打水。",
    "记者在现场看到，运冰车一趟接一趟，冰块顺着铁槽滑进船舱，白汽冒得老高。",
    "当地今年安排专项资金，用于渔港疏浚和码头照明，{town}一段已经完工。",
    "几位老渔民坐在缆桩上看热闹，说海还是那片海，干活的法子不一样了。",
    "保险公司的人也在码头上，渔船险今年改成按出海天数缴，停航的日子不算。",
  ],
  closings: [
    "下一潮在后天凌晨，船都已经加好了油。",
    "按照计划，同样的做法今年还会推广到邻近的几个镇。",
    "潮水涨上来的时候，码头上的人也散了，只剩下冲地的水声。",
    "相关部门表示，将根据半年的运行情况再作调整。",
  ],
};

export const science: Subject = {
  channels: ["weather", "county"],
  coast: true,
  keywords: ["海洋", "科普", "监测"],
  words: {
    team: ["市海洋监测中心", "澜州海洋学院", "市近海观测站", "{county}海洋工作站"],
    animal: ["江豚", "中华鲎", "海龟", "白海豚", "斑海豹"],
    bay: ["月牙湾", "内澳", "灯笼湾", "双礁海域", "老鼠尾湾"],
  },
  sketches: [
    {
      english: "Scientists put out new buoys off {english}.",
      pictures: ["buoy"],
      headlines: ["{buoys:3-9}座浮标下水 {bay}的海况五分钟一报", "{short}外海有了“听诊器” {buoys:3-9}座浮标投放完成"],
      lead: "{team}昨天在{bay}投放{buoys:3-9}座新型浮标，水温、盐度、浪高和流速每五分钟回传一次。",
      body: [
        "浮标直径{size:2-4}米，靠太阳能供电，阴天也能撑{days:9-20}天。最难的是锚，要咬得住，又不能拖伤海底。",
        "数据对渔民免费开放。{town}的船老大已经学会了看浪高曲线，“超过两米就不出去，省得家里人打电话”。",
      ],
    },
    {
      english: "A rare animal is seen off {english}.",
      pictures: ["dolphins"],
      headlines: [
        "{bay}再现{animal} 巡护员拍下{minutes:2-9}分钟画面",
        "渔民随手一拍 {bay}里游来{count:2-11}只{animal}",
      ],
      lead: "渔民回港途中拍到的一段视频，让{team}的人高兴了一晚上：画面里，{count:2-11}只{animal}在{bay}慢慢游过。",
      body: [
        "研究人员比对后确认，其中至少一只是{years:2-5}年前编过号的个体。它们愿意回来，说明这里吃得饱，也不吵。",
        "发现它们该怎么办？答案是：减速、绕行、不投喂、不围观，记下时间和位置，打给监测站。",
      ],
    },
    {
      english: "Sea grass is planted off {english}.",
      pictures: ["sea-grass"],
      headlines: ["在海底“种草” {bay}新添海草床{area:60-400}亩", "{bay}补种海草{area:60-400}亩 小鱼先住了进来"],
      lead: "退潮的两个小时，是种草的时间。{team}带着{people:20-60}名志愿者，在{bay}补种海草{area:60-400}亩。",
      body: [
        "海草苗系在旧麻绳上，一尺一株，埋进泥里三指深。绳子半年后自己烂掉，根已经抓住了泥。",
        "上一批补种的海草成活率{rate:61-88}%。监测相机拍到，小鱼和海马先住了进来。",
      ],
    },
    {
      english: "Red tide is watched off {english}; nothing to fear so far.",
      pictures: ["sea-noon", "kelp-rafts"],
      headlines: ["{bay}水色偏红？监测：局部藻类增多 暂不影响养殖", "{short}近岸藻类增多 监测加密到每天{times:2-4}次"],
      lead: "有市民反映{bay}水色发红。{team}取样检测后表示，系局部藻类增多，未达到赤潮标准，暂不影响养殖和食用。",
      body: [
        "近日气温回升、风力偏小、降雨带下来的营养盐增多，三样凑在一起，藻类长得就快。",
        "监测已经加密到每天{times:2-4}次，{stations:5-14}个站位同步取样。养殖户可暂停换水，等待通知。",
      ],
    },
    {
      english: "A public open day at a marine station in {english}.",
      pictures: ["lighthouse-day"],
      headlines: ["{short}海洋站开放日：孩子们给海水“量体温”", "{people:80-260}名学生走进{short}海洋站 一滴海水看半天"],
      lead: "一滴海水里有什么？{people:80-260}名学生在{county}海洋工作站的显微镜下找到了答案：硅藻、桡足类，还有一根细细的塑料纤维。",
      body: [
        "讲解员请孩子们自己测盐度。有人尝了一口，皱起眉头；仪器显示千分之{salt:24-33}，和他的表情差不多。",
        "开放日每季度一次，名额在站里的公告栏预约。",
      ],
    },
    {
      english: "Plastic is counted on a beach in {english}.",
      pictures: ["tide-flat"],
      headlines: [
        "捡了{kilos:120-640}公斤垃圾 再一件件数清楚：{short}净滩不只是捡",
        "{short}净滩数出{items:2100-7800}件垃圾 排第一的是它",
      ],
      lead: "捡垃圾不稀奇，稀奇的是捡完还要数。{people:40-160}名志愿者在{town}的沙滩上，把{kilos:120-640}公斤垃圾分成十一类，一件一件登记。",
      body: [
        "数出来{items:2100-7800}件，排第一的是泡沫碎块，第二是烟头，第三是绳头。{team}用这张表去找来源。",
        "泡沫大多来自旧浮球。{county}今年已换掉{floats:3-9}万只，换一只补一半。",
      ],
    },
  ],
  passages: [
    "研究人员说，海里的变化慢，要一年一年记下来，十年以后才看得出门道。",
    "相关数据已接入全市海洋观测平台，养殖、航运、旅游部门都能查到。",
    "这项工作的难处在天气，一个月里合适下海的日子不过十来天。",
    "参与的志愿者里，有教师、快递员，也有退休的轮机长。",
    "专家提醒，市民赶海请看准潮汐时间，至少提前一小时返回岸上。",
  ],
  closings: [
    "下一次航次定在下个月大潮之后。",
    "监测结果将继续通过本网发布。",
    "团队把全部原始记录公开，欢迎学校拿去上课。",
  ],
};
