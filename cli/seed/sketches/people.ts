import type { Subject } from "@/cli/seed/sketches/sketch";

export const schools: Subject = {
  channels: ["education", "county"],
  keywords: ["教育", "校园", "学生"],
  words: {
    school: ["{town}中心小学", "{county}第二实验小学", "{county}第三中学", "{county}职业学校", "{town}初级中学"],
    club: ["帆船社", "竹编社", "观鸟社", "鱼灯社", "气象社", "陶艺社", "皮影社"],
  },
  sketches: [
    {
      english: "{english}: school meals are cooked where pupils can see it.",
      pictures: ["shared-meal"],
      headlines: ["{school}食堂装上玻璃墙 {meals:300-1900}份午饭看得见", "家长轮流“帮厨” {short}校园餐公开到每一勺油"],
      lead: "{school}的食堂换了一面玻璃墙，{meals:300-1900}份午饭怎么洗、怎么切、怎么炒，走廊上看得清清楚楚。",
      body: [
        "每天有两名家长轮流来“帮厨”，不炒菜，只看秤。米、油、肉的重量写在小黑板上，放学拍照发群里。",
        "学生也有一票：每周五选出“最想再吃一次”和“最好别再有”的菜，上周胜出的是番茄鱼片。",
      ],
    },
    {
      english: "{english}: a club after school.",
      pictures: ["court", "runners"],
      headlines: [
        "{school}{club}成立{years:2-9}年 走出{members:40-260}名“小行家”",
        "放学后的两小时 {short}孩子泡在{club}",
      ],
      lead: "下午四点半，{school}的{club}准时开门。{years:2-9}年里，这里走出了{members:40-260}名“小行家”。",
      body: [
        "指导老师是本地的手艺人和退休教师，学校只出场地和材料。孩子们第一课学收拾桌子，第二课才碰工具。",
        "社团没有比赛任务，学期末办一次小展，作品标的不是名次，是“最得意的地方”和“最想重来的地方”。",
      ],
    },
    {
      english: "{english}: a safe way to school.",
      pictures: ["school-yard-morning"],
      headlines: [
        "{school}门口画出“彩虹等候区” 家长不再堵路",
        "{short}{schools:6-28}所学校错峰放学 校门口快了{minutes:8-20}分钟",
      ],
      lead: "{school}门口的地面多了几道颜色：蓝色停车、黄色等候、绿色步行。放学时段，车流过得比原来快了{minutes:8-20}分钟。",
      body: [
        "方案是学生画的。三个班的孩子数了一周的车，量了路宽，把图交给了交警中队。",
        "{county}已有{schools:6-28}所学校采用类似办法，低年级先走，隔十分钟再走高年级。",
      ],
    },
    {
      english: "{english}: teachers go to small island and mountain schools.",
      pictures: ["mountain-village", "stone-village"],
      headlines: [
        "{teachers:18-66}名教师“走教” {short}小规模学校开齐音体美",
        "一周走一趟 {short}走教老师把课送到{town}",
      ],
      lead: "全校{pupils:12-48}名学生，音乐课也没有落下。{county}{teachers:18-66}名走教教师每周一趟，把音体美课送到{town}的教学点。",
      body: [
        "走教老师的工具箱里有口风琴、跳绳和一盒水彩，别的都在路上捡：石头、贝壳、树叶。",
        "当地给走教教师算工龄补贴，教学点备了宿舍，遇到停航停车可以住下。",
      ],
    },
    {
      english: "{english}: a vocational school wins with practical skill.",
      headlines: ["{school}学生三分钟拆装一台柴油机", "{short}学生技能赛拿下{medals:5-19}块奖牌 教练是修船师傅"],
      lead: "蒙着眼睛，三分钟，一台小柴油机拆开又装上。技能大赛上，{county}的学生拿下{medals:5-19}块奖牌。",
      body: [
        "教练原先是修船师傅，四十岁才进学校。他的要求只有一条：工具放回原处，误差不超过一指。",
        "今年毕业的学生，九成在本市找到了活。有人选择继续读书，学校给他们留了实训室的钥匙。",
      ],
    },
    {
      english: "{english}: a term begins with old textbooks handed on.",
      pictures: ["library"],
      headlines: [
        "旧课本再用一年 {school}循环教材传到第{round:3-8}届",
        "{books:900-6400}册旧书找到新主人 {short}校园书市没有标价",
      ],
      lead: "扉页上有{round:3-8}个名字。{school}的循环教材传到了新一届学生手里，第一件事是把自己的名字写在最后。",
      body: [
        "音乐、美术、信息科技等课本循环使用，每学期消毒两次。写了字怎么办？用铅笔，写完擦掉。",
        "课外书则进了校园书市，{books:900-6400}册旧书不标价，拿一本、放一本。",
      ],
    },
    {
      english: "{english}: a course on weather and the sea.",
      pictures: ["school-yard"],
      headlines: [
        "{school}建起小气象站 学生播报准过“看云”",
        "每天早读前报天气 {short}{stations:4-16}所学校有了自己的气象站",
      ],
      lead: "“今天东北风三级，下午有雷阵雨，请带伞。”{school}的广播里，播天气的是五年级学生。",
      body: [
        "校园气象站立在操场边，每天三次由学生读数，和市气象台的数据对照，误差写在红本子里。",
        "{county}今年建了{stations:4-16}个校园气象站，数据也成了科学课的作业。",
      ],
    },
  ],
  passages: [
    "教育部门表示，校园里的事先问学生和家长，再问预算。",
    "学校把经费明细贴在公告栏，谁捐了什么、用在哪里，一行一行写清楚。",
    "校长说，办法都不新，难的是天天做。",
    "记者离开时正赶上大课间，操场上同时响起跳绳声和口琴声。",
    "家长委员会每学期评一次，意见原样公开，包括批评的。",
    "今年全市新增学位{seats:1200-4800}个，主要在人口增长快的片区。",
  ],
  closings: [
    "下学期，这个办法会在片区内的其他学校试行。",
    "放学铃响了，今天的作业是：回家给爸妈讲一遍。",
    "有关情况将在学期末再公布一次。",
  ],
};

export const community: Subject = {
  channels: ["people", "people", "county", "city"],
  keywords: ["民生", "社区", "志愿"],
  words: {
    group: ["红背心志愿队", "老渔民互助队", "半边天巡逻队", "邻里缝补队", "夜归人护送队"],
    place: ["{town}社区", "{town}老码头小区", "{town}文明实践站", "{town}邻里中心"],
  },
  sketches: [
    {
      english: "{english}: the canteen for the elderly.",
      pictures: ["shared-meal"],
      headlines: [
        "{place}长者食堂：{price:6-12}元一餐 两荤一素一汤",
        "{short}长者食堂开到{count:9-46}家 送餐员要先学敲门",
      ],
      lead: "{place}的长者食堂每天十点半开饭，{price:6-12}元一餐，两荤一素一汤，米饭焖得软。",
      body: [
        "送餐到家的有{homes:18-90}户。送餐员的第一课是敲门：敲三下，报姓名，等人应，应了再走，没人应就打电话。",
        "{county}的长者食堂已有{count:9-46}家，钱从三处来：老人出一点，政府补一点，社会捐一点。",
      ],
    },
    {
      english: "{english}: volunteers on duty.",
      pictures: ["park-gold", "alley"],
      headlines: ["{group}上岗{years:2-12}年 {place}的难事有人接", "{members:20-160}件红背心 撑起{place}的热心肠"],
      lead: "{group}有{members:20-160}名成员，平均年龄{age:41-66}岁。{years:2-12}年来，{place}谁家的水管漏了、老人摔了，第一个电话常常打给他们。",
      body: [
        "队里立了三条规矩：不收东西，不吃饭，不转发别人家的事。",
        "积分可以换理发、换磨刀，也可以换一次别人来帮自己。换得最多的是陪诊。",
      ],
    },
    {
      english: "{english}: an old quarter gets lifts and handrails.",
      pictures: ["flats", "flats-evening"],
      headlines: [
        "{place}改造完工 楼道里多了{rails:300-1600}米扶手",
        "老小区添电梯{lifts:4-18}部 {short}居民下楼不再歇三回",
      ],
      lead: "{place}的改造完工了。{lifts:4-18}部电梯、{rails:300-1600}米扶手、{seats:20-90}张长椅，位置都是居民自己点的。",
      body: [
        "一楼不同意怎么办？施工方把电梯井改成玻璃的，影子从窗前移开了一米二，协议书上签满了名字。",
        "地下的管子也一起换了，路面只挖了一次。",
      ],
    },
    {
      english: "{english}: the library van comes to the villages.",
      pictures: ["library"],
      headlines: [
        "流动图书车开进{town} 停{minutes:40-90}分钟借出{books:120-640}本",
        "{short}流动图书车跑了{miles:3-18}万公里 老人借得最多的是菜谱",
      ],
      lead: "喇叭一响，孩子们先跑出来。流动图书车每两周到{town}一次，停{minutes:40-90}分钟，上一趟借出{books:120-640}本。",
      body: [
        "车上有两千册书、一台放大阅读器和一张长凳。老人借得最多的是菜谱和武侠，孩子爱看恐龙。",
        "司机兼管理员能叫出大半读者的名字，谁上回借的什么，他记得。",
      ],
    },
    {
      english: "{english}: a hotline finds out who is responsible.",
      pictures: ["skyline-dusk", "flats"],
      headlines: [
        "一盏坏路灯谁来修？{short}热线{hours:2-9}小时给出答案",
        "{short}“一事一码” {cases:600-3800}件小事有了下文",
      ],
      lead: "路灯坏了，归谁管？{county}的便民热线把杆子都编了号，报号码就知道归谁，{hours:2-9}小时内有人到场。",
      body: [
        "编号的还有井盖、长椅、公厕和消防栓。三个月来接报{cases:600-3800}件，按时办结{rate:91-99}%。",
        "没办成的也公开，写明卡在哪里、找谁、等到什么时候。",
      ],
    },
    {
      english: "{english}: evening buses for those who work late.",
      pictures: ["bus-street-evening"],
      headlines: ["末班车推迟到{hour:22-23}点半 {short}夜班工人不再骑黑路", "{short}开通“夜归线” 招手就停"],
      lead: "{county}的“夜归线”本周开通，末班车推迟到{hour:22-23}点半，串起{town}、医院、工业园和两个大超市。",
      body: [
        "线路是问出来的。公交公司在厂门口站了{nights:5-14}个晚上，发了{forms:300-1500}张问卷。",
        "站间招手即停，司机说，夜里上车的人话少，下车都说一声谢谢。",
      ],
    },
    {
      english: "{english}: a repair day under the banyan tree.",
      pictures: ["alley"],
      headlines: ["榕树下的修补日：{place}一天修好{things:60-280}件旧东西", "磨刀补锅修雨伞 {short}修补日排起长队"],
      lead: "每月第一个周六，{place}的榕树下支起十几张桌子，磨刀、补锅、修雨伞、换拉链，一天修好{things:60-280}件。",
      body: [
        "师傅们大多退休了，手没退。{age:61-79}岁的修伞师傅说，现在的伞不经修，但修好了主人还是高兴。",
        "旁边有一桌专修电器，先断电，再排队，不保证修好，修不好告诉你为什么。",
      ],
    },
    {
      english: "{english}: rubbish is sorted in the villages.",
      pictures: ["stone-village", "mountain-village"],
      headlines: [
        "{town}垃圾分两类就够：能烂的和不能烂的",
        "{short}{villages:18-96}个村垃圾减量{rate:20-46}% 办法写在桶上",
      ],
      lead: "能烂的进绿桶，不能烂的进灰桶。{town}的垃圾分类只分两步，{villages:18-96}个村推开后，外运垃圾减了{rate:20-46}%。",
      body: [
        "能烂的沤成肥，谁家送来一桶，年底领一袋。不能烂的由镇里的人再分，村民不用背口诀。",
        "保洁员说，最难分的是“不舍得扔的”，屋里清出来的旧东西装了{trucks:8-40}车。",
      ],
    },
  ],
  passages: [
    "社区干部说，办好一件小事要跑很多腿，办不好一件小事会丢很多心。",
    "账目每季度公示一次，有疑问的可以当场查单据。",
    "民政部门表示，今年还将安排专项资金，向山区和海岛倾斜。",
    "一位老人拉着记者看墙上的值班表，说上面的人他都认得。",
    "街道把居民议事会开在楼下，谁走过都能听两句、说两句。",
    "物业和业主的矛盾也少了，门口的意见簿最近一页写的是“谢谢”。",
  ],
  closings: [
    "天黑下来，灯一盏一盏亮了。",
    "居民如有建议，可到社区服务台登记。",
    "下个月，同样的服务将延伸到相邻的三个社区。",
  ],
};

export const health: Subject = {
  channels: ["health", "county"],
  keywords: ["健康", "医疗", "义诊"],
  words: {
    clinic: ["{town}卫生院", "{county}总医院", "市第二医院", "市中医院", "市妇幼保健院"],
    ward: ["心内科", "骨科", "眼科", "儿科", "针灸科", "呼吸科"],
  },
  sketches: [
    {
      english: "{english}: doctors come to the villages.",
      pictures: ["stone-village", "mountain-village"],
      headlines: ["{clinic}义诊到{town} 一上午看了{patients:90-420}人", "{doctors:8-26}名医生下乡 {short}义诊不落一村"],
      lead: "{doctors:8-26}名医生带着心电图机和血糖仪到了{town}，一上午看了{patients:90-420}人，{found:4-19}人被建议到医院复查。",
      body: [
        "看得最多的是腰腿痛、血压和眼睛。{ward}的医生一边写方子，一边教老人怎么从床上起身不闪腰。",
        "复查的人由村医跟着，挂号、检查、拿药一路陪。",
      ],
    },
    {
      english: "{english}: a hospital shortens the queue.",
      pictures: ["hospital"],
      headlines: ["{clinic}{ward}把等候时间压到{minutes:15-35}分钟", "挂号到拿药少跑{times:2-5}趟 {clinic}改了流程"],
      lead: "{clinic}{ward}的候诊时间，从平均一个多小时压到了{minutes:15-35}分钟。办法不是多开诊室，是少让人跑。",
      body: [
        "抽血、拍片、复诊由护士一次排好，打印在一张纸上。病人少跑{times:2-5}趟，走廊也空了。",
        "不会用手机的老人走“长者窗口”，现金照收，字比别处大两号。",
      ],
    },
    {
      english: "{english}: a talk on a common illness.",
      headlines: ["医生提醒：这{kinds:3-6}种情况别硬扛", "换季咳嗽怎么办？{clinic}医生说先做三件事"],
      lead: "近来到{clinic}看咳嗽、鼻炎的人多了。{ward}医生提醒，多数人先做三件事：多喝水、常通风、别自己加药。",
      body: [
        "有{kinds:3-6}种情况别硬扛：高热三天不退、气促、痰中带血、老人精神变差等，应尽快就医。",
        "抗生素不是消炎药，能不能吃、吃几天，听医生的。家里的旧药过期了，可以送到社区回收箱。",
      ],
    },
    {
      english: "{english}: the ambulance boat or mountain car is ready.",
      pictures: ["hospital-night"],
      headlines: [
        "{short}急救再快{minutes:5-14}分钟 {town}有了自己的急救点",
        "{calls:300-1200}次出车之后 {short}急救点往前挪了{miles:6-18}公里",
      ],
      lead: "{town}的急救点投入使用，呼救到见到医生，平均快了{minutes:5-14}分钟。",
      body: [
        "选址看的是数据。急救中心翻了{calls:300-1200}次出车记录，把点位往前挪了{miles:6-18}公里。",
        "镇上还训练了{people:40-160}名“第一响应人”，有小店老板、校车司机和渡口售票员，除颤器就挂在他们身后的墙上。",
      ],
    },
    {
      english: "{english}: a blood donation day.",
      headlines: ["{donors:90-380}人挽起袖子 {town}献血日排起队", "{short}一家三代来献血 今年已献{litres:60-280}升"],
      lead: "献血车停在{town}的广场，{donors:90-380}人挽起袖子。{county}今年以来采血{litres:60-280}升，够用，也不宽裕。",
      body: [
        "队伍里有一家三代，爷爷超龄了，来送水。孙女第一次献，闭着眼，睁开时已经结束了。",
        "血站提醒，献血前一晚睡好，早饭清淡，别空腹。",
      ],
    },
    {
      english: "{english}: traditional medicine in the community.",
      pictures: ["hospital"],
      headlines: [
        "{clinic}把{ward}门诊开到{town} 每周{days:2-5}天",
        "家门口看专家 {short}{points:8-36}个社区诊室有人坐堂",
      ],
      lead: "{clinic}的专家每周到{town}坐诊{days:2-5}天，{short}{points:8-36}个社区诊室都排了班，挂号费按社区收。",
      body: [
        "专家带徒弟，徒弟就是社区医生。三个月后专家少来一天，徒弟多看一天。",
        "检查结果和大医院互认，转上去不用再抽一次血。",
      ],
    },
  ],
  passages: [
    "卫健部门公布了各医院的预约电话和夜间门诊时间，市民可到卫生院门口查看。",
    "村医的药箱今年统一换了新，里面多了血氧仪和一副老花镜。",
    "医生说，少盐、戒烟、走路，这三样比什么补品都管用。",
    "记者看到，导诊台上放着一摞大字卡片，写着各科在几楼、厕所在哪里。",
    "家庭医生签约的居民可优先预约复诊，慢性病用药一次可开一个月。",
  ],
  closings: [
    "以上内容仅供参考，身体不适请及时就医。",
    "下一场义诊的时间将在村务栏公布。",
    "医院将在三个月后公布改进情况。",
  ],
};
