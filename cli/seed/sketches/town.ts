import type { Subject } from "@/cli/seed/sketches/sketch";

export const roads: Subject = {
  channels: ["city", "people", "county"],
  keywords: ["交通", "出行", "道路"],
  words: {
    road: ["滨海大道", "北环路", "新城大道", "老埠路", "环岛公路", "茶山公路", "窑前路"],
    bridge: ["连心桥", "青石桥", "二号跨河桥", "望河桥", "老渡桥"],
  },
  sketches: [
    {
      english: "Road works in {english}, with a detour.",
      pictures: ["bus-street"],
      headlines: ["{road}{town}段明起半幅施工 工期{days:12-60}天", "{road}修路不断行：{short}夜里干白天让"],
      lead: "{road}{town}段明起半幅封闭施工，更换路面和地下管线，工期{days:12-60}天。早晚高峰不施工，夜间22时至次日6时作业。",
      body: [
        "施工期间，货车请走外环，小车可按标志从邻近村道绕行，预计多用{minutes:5-18}分钟。",
        "沿线商铺门前留出通道，施工方的电话挂在围挡上，白天有人接，夜里也有人接。",
      ],
    },
    {
      english: "A bridge in {english} is finished.",
      pictures: ["bridge-day", "arch-bridge", "bridge-dusk"],
      headlines: ["{bridge}合龙 {town}进城少绕{miles:6-24}公里", "{bridge}通车首日 {cars:2000-9600}辆车驶过"],
      lead: "{bridge}昨天通车，首日驶过{cars:2000-9600}辆车。{town}的人进城，从此少绕{miles:6-24}公里。",
      body: [
        "桥长{metres:260-980}米，留了{width:2-3}米宽的人行道，桥头有坡道，轮椅和自行车都能上。",
        "老桥不拆，改成步行桥。桥墩上历次大水的水位线，也原样留着。",
      ],
    },
    {
      english: "Parking in {english} becomes easier.",
      pictures: ["flats", "skyline-day"],
      headlines: [
        "{short}挖出{lots:300-1800}个停车位 用的是边角地",
        "夜里停、白天走 {town}{lots:300-1800}个错时车位开放",
      ],
      lead: "找车位难，{county}换了个办法：不新建，先借。机关、学校、商场的{lots:300-1800}个车位夜间向居民开放。",
      body: [
        "晚六点进，早八点前走，一晚{fee:3-6}元。超时的先提醒，三次以后暂停一个月。",
        "街道又清出几块边角地，画线、装灯，{town}的车多半不用停上人行道了。",
      ],
    },
    {
      english: "{english}: crossings made safer for pedestrians.",
      pictures: ["bus-street"],
      headlines: [
        "{short}{crossings:20-90}个路口加装二次过街岛 老人不用跑",
        "绿灯多给{seconds:6-15}秒 {town}路口等一等老人",
      ],
      lead: "{town}的路口，绿灯多给了{seconds:6-15}秒。{county}还在{crossings:20-90}个宽路口加装了二次过街岛，走一半可以站住歇一歇。",
      body: [
        "秒数怎么定？交警拿着秒表，跟着老人走了{walks:40-160}趟。",
        "右转车辆必须停一停的路口也增加了，地上画了大大的“停”字。",
      ],
    },
    {
      english: "{english}: a bus line is changed after asking passengers.",
      pictures: ["bus-street-evening"],
      headlines: [
        "{line:3-38}路公交改道 多停{town}和医院",
        "问了{people:600-4200}名乘客之后 {short}{line:3-38}路这样改",
      ],
      lead: "{line:3-38}路公交下周一起改道，多停{town}和医院两站，少绕一个工地。改之前，公交公司问了{people:600-4200}名乘客。",
      body: [
        "改线后全程{minutes:34-66}分钟，早高峰间隔{gap:6-12}分钟，末班车延后半小时。",
        "取消的一站由社区小巴接驳，车上的喇叭会说三遍。",
      ],
    },
    {
      english: "{english}: slopes along the road are secured.",
      pictures: ["mountain-road"],
      headlines: [
        "{road}{slopes:6-28}处边坡加固完工 雨天不再封路",
        "{short}给山路“系上安全带” 护栏新装{miles:8-42}公里",
      ],
      lead: "{road}的{slopes:6-28}处边坡加固完工，新装护栏{miles:8-42}公里。以往一下大雨就封的路段，今后可以照常走。",
      body: [
        "加固用的是锚杆和草毯，三个月后草长出来，山还是绿的。",
        "弯道处立了{mirrors:30-120}面凸面镜，冬天起雾的路段装了会闪的路钮。",
      ],
    },
  ],
  passages: [
    "交通部门提醒，经过施工路段请减速慢行，听从现场指挥。",
    "养护工人每天要走两遍，捡石头、清水沟，遇到塌方先拦车再打电话。",
    "货运站的司机说，路好了，轮胎换得少了，回家也早了。",
    "路边新增的港湾式停靠点，校车、公交和快递车各停各的。",
    "市民对方案的意见可以写在工地的意见箱里，每周五开箱。",
    "今年全市计划新改建农村公路{miles2:120-360}公里，眼下完成过半。",
  ],
  closings: ["具体时间以现场公告为准。", "完工后，绿化带将一并恢复。", "出行信息可在工作时间拨打交通服务电话咨询。"],
};

export const weather: Subject = {
  channels: ["weather", "weather", "county"],
  coast: true,
  keywords: ["天气", "气象", "防灾"],
  words: {
    sea: ["{short}外海", "{short}近海", "{short}锚地", "澜州湾"],
  },
  sketches: [
    {
      english: "Fog at sea near {english}; ferries wait.",
      pictures: ["fog-harbour", "bridge-fog"],
      headlines: ["大雾锁海 {short}客渡停航{hours:2-7}小时后恢复", "能见度不足{metres:100-400}米 {sea}船只暂缓进出"],
      lead: "今晨{sea}能见度一度不足{metres:100-400}米，{county}客渡停航{hours:2-7}小时，上午雾散后陆续恢复。",
      body: [
        "停航期间，{town}码头开放了候船室和热水，{people:90-480}名旅客改乘下一班。急诊病人由值班救生艇护送。",
        "气象台说，明后两天早晨仍有雾，渡船首班推迟半小时，请留意公告。",
      ],
    },
    {
      english: "Heavy rain in {english}; the fields stand it.",
      pictures: ["typhoon-rain-day", "typhoon-rain"],
      headlines: [
        "一夜下了{rain:60-180}毫米 {short}提前排水保住菜地",
        "强降雨过程结束 {town}最大雨量{rain:60-180}毫米",
      ],
      lead: "昨夜到今晨，{county}出现强降雨，{town}最大累计雨量{rain:60-180}毫米。因为提前开闸，低洼菜地没有被淹。",
      body: [
        "水利部门提前{hours:6-18}小时把内河水位降了{drop:20-60}厘米，{pumps:12-60}台水泵摆在易涝点。",
        "被水漫过的两处涵洞上午恢复通行，请涉水车辆检查刹车。",
      ],
    },
    {
      english: "A cold or windy spell is on its way to {english}.",
      pictures: ["sea-storm", "typhoon-rain"],
      headlines: ["大风蓝色预警：{sea}阵风{force:8-9}级", "风先到 雨后到 {short}明起降温{drop:4-9}摄氏度"],
      lead: "市气象台今天发布大风蓝色预警：{sea}阵风可达{force:8-9}级，{county}明起气温下降{drop:4-9}摄氏度，早晚请添衣。",
      body: [
        "海上作业船只应在今晚{hour:18-21}时前回港或就近避风。养殖渔排请加固缆绳，人员上岸。",
        "城区要注意的是围挡和广告牌，城管部门已对{signs:120-680}处户外设施查了一遍。",
      ],
    },
    {
      english: "Fine days ahead in {english}; good for drying.",
      pictures: ["drying-day", "heat", "drying-fish", "autumn-trays"],
      headlines: ["连晴{days:4-9}天 {short}晒场一席难求", "天一放晴 {town}先把东西晒了再说"],
      lead: "好消息，未来{days:4-9}天以晴为主。{town}的晒场一早就被占满：海带、笋干、被子，各晒各的。",
      body: [
        "镇里把学校操场和文化广场也开了，下午四点前收走。晒场边立着牌子：轻拿轻放，别踩了别人家的。",
        "气象台提醒，天干物燥，山上不要用火，晒场边不要抽烟。",
      ],
    },
    {
      english: "Thunder over {english}: what to do.",
      pictures: ["thunder"],
      headlines: ["雷雨橙色预警 {short}这些地方先别去", "{strikes:200-1600}次闪电之后：{town}无人受伤"],
      lead: "昨天傍晚，一场雷雨扫过{county}。监测到闪电{strikes:200-1600}次，{town}两条支线短时停电，无人受伤。",
      body: [
        "供电部门出动{teams:6-24}支抢修队，{minutes:40-150}分钟内全部恢复。",
        "雷雨时，不要在树下、凉亭、水边停留，不要举着长柄工具。车里其实比较安全，关好窗就行。",
      ],
    },
    {
      english: "A drill for floods in {english}.",
      pictures: ["flood-wall"],
      headlines: ["锣声一响 {town}{minutes:9-22}分钟转移{people:180-960}人", "{short}防汛演练：不看稿子看表"],
      lead: "锣声响起时，没有人知道是第几套方案。{county}昨天在{town}搞了一次不打招呼的防汛演练，{minutes:9-22}分钟转移{people:180-960}人。",
      body: [
        "电话打不通怎么办？敲锣。锣也听不见怎么办？一人包三户，上门背。",
        "演练后当场挑毛病，记了{faults:8-26}条，最要紧的一条是避灾点的钥匙只有一把。",
      ],
    },
    {
      english: "The stars over {english} will be clear tonight.",
      pictures: ["stars"],
      headlines: ["今夜无云 {short}适合看星星", "{town}观星台开放{nights:2-4}晚 记得把手电调成红光"],
      lead: "今夜云量少、湿度低，{county}大部适合看星。{town}观星台开放{nights:2-4}晚，名额每晚{people:40-120}人。",
      body: [
        "带一件外套，手电蒙上红纸，眼睛要十几分钟才能适应黑暗。",
        "志愿讲解员会带三台望远镜，先看月亮的坑，再看木星的“腰带”。",
      ],
    },
  ],
  passages: [
    "气象台值班电话二十四小时开通，农户和船主可随时咨询。",
    "最新预警以气象部门发布为准，请勿转发来源不明的消息。",
    "各乡镇的大喇叭每天早晚播报两次，方言一遍，普通话一遍。",
    "近海养殖户可领取潮汐表，正面是潮时，背面是救助电话。",
    "专家说，局地天气变化快，出门前多看一眼雷达图，比看日历管用。",
  ],
  closings: ["本网将继续关注天气变化。", "如遇险情，请立即拨打当地救助电话。", "下一次会商在今晚八时。"],
};

export const culture: Subject = {
  channels: ["culture", "heritage", "reading", "county"],
  keywords: ["文化", "非遗", "文旅"],
  words: {
    craft: ["鱼灯", "竹编", "木船模", "土陶", "剪纸", "草席", "油纸伞"],
    feast: ["灯会", "茶会", "龙舟夜渡", "晒场市集", "古戏周", "山海歌会"],
    site: ["老戏台", "古窑址", "旧灯塔", "山口茶亭", "风雨廊桥", "临水书院"],
  },
  sketches: [
    {
      english: "A festival in {english}.",
      pictures: ["lantern-street", "old-stage", "dragon-boats", "lanterns-close", "river-lights"],
      headlines: ["{feast}开场 {town}一晚来了{people:3000-9800}人", "{short}{feast}：本地人当主角 游客当邻居"],
      lead: "鼓声从{site}传出来，{feast}开场了。第一晚，{town}来了{people:3000-9800}人，比镇上的户籍人口还多。",
      body: [
        "台上没有请明星，唱的是卖鱼的、补网的、教书的。排了{weeks:4-12}个星期，忘词了台下有人接。",
        "镇里把停车场设在镇外，接驳车十分钟一班。散场后，志愿者一个小时就把街扫干净了。",
      ],
    },
    {
      english: "{english}: a craftsman takes pupils.",
      headlines: ["{age:62-84}岁的{craft}匠人收徒 第一课学坐", "一门{craft}手艺 {short}传到第{generation:4-9}代"],
      lead: "{age:62-84}岁的老匠人做了一辈子{craft}，今年收了{pupils:3-12}个徒弟。第一课不动手，学坐：坐得住，才做得好。",
      body: [
        "徒弟里有木工、会计和一名美术老师。师傅不讲大道理，只把做坏的那一件递过来：“说说，坏在哪里？”",
        "这门手艺传到了第{generation:4-9}代。文化馆把每道工序拍了下来，存了{hours:30-120}个小时的影像。",
      ],
    },
    {
      english: "{english}: an old building is opened again.",
      pictures: ["alley", "old-stage"],
      headlines: ["修了{months:8-30}个月 {site}重新开门", "{site}修缮完成 能不换的木头一根没换"],
      lead: "{site}修了{months:8-30}个月，昨天重新开门。工匠们定下的规矩是：能不换的木头，一根不换。",
      body: [
        "换下来的{parts:20-90}件旧构件编了号，摆在偏屋，谁都可以看。新补的木头颜色浅，故意不做旧。",
        "开放时间为每天9时至17时，雨天照开，下雨时檐下的声音好听。",
      ],
    },
    {
      english: "{english}: a reading club meets.",
      pictures: ["library", "alley-night"],
      headlines: [
        "{town}夜读会办到第{times:30-160}场 读的是本地旧事",
        "二十张凳子一盏灯 {short}夜读会读了{years:2-8}年",
      ],
      lead: "二十张凳子，一盏灯。{town}夜读会办到第{times:30-160}场，这一晚读的是一本老船工的日记抄本。",
      body: [
        "读书的人轮流念，不许念太快。念到听不懂的船上行话，总有一位老人抬起头来解释。",
        "夜读会没有会费，来的人带一样吃的，走的时候把凳子摆回去。",
      ],
    },
    {
      english: "{english}: a walking route for visitors.",
      pictures: ["river-street", "arch-bridge", "stone-village"],
      headlines: ["{miles:3-12}公里慢行线串起{site}和老街", "不赶路的玩法：{short}推出{routes:4-11}条慢行线"],
      lead: "{county}推出{routes:4-11}条慢行线，其中最受欢迎的一条{miles:3-12}公里，从{site}走到老街，一路有井水喝，有板凳坐。",
      body: [
        "路线上没有新修的景点，牌子也少，只在岔路口钉一块巴掌大的木片。",
        "沿线{homes:18-66}户人家开了院门，卖茶、卖饼，也有人什么都不卖，就爱聊天。",
      ],
    },
    {
      english: "{english}: the museum shows things people gave.",
      pictures: ["pottery", "paper-cut"],
      headlines: ["{items:120-640}件老物件进了{short}博物馆 都是街坊捐的", "一把旧橹、一张船票 {short}办了个“家底展”"],
      lead: "一把旧橹、一张船票、一本记工分的簿子。{county}博物馆的新展，{items:120-640}件展品全是街坊捐的。",
      body: [
        "每件东西旁边写着是谁家的、用过多少年、为什么舍得拿出来。有人来看展，看见了自己的小学课本。",
        "展期{months:2-6}个月，看完可以留一张字条，字条也会展出。",
      ],
    },
    {
      english: "{english}: local songs are collected.",
      pictures: ["old-stage"],
      headlines: [
        "记下{songs:60-320}首渔歌 {short}文化馆走了{villages:14-60}个村",
        "会唱的人不多了 {town}抢着录下{songs:60-320}首老歌",
      ],
      lead: "会唱的人不多了，所以要快。{county}文化馆走了{villages:14-60}个村，录下{songs:60-320}首渔歌和茶歌。",
      body: [
        "最年长的歌者{age:80-96}岁，牙没了，调子还准。她唱完一首要歇一会儿，再想下一首的开头。",
        "录音会配上词和谱，放到图书馆，学校也可以拿去教。",
      ],
    },
  ],
  passages: [
    "文旅部门提醒，节假日客流集中，请提前看好停车点和返程班次。",
    "沿街的店铺约好不涨价，门口贴着同一张价目表。",
    "小吃摊上最热闹的是鱼丸和米糕，摊主说，做到手酸才收摊。",
    "一位带孩子来的母亲说，比起看表演，孩子更喜欢自己动手。",
    "活动全程没有使用烟花，灯也在十点半准时熄了。",
    "镇上的民宿今年多了{inns:12-60}家，床位紧的时候，村民会腾出自家的房。",
  ],
  closings: [
    "活动持续到周日。",
    "想去看看的读者，可乘公交到终点站，下车就是。",
    "散场的时候，有人还在桥上站着，不舍得走。",
  ],
};
