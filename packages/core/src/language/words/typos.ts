import { sign } from '../scan/signs.ts';

/** A slip of the pen that readers of these reports meet again and again. `wrong` meets compacted text. */
export interface Typo {
  readonly wrong: RegExp;
  readonly right: string;
}

/**
 * Words that are wrong wherever they stand, each with the right one: characters of the same sound or shape in the words these
 * reports are made of.
 */
const slips: Readonly<Record<string, string>> = {
  信息公开: '信息公公开 信息工开 信息公升 信息公幵 信息攻开',
  政务公开: '政务公公开 政务工开 政务公升 政务公幵',
  主动公开: '主动公公开 主动工开 主动公升',
  申请公开: '申请工开 申请公升 申清公开 申情公开',
  依申请: '依审请 依申情 依申清',
  行政复议: '行政复复议 行政复仪 行政复义 行政覆议 行政复意',
  行政诉讼: '行政诉颂 行政述讼 行政诉松 行政讼诉 行政诉诵',
  行政处罚: '行政处罸 行政出罚 行政处伐',
  行政许可: '行政许许可 行政许克 行政许口 行政许刻',
  行政强制: '行政强治 行政强致 行政强置',
  规范性文件: '规范性文文件 规范性性文件 规范性文建 规犯性文件 归范性文件',
  年度报告: '年度报报告 年渡报告 年度报吿 年度报靠 年度抱告',
  人民政府: '人名政府 人明政府 人民政俯',
  保密审查: '保密审察 保密申查 保蜜审查',
  责任追究: '责任追纠 责任追救 责任追咎',
  监督保障: '监督保章 监督宝障 监督保漳',
  平台建设: '平台建社 平台健设',
  新媒体: '新媒休 新煤体',
  公众号: '公众浩 公从号',
  政策解读: '政策解毒 政策解渎 政策结读',
  依法依规: '依法依归 以法依规',
  及时更新: '既时更新 急时更新',
  贯彻落实: '贯切落实 惯彻落实 贯彻落时 贯测落实',
  认真贯彻: '认真贯切 认真惯彻',
  部署: '部暑',
  安排部署: '按排部署 安排布署',
  完善: '完擅 完缮',
  渠道: '渠倒',
  拓宽: '拓宽宽',
  松弛: '松驰',
  签订: '签定',
  一如既往: '一如继往 一如即往',
  再接再厉: '再接再励',
  按部就班: '按步就班',
  法治政府: '法制政府',
  截至目前: '截止目前',
  按照要求: '按招要求 安照要求',
  知情权: '知请权 知情劝',
  参与权: '参于权',
  监督权: '监督劝',
  工作人员: '工做人员',
  透明度: '透名度',
  公信力: '公信利',
  审核把关: '审核把官 审合把关',
  有待加强: '有待加钱 有待加墙',
  薄弱: '簿弱',
  账号: '帐号',
  账户: '帐户',
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
    right: '地',
  },
  { wrong: /必需(?=要|加强|严格|按照|坚持|做到)/u, right: '必须' },
  { wrong: /登陆(?=网站|平台|系统|政府|门户|账号)/u, right: '登录' },
  { wrong: /反应(?=的?(问题|诉求|情况|意见))/u, right: '反映' },
  { wrong: /(?<![公发颁])布署(?!名)/u, right: '部署' },
  { wrong: /(?<!紧|应)急待/u, right: '亟待' },
  // 既使群众知情,又使…: two words.
  { wrong: /既使(?![^。;]{0,40}[又也])/u, right: '即使' },
  { wrong: /的的(?!确)/u, right: '的' },
  ...wrongs,
];

/** The words of which every one of them holds one. */
export const typoWords = sign(
  `${Object.values(slips).join(' ')} 布署 急待 既使 做为 截止 极大的 有效的 切实的 不断的 进一步的 积极的 充分的 必需 登陆 反应 的的`,
);
