import { sign } from '../scan/signs.ts';

/**
 * A slip of the pen that readers of these reports meet again and again. `wrong` meets compacted text; `$1` and `$2` in `right`
 * are its groups.
 */
export interface Typo {
  readonly wrong: RegExp;
  readonly right: string;
}

/** What should stand where a slip was met. */
export const corrected = ({ right }: Typo, match: RegExpExecArray): string =>
  right.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '');

/**
 * Words that are wrong wherever they stand, each with the right one. What is a slip in a set phrase by the sound or the shape of
 * one character is found without them.
 */
const slips: Readonly<Record<string, string>> = {
  信息公开: '信息公升',
  政务公开: '政务公升',
  主动公开: '主动公升',
  申请公开: '申请公公开 申请工开 申请公升 申清公开 申情公开',
  依申请: '依审请 依申情 依申清',
  行政复议: '行政复义 行政复意',
  行政处罚: '行政处罸',
  行政许可: '行政许口',
  行政强制: '行政强治 行政强置',
  规范性文件: '规范性文建',
  年度报告: '年度报吿 年度报靠',
  责任追究: '责任追纠 责任追救 责任追咎',
  监督保障: '监督保章 监督保漳',
  平台建设: '平台建社',
  新媒体: '新媒休 新煤体',
  公众号: '公众浩 公从号',
  依法依规: '以法依规',
  及时更新: '急时更新',
  贯彻落实: '贯切落实 贯彻落时',
  认真贯彻: '认真贯切',
  部署: '部暑',
  安排部署: '按排部署',
  完善: '完擅 完缮',
  渠道: '渠倒',
  拓宽: '拓宽宽',
  松弛: '松驰',
  签订: '签定',
  一如既往: '一如继往 一如即往',
  按部就班: '按步就班',
  按照要求: '按招要求 安照要求',
  知情权: '知请权 知情劝',
  参与权: '参于权',
  监督权: '监督劝',
  透明度: '透名度',
  公信力: '公信利',
  审核把关: '审核把官',
  有待加强: '有待加钱',
  薄弱: '簿弱',
  账号: '帐号',
  账户: '帐户',
  公开目录: '公开目彔',
  公开指南: '公开指楠',
  宣传栏: '宣转栏',
  行政执法: '行政执发',
  提起行政诉讼: '提前行政诉讼',
  过程性: '过程性性',
  政府信息公开: '政府信心公开',
  政府信息公开申请: '政府信息申请公开申请 政府信息公开公开申请',
  国办公开办函: '国公开办函',
  申请人: '申清人 申情人',
  绩效考核: '绩效考合',
  整改措施: '正改措施',
  主要问题: '主要问提',
  存在的问题: '存在的问提 存在的间题',
  依申请公开: '依申公开 依申请开',
  不予公开: '不予公升',
  工作机制: '工作机治',
  机构概况: '机构概括',
  针对上述: '正对上述',
  针对存在: '正对存在',
  权利义务: '权力义务',
  获取政府信息的权利: '获取政府信息的权力',
  分管领导: '分管领到',
  权力清单: '权利清单',
  权责清单: '全责清单',
  合法权益: '合法权宜 合法全益',
  仍然存在: '任然存在',
  栏目: '拦目',
  载体: '栽体',
  信函: '信涵',
  浏览: '浏揽',
  检索: '捡索',
  针对性: '真对性',
};

const wrongs: readonly Typo[] = Object.entries(slips).flatMap(([right, wrong]) =>
  wrong.split(' ').map((word): Typo => ({ wrong: new RegExp(word, 'u'), right })),
);

export const typos: readonly Typo[] = [
  { wrong: /做为(?=推进|一项|重要|重点|加强|提升|政府|本|今|第|主要|考核)/u, right: '作为' },
  { wrong: /截止(?=20\d{2}年|目前|\d{1,2}月|年底|年末|本年)/u, right: '截至' },
  {
    wrong:
      /(?<!得到了?|取得了?|有了?|了)(极大|有效|切实|不断|进一步|积极|充分)的(?=方便|提高|提升|促进|推动|推进|满足|增强)/u,
    right: '$1地',
  },
  { wrong: /(服务|领域|动态|业务|民生|类|政务)信(?=\d+条)/u, right: '$1信息' },
  // 提供有力的保障 is right, 有力的保障了 is not.
  { wrong: /(有力|有效|切实|充分|极大)的(?=(?:保障|推动|促进|提升|提高|维护|增强)了)/u, right: '$1地' },
  { wrong: /聚集(?=(?:人民)?群众(?:关切|关心|关注|期盼|需求)|社会关切|重点领域|民生关切)/u, right: '聚焦' },
  { wrong: /(尽可能|尽量)的(?=避免|减少|提高|提升|满足|方便|保证|保障|缩短|扩大|公开|降低)/u, right: '$1地' },
  // 本年报中所列 is right.
  { wrong: /(?<![年月季日周通公简])报中所列/u, right: '报告中所列' },
  { wrong: /(主要|具体|有关|相关)情况下(?=:)/u, right: '$1情况如下' },
  { wrong: /(?<=^|[,。;])(认真|全面|深入|严格|切实)贯彻落实的(?=＿)/u, right: '$1贯彻落实' },
  { wrong: /(?<![\d年])(20\d\d)(?=政府信息公开工作年度报告)/u, right: '$1年' },
  // 2024以来，我局…; 2023全年未收到: the year lost its 年.
  { wrong: /(?<![\d年〔[(]|20\d\d[-—至])(20[12]\d)(以来|全年)/u, right: '$1年$2' },
  {
    wrong: /(?<=^|[,。;])如本(年度报告|报告|年报)(?=有(?:任何)?(?:疑问|疑义|异议|意见))/u,
    right: '如对本$1',
  },
  // 自20231月1日起: the year lost its 年.
  { wrong: /(?<!\d)(20[12]\d)((?:1[0-2]|[1-9])月)(?=(?:[12]\d|3[01]|[1-9])日)/u, right: '$1年$2' },
  {
    wrong:
      /([局厅])\1(?=认真|严格|坚持|高度|积极|按照|根据|收到|受理|主动|深入|始终|紧紧|围绕|切实|全面|持续)/u,
    right: '$1',
  },
  { wrong: /(?<=街道|乡镇|单位|部门)概括(?![了为性])/u, right: '概况' },
  // 截至2023年12月31，…: the day lost its 日.
  { wrong: /(?<=20\d\d年|至|到)(\d{1,2}月3[01])(?=[,。;止])/u, right: '$1日' },
  { wrong: /(?<=^|[,。;])严按照/u, right: '严格按照' },
  { wrong: /\.com\.com/u, right: '.com' },
  { wrong: /(?<=[,;。:])期中(?![考检测])/u, right: '其中' },
  { wrong: /(?<!台风|热带气旋)登陆(?=[\u4e00-\u9fff]{2,14}网站)/u, right: '登录' },
  { wrong: /必需(?=要|加强|严格|按照|坚持|做到)/u, right: '必须' },
  { wrong: /登陆(?=(?:工作|管理|公开|申请)?(?:网站|平台|系统)|政府|门户|账号)/u, right: '登录' },
  { wrong: /反应(?=的?(问题|诉求|情况|意见))/u, right: '反映' },
  { wrong: /(?<![公发颁])布署(?!名)/u, right: '部署' },
  { wrong: /(?<!紧|应)急待/u, right: '亟待' },
  // 既使群众知情,又使…: two words.
  { wrong: /既使(?![^。;]{0,40}[又也])/u, right: '即使' },
  { wrong: /的的(?!确)/u, right: '的' },
  // 宣传拦截 and 工作机致力 are words of their own.
  { wrong: /宣传拦(?!截)/u, right: '宣传栏' },
  { wrong: /工作机致(?!力)/u, right: '工作机制' },
  // 年末收到 and 自己经办 are words of their own.
  { wrong: /(?<![年月季周期])末(?=收到|收取|发生|出现|涉及|产生|受理|开展|建立)/u, right: '未' },
  { wrong: /(?<!自)己经/u, right: '已经' },
  // 条，，制发; 动态更新，。; 100%%: one mark too many.
  { wrong: /(?<=[\u4e00-\u9fff]),{2}(?!,)/u, right: '，' },
  { wrong: /(?<=[\u4e00-\u9fff])[,;、]。/u, right: '。' },
  { wrong: /(?<=[\u4e00-\u9fff])、{2}(?!、)/u, right: '、' },
  { wrong: /(?<=\d)%{2}/u, right: '%' },
  // 6件件; 件件有回音 is an idiom.
  { wrong: /(?<=\d)件件(?!有|落|清|明|见|通)/u, right: '件' },
  { wrong: /(?<=\d)条条(?!有|落|清|明)/u, right: '条' },
  ...wrongs,
];

/** The words of which every one of them holds one. */
export const typoWords = sign(
  `${Object.values(slips).join(' ')} 期中 严按照 .com.com 以来 全年 如本报告 如本年 月31 月30 截止目前 月1日 月31日 概括 布署 急待 有力的 聚集 信1 信2 信3 信4 信5 信6 信7 信8 信9 既使 做为 截止 极大的 有效的 切实的 不断的 进一步的 积极的 充分的 必需 登陆 反应 的的 宣传拦 工作机致 尽可能的 尽量的 报中所列 情况下 贯彻落实的 信息公开工作年度报告 局局 厅厅 ,, ,。 ;。 、。 、、 件件 条条 末收 末发生 末出现 末涉及 末产生 末受理 末开展 末建立 己经 %%`,
);
