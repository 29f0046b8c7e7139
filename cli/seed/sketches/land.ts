import type { Subject } from "@/cli/seed/sketches/sketch";

export const tea: Subject = {
  channels: ["county", "county", "industry"],
  coast: false,
  keywords: ["农业", "茶叶", "乡村"],
  words: {
    variety: ["高山白茶", "云雾绿茶", "炭焙乌龙", "老丛红茶", "桂花茶"],
    fruit: ["橘柚", "枇杷", "脐橙", "杨梅", "蜜柚"],
    crop: ["再生稻", "山药", "高山萝卜", "红芽芋", "贡米"],
    coop: ["半岭合作社", "石泉合作社", "果园镇合作社", "竹屏合作社", "双桥合作社"],
  },
  sketches: [
    {
      english: "{english}: tea is picked on the high slopes.",
      pictures: ["tea-pickers", "tea-mist", "tea-day"],
      headlines: ["{town}{variety}开采 茶青每斤{price:18-46}元", "雾里采{variety} {short}{pickers:300-1600}人上山"],
      lead: "[本网{short}讯] 天没亮，{town}的山路上已经亮起一串手电。{variety}开采，{pickers:300-1600}名采茶工赶在露水干之前上山。",
      body: [
        "今年茶青每斤{price:18-46}元，手快的一天能采七八斤。采下的叶子不压、不闷，半小时内就要下山。",
        "镇里把初制厂的开工时间排成了表，早茶、午茶、晚茶各进各的门，不再半夜排队。",
      ],
    },
    {
      english: "{english}: a tea contest among neighbours.",
      pictures: ["tea-cups"],
      headlines: [
        "{short}斗茶：{samples:46-120}份茶样盲评 冠军是位{age:24-71}岁的茶农",
        "没有名字只有编号 {short}{variety}斗茶见真章",
      ],
      lead: "一张长桌，{samples:46-120}只白瓷碗，没有名字，只有编号。{county}一年一度的斗茶赛在{town}举行。",
      body: [
        "评茶师先看干茶，再看汤色，第三才喝。最后胜出的一份{variety}，做茶的人今年{age:24-71}岁，只有{mu:3-12}亩茶园。",
        "获奖的茶不拍卖，按平价卖给镇里的学校和养老院。这是比赛办了多年的老规矩。",
      ],
    },
    {
      english: "{english}: fruit sells well.",
      pictures: ["oranges", "autumn-trays"],
      headlines: [
        "{fruit}红了满山 {short}果农把地头当柜台",
        "{short}{fruit}日发{parcels:2000-9800}件 {town}快递车排成队",
      ],
      lead: "{town}的{fruit}进了旺季，地头就是柜台。{coop}的分拣线一天走{tons:8-42}吨，快递车从村口排到桥头。",
      body: [
        "今年的{fruit}糖度在{sugar:12-16}度上下，合作社把糖度写在箱子上，低了两度包退。",
        "一天发货{parcels:2000-9800}件，最远到了三千公里外。箱子里多放一张纸，写着怎么存、怎么吃。",
      ],
    },
    {
      english: "{english}: rice is cut in the terraces.",
      pictures: ["rice-harvest", "rice-terraces"],
      headlines: ["{crop}开镰 {short}梯田里的机器会拐弯", "{short}{crop}亩产{yield:480-760}斤 小机器爬上了梯田"],
      lead: "梯田窄，大机器进不来。今年{town}来了{machines:12-38}台小型收割机，一个人能推着走，遇到田埂自己会拐弯。",
      body: [
        "测产结果显示，{crop}平均亩产{yield:480-760}斤，比去年多{more:18-60}斤。",
        "收割费每亩{fee:60-110}元，{coop}的社员打八折。机手是本村的年轻人，开之前要考证。",
      ],
    },
    {
      english: "{english}: a village road brings the harvest down.",
      pictures: ["mountain-road", "mountain-village"],
      headlines: ["路通了 {town}的{crop}不再用肩挑", "{miles:4-16}公里机耕路修到地头 {short}{crop}早上摘晚上到"],
      lead: "{miles:4-16}公里机耕路修到了地头。{town}的{crop}早上离土，傍晚就上了城里的菜摊，过去光下山就要半天。",
      body: [
        "路宽三米半，会车的地方拓到五米。占了谁家的地、补了多少，村口的公示栏写得明白。",
        "“以前挑一担下去，卖的钱还不够买膏药。”一位村民说完自己也笑了。",
      ],
    },
    {
      english: "{english}: experts teach pruning.",
      pictures: ["tea-gold", "tea-day"],
      headlines: ["{short}“田间学校”开课：专家教剪枝 茶农教看云", "{classes:12-40}堂课开在茶园里 {town}农技员随叫随到"],
      lead: "没有课桌，站着听。{county}的“田间学校”这个月开了{classes:12-40}堂课，老师是农技员，也是种了半辈子地的老把式。",
      body: [
        "剪枝课在{town}的老茶园里上。一棵树前站八个人，先猜剪哪一枝，再看老师下剪子。",
        "学员要交作业：回家剪十棵，拍照发群里，剪错的由老师画圈。",
      ],
    },
    {
      english: "{english}: bamboo becomes paper and tableware.",
      pictures: ["bamboo-grove"],
      headlines: [
        "一根竹子吃干榨净 {short}竹制品卖到{places:12-46}个城市",
        "{town}竹子变餐具 加工点开到{villages:6-18}个村",
      ],
      lead: "竹根做茶盘，竹身做餐具，竹屑压成颗粒当燃料。{town}的一根竹子，如今没有一寸是扔掉的。",
      body: [
        "加工点开到了{villages:6-18}个村，老人在家门口编竹篮，按件计钱，一个月多的能拿{pay:900-2400}元。",
        "当地给竹林立了规矩：三年以下不砍，陡坡不砍，砍一补一。",
      ],
    },
    {
      english: "{english}: water comes to dry fields.",
      pictures: ["rice-terraces", "rice-terraces-dawn"],
      headlines: ["{miles:3-14}公里渠道清淤完工 {town}下丘的田不再等水", "{short}小水渠通水 {mu:800-4600}亩田喝上了水"],
      lead: "闸门一提，水进了田。{town}{miles:3-14}公里渠道清淤完工，{mu:800-4600}亩农田恢复自流灌溉。",
      body: [
        "渠是老渠，淤了十几年，最窄的地方只剩一只脚宽。施工队没有改线，只清淤、补漏、加盖板。",
        "用水轮次由村民一起定，上丘让下丘，写在闸房的墙上。",
      ],
    },
  ],
  passages: [
    "农业农村部门提醒，近期多阵雨，采收后应及时晾干入库，防止霉变。",
    "合作社的账每月公布一次，谁家交了多少、分了多少，红纸黑字贴在门口。",
    "记者随运货车下山，一路弯道，司机说这条路他闭着眼也记得有{bends:40-90}个弯。",
    "当地的农产品检测车每周到镇上两次，抽检结果当天公布。",
    "山里信号不好的毛病今年也治了，{town}新立了三座基站，直播卖货不再卡顿。",
    "农业保险的理赔员说，今年报案比往年少，来得最多的是问保费的。",
  ],
  closings: [
    "太阳落到山后，最后一车货也出了村。",
    "接下来转入修剪和施肥，地里还有得忙。",
    "镇里打算把经验写成一页纸，贴到每个村的晒谷场。",
    "这一季的行情还要看后半月的天气。",
  ],
};

export const industry: Subject = {
  channels: ["industry", "industry", "county"],
  keywords: ["产业", "制造", "园区"],
  words: {
    plant: ["船用配件厂", "海洋食品厂", "渔网厂", "竹木家具厂", "陶瓷厂", "冷链设备厂", "茶饮料厂"],
    product: ["螺旋桨叶片", "即食鱼片", "深水网箱", "竹集成板", "耐热瓷锅", "移动冷库", "冷泡茶"],
    park: ["临港园区", "溪口工业园", "山前产业园", "循环经济园", "电商产业园"],
  },
  sketches: [
    {
      english: "A new factory opens in {english}.",
      pictures: ["building-site", "solar-roofs"],
      headlines: ["{park}新厂开工 {plant}招{jobs:80-420}人", "从打桩到投产{months:9-16}个月 {short}{plant}点火试产"],
      lead: "{plant}昨天在{park}投产，厂房{area:2-9}万平方米，首批用工{jobs:80-420}人，七成来自本县区。",
      body: [
        "这条线主要生产{product}，满产后年产值约{value:2-9}亿元。厂里说，第一年不求快，先把良品率做到{rate:95-99}%。",
        "园区给企业配了一名“店小二”，办证、接电、招工都找他。从打桩到投产，用了{months:9-16}个月。",
      ],
    },
    {
      english: "{english}: exports through the port grow.",
      pictures: ["containers-day", "containers-dusk"],
      headlines: [
        "{short}{product}搭船出海 今年出口增{rate:6-24}%",
        "澜州港又添{boxes:300-1900}个标箱 装的是{short}{product}",
      ],
      lead: "{boxes:300-1900}个标箱装着{short}的{product}离开澜州港。海关统计，今年以来这类产品出口增长{rate:6-24}%。",
      body: [
        "订单多了，规矩也多了。买家要求每一件都能查到批次，{plant}为此给产线加了{cameras:20-90}个扫码点。",
        "港口把这类货物的查验安排在夜间，白天装船不等。",
      ],
    },
    {
      english: "{english}: workers' ideas save energy.",
      pictures: ["solar-roofs"],
      headlines: [
        "一个小改动省电{save:9-28}% {short}工人的点子上了光荣榜",
        "{plant}把废热接进烘房 一年省下{money:60-280}万元",
      ],
      lead: "把废热接进烘房，一年能省{money:60-280}万元。这个主意不是工程师想的，是{plant}的一名烧炉工。",
      body: [
        "他在炉边站了{years:9-26}年，总觉得那股热气可惜。画了一张草图递上去，{weeks:3-8}个星期就装好了。",
        "{park}今年收到这样的点子{ideas:120-460}条，采纳{used:30-90}条，按省下的钱给奖。",
      ],
    },
    {
      english: "{english}: a training course fills a gap of welders.",
      pictures: ["shipyard"],
      headlines: ["焊工缺口{gap:40-160}人 {short}把课堂搬进车间", "{park}“订单班”结业 {people:36-120}人当天上岗"],
      lead: "{people:36-120}名学员昨天在{park}结业，当天就换上工装上岗。这是{county}办的第{term:3-9}期订单班。",
      body: [
        "课是企业出的，老师是厂里的师傅，实训用的是真料。学不会的可以再学一期，不另收费。",
        "园区眼下还缺{gap:40-160}名焊工和电工，下一期报名已经开始。",
      ],
    },
    {
      english: "{english}: a solar roof over the workshops.",
      pictures: ["solar-roofs"],
      headlines: [
        "厂房顶上“种太阳” {park}一年发电{power:300-960}万度",
        "{short}{roofs:20-70}个厂房屋顶装上光伏 用不完的送给邻居",
      ],
      lead: "从高处看，{park}的屋顶变了颜色。{roofs:20-70}个厂房装上光伏板，一年发电约{power:300-960}万度。",
      body: [
        "发的电先自己用，用不完的卖给隔壁。园区的电表每十五分钟结一次账，谁也不欠谁。",
        "{plant}算过，白天的电费降了{save:9-28}%，夏天车间还低了两三度。",
      ],
    },
    {
      english: "{english}: an old workshop turns to new goods.",
      headlines: ["老厂新活：{plant}从做配件到做{product}", "转了{years:2-5}年 {short}{plant}靠{product}翻身"],
      lead: "三年前，{plant}一半机器停着。如今机器全开了，做的却不是原来的东西，是{product}。",
      body: [
        "转产头一年，样品退了{times:9-27}次。老师傅把退回来的样品摆在走廊两边，上下班都要看。",
        "现在{product}占了厂里收入的{share:40-75}%，客户从{short}排到了外省。",
      ],
    },
    {
      english: "{english}: deliveries become faster.",
      pictures: ["mountain-road", "train-day"],
      headlines: ["{short}县乡村三级物流跑通 快递进村多收{more:1200-4600}件", "货走“公交线” {town}寄件当天出县"],
      lead: "公交车后舱多了一排货架。{county}的县乡村物流借着公交线跑通了，{town}的包裹当天就能出县。",
      body: [
        "村里的代收点设在小卖部，{points:60-180}个点每天两趟车。老板说，收一件挣{cents:3-6}毛，多的是人气。",
        "出村的货以{product}和山货为主，一天比以前多走{more:1200-4600}件。",
      ],
    },
    {
      english: "{english}: a fair brings buyers and makers together.",
      headlines: [
        "{short}产销对接会签下{deals:26-96}单 {product}最抢手",
        "摊位不要钱 {short}{makers:60-180}家小厂面对面找买家",
      ],
      lead: "不剪彩，不讲话，直接摆摊。{county}的产销对接会昨天在{park}开场，{makers:60-180}家小厂带来{goods:400-1600}种产品。",
      body: [
        "摊位不要钱，条件是老板自己站台。一天下来签了{deals:26-96}单，{product}最抢手。",
        "会场一角摆着“吐槽桌”，买家对包装、账期、售后提了{ideas:120-460}条意见，当场分给各家认领。",
      ],
    },
  ],
  passages: [
    "园区管委会说，今年的重点是把水、电、气、网一次接到墙根，企业进门就能装机。",
    "银行在园区设了流动窗口，设备抵押贷款最快两天放款。",
    "车间门口的黑板上写着当班的产量和安全生产天数，数字每天换。",
    "统计部门数据显示，今年以来全市规模以上工业增加值同比增长{growth:4-8}.{tenth:1-9}%。",
    "人社部门提醒，求职者可到各镇就业服务站登记，不收任何费用。",
    "一位在厂里干了半辈子的老工人说，机器换了好几茬，规矩没换：先看安全，再看产量。",
  ],
  closings: [
    "下一步，企业计划再添一条线，人手还要再招。",
    "园区二期的管网已经动工。",
    "傍晚换班铃响，夜班的人走进车间，机器没有停。",
    "有关部门将跟踪三个月，再决定是否推广。",
  ],
};
