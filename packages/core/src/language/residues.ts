import type { ResidueKind } from '../model/statement.ts';
import { type Sign, sign } from './scan/signs.ts';
import { combine } from './words/combine.ts';

export interface Residue {
  readonly kind: ResidueKind;
  /** Meets folded text without white space; global. */
  readonly pattern: RegExp;
  /** Without one of these words the pattern cannot match: most texts are passed at a glance. */
  readonly sign: Sign;
}

const notLatin = '(?<![A-Za-z0-9+./_@-])';
const notLatinAfter = '(?![A-Za-z0-9./_@-])';
const counters = '[年月日时号次件条个人期场篇份起家项元%]|人次|万元';
const counterWords = '年 月 日 时 号 次 件 条 个 人 期 场 篇 份 起 家 项 元 % 万元';
const modelWords =
  'AI 人工智能 语言模型 大语言模型 大型语言模型 大模型 智能助手 聊天机器人 ChatGPT DeepSeek 文心一言 通义千问 豆包 Kimi 讯飞星火';
const models =
  '(?:AI|人工智能|大型?语言模型|语言模型|大模型|智能助手|聊天机器人|ChatGPT|DeepSeek|文心一言|通义千问|豆包|Kimi|讯飞星火)';

/**
 * What blank forms, covering letters, drafts, Markdown and language models leave behind in a finished report. Names of
 * models alone are none: a report may tell that the hall uses one.
 */
export const residues: readonly Residue[] = [
  {
    kind: 'form',
    sign: sign(combine('X x × N', '月')),
    pattern: new RegExp(`${notLatin}[Xx×N]{1,4}月[Xx×N]{1,4}日`, 'gu'),
  },
  {
    kind: 'form',
    sign: sign(combine('X x ×', 'X x ×')),
    pattern: new RegExp(`${notLatin}[Xx×]{2,4}(?=[年月日县市区镇乡局委办街省件条个])`, 'gu'),
  },
  {
    kind: 'form',
    sign: sign('XX ××'),
    pattern: new RegExp(`${notLatin}(?:X{2,}|×{2,})${notLatinAfter}`, 'gu'),
  },
  {
    kind: 'form',
    sign: sign(combine('X × N', counterWords)),
    pattern: new RegExp(`${notLatin}(?:[X×N])(?=${counters})(?!次方)`, 'gu'),
  },
  {
    kind: 'form',
    sign: sign(combine('×', '县 市 区 镇 乡 局 委 办')),
    pattern: /(?<![\d)）])×(?=[县市区镇乡局委办])/gu,
  },
  {
    kind: 'form',
    sign: sign('【'),
    pattern: /【】|【(?:请|此处|填写|单位|机关|年份|年度|姓名|日期)[^】]{0,12}】/gu,
  },
  {
    kind: 'form',
    sign: sign(`${combine('( [', '单位 机关 部门 行政机关 填报单位 地区 年份 日期')} (请 (此处 (这里`),
    pattern:
      /(?<![人名个位户者家])[([](?:单位|机关|部门|行政机关|填报单位|地区|年份|日期)(?:名称|全称)?[)\]](?=[^的]|$)|\(请[^)]{0,6}填写[^)]{0,12}\)|\((?:此处|这里)[^)]{0,24}\)/gu,
  },
  {
    kind: 'form',
    sign: sign('此处 这里'),
    pattern: /(?:此处|这里)(?:填写|插入|输入|请?补充|需补充|空白|省略)/gu,
  },
  {
    kind: 'form',
    sign: sign(`${combine('[ 【 ( < {', '请 插入 填写 填入 输入 补充 替换 添加')} {{`),
    pattern:
      /[[【(<{]请?(?:插入|填写|填入|输入|补充|替换为?|添加)[^\]】)>}]{1,20}[\]】)>}]|\{\{[^{}]{1,20}\}\}/gu,
  },
  {
    kind: 'form',
    sign: sign('<单位 <机关 <部门 <地区 <年份 <日期 某某'),
    pattern: /<(?:单位|机关|部门|地区|年份|日期)[^<>]{0,6}>|某某(?=[县市区镇乡局委办])/gu,
  },
  {
    kind: 'form',
    sign: sign('() ?'),
    pattern: /\(\)(?=[次件条人个期场篇年月日份])|(?<=[\u4e00-\u9fff])\?(?=[条件次人份篇万])/gu,
  },
  // A quotation that lost its opening mark; <…格式>的通知 is a whole one.
  { kind: 'form', sign: sign('格式>'), pattern: /(?<![<〈][^<>〈〉]{0,80})格式>(?=[\u4e00-\u9fff])/gu },
  {
    kind: 'form',
    sign: sign('__'),
    pattern: /_{2,}(?=[年月日件条个人次期场份万元])|(?<=[共计为到了])_{2,}/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('○ 〇 ◯', '○ 〇 ◯')),
    pattern: /[○〇◯]{2,}(?=[年月日县市区镇乡局委办街省件条个])/gu,
  },
  {
    kind: 'model',
    sign: sign(combine('作为', `一 ${modelWords}`)),
    pattern: new RegExp(`作为(?:一[个名款位])?${models}`, 'gu'),
  },
  {
    kind: 'model',
    sign: sign(combine('由', modelWords)),
    pattern: new RegExp(
      `(?:内容|报告|文本|本文|文章|数据)?由${models}(?:辅助)?(?:生成|撰写|编写|创作)`,
      'gu',
    ),
  },
  {
    kind: 'model',
    sign: sign('我无法 我不能'),
    pattern:
      /我(?:无法|不能)(?:直接)?(?:获取|提供|访问|得知|查询)(?:到)?(?:具体|实时|真实|准确|最新|相关|该)/gu,
  },
  {
    kind: 'model',
    sign: sign('请根据 请您根据 请你根据'),
    pattern:
      /请(?:您|你)?根据(?:实际|具体|本单位|本地|贵单位|您的?)[^。,;]{0,10}情况[^。;]{0,8}(?:补充|修改|填写|调整|替换|完善|增删|删减)/gu,
  },
  {
    kind: 'model',
    sign: sign('您可 你可'),
    pattern: /(?:您|你)(?:可以|可)(?:根据|按照|参考)[^。;]{0,20}(?:修改|调整|补充|替换|增减|完善)/gu,
  },
  {
    kind: 'model',
    sign: sign('希望以上 希望上述 希望这 希望本文 但愿'),
    pattern: /(?:希望|但愿)(?:以上|上述|这份|这篇|本文)[^。]{0,16}(?:对您|对你|能帮|有所帮助|有帮助)/gu,
  },
  {
    kind: 'model',
    sign: sign('以下是 以下为 下面是 下面为 下面为您 好的 当然'),
    pattern:
      /(?:以下|下面)(?:是|为)(?:一份|一篇|为您|为你|根据您|按照您|您要的|您需要的)[^。:]{0,40}|(?:好的|当然|当然可以)[,!](?:以下|下面|这是|这里|我)[^。:]{0,30}|(?:以下|下面)为您(?:撰写|生成|整理|提供|起草)[^。:]{0,30}/gu,
  },
  {
    kind: 'model',
    sign: sign('如需 如果 如有 如您 如你 如还 如其他 如更多'),
    pattern:
      /如(?:果|有)?(?:您|你)?(?:还|有)?(?:其他|更多)?需要?[^。;]{0,20}(?:请告诉我|随时告诉我|告知我|为您进一步)/gu,
  },
  {
    kind: 'model',
    sign: sign('截至我 我的知识 我的训练'),
    pattern: /截至我(?:的)?(?:知识|训练|最后更新)|我的(?:知识|训练数据)(?:库)?(?:截止|截至|更新)/gu,
  },
  {
    kind: 'model',
    sign: sign('仅供参考 示例 仅作参考 虚构'),
    pattern:
      /(?:以上|上述)(?:内容|报告|文本|数据|范文)(?:仅供参考|仅为示例|为示例|仅作参考|均为虚构|系虚构)/gu,
  },
  {
    kind: 'markup',
    sign: sign('**'),
    pattern: /(?<!\*)\*\*(?![*、,。;:)\d])(?:[^*,。;\n]{2,40})(?<![、,;:])\*\*(?!\*)/gu,
  },
  { kind: 'markup', sign: sign('#'), pattern: /^#{1,6}(?=[^#\d])|(?<=[。;:])#{2,6}(?=[\u4e00-\u9fff(])/gu },
  {
    kind: 'markup',
    sign: sign('``` --- *** ](http'),
    pattern: /```|^(?:-{3,}|\*{3,})$|\[[^\][]{1,40}\]\(https?:[^)]{1,200}\)/gu,
  },
  {
    kind: 'draft',
    sign: sign(combine('( [', '此处 数据 数字 情况 具体 内容 待 尚待 有待 需 请')),
    pattern:
      /[([](?:此处|数据|数字|情况|具体|内容)?(?:待|尚待|有待|需要?|请)(?:进一步)?(?:核实|核对|核准|确认|补充|填写|填报|修改|完善|更新|统计|商定|查实|查证|定)[^)\]]{0,16}[)\]]/gu,
  },
  {
    kind: 'draft',
    sign: sign(combine('( [', '具体 数据 数字 情况 内容 此处')),
    pattern: /[([](?:具体|此处)?(?:数据|数字|情况|内容)由[^)\]]{2,12}(?:补充|填写|提供|核实|填报)[)\]]/gu,
  },
  { kind: 'markup', sign: sign('[ ] [] [x]'), pattern: /(?:^|(?<=[。;]))[-*+]\[[x ]?\]/gu },
  {
    kind: 'draft',
    sign: sign('待核实 待补充 待更新 待确认 待填写 待完善 待定'),
    pattern:
      /(?:数据|数字|情况|此数)(?:尚)?待(?:核实|补充|更新|确认)(?=[。,;)]|$)|(?<=[:,。;(])待(?:补充|填写|完善|定)(?=[。,;)]|$)/gu,
  },
  {
    kind: 'draft',
    sign: sign(
      `${combine('( [', '注 说明 备注 提示 批注 修改意见 编者注 : 此处 本段 这段 该段 此段 这里 如 若 字数 不少于 不超过 控制在 约')} 批注[ 本段 此段 该段 本节 本部分 字数`,
    ),
    pattern:
      /[([](?:注|说明|备注|提示|批注|修改意见|编者注)?:?(?:此处|本段|这段|该段|此段|这里)[^)\]]{1,40}[)\]]|批注\[[^\]]{0,12}\]|[([](?:如|若)(?:有|无|没有)[^)\]]{0,24}(?:填写|删除|写明|列出|不填|可不写|写无|填无)[^)\]]{0,10}[)\]]|[([](?:字数)?(?:不少于|不超过|控制在|约)\d+字(?:以内|左右)?[)\]]|(?:本段|此段|该段|本节|本部分|字数)(?:要求)?(?:不少于|不超过|控制在|约)\d+字(?:以内|左右)?/gu,
  },
  {
    kind: 'draft',
    sign: sign('注: 修改意见: 修改建议: 提示:'),
    pattern:
      /(?:^|(?<=[。;(]))(?:注|备注|批注|修改意见|修改建议|提示):[^。;]{0,40}(?:请|需要?|应)[^。;]{0,16}(?:核实|核对|修改|补充|确认|删除|调整)/gu,
  },
  {
    kind: 'draft',
    sign: sign('TODO TBD FIXME 初稿 征求意见稿 送审稿 修改稿 讨论稿'),
    pattern:
      /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|(?:初稿|征求意见稿|送审稿|修改稿|讨论稿)(?=[)。]|$)(?!\)?》)/gu,
  },
  {
    kind: 'letter',
    sign: sign('妥否 当否 可否 是否妥当'),
    pattern: /(?:妥否|当否|可否|是否妥当),?请(?:予)?(?:批示|审示|审核|审批|指示|审阅|审议|批复|示)/gu,
  },
  {
    kind: 'letter',
    sign: sign('特此'),
    pattern: /特此(?:报告|汇报|函告|请示|上报|呈报|函复|报送|说明)(?=[。,;!]|$)/gu,
  },
  {
    kind: 'letter',
    sign: sign('以上 上述 现将 此致'),
    pattern:
      /(?:以上|上述|现将|以上报告)[^。;]{0,16},?请(?:予)?(?:审阅|审议|批示|指示|审示|审核)(?=[。!]|$)|此致,?敬礼|^此致$/gu,
  },
  {
    kind: 'letter',
    sign: sign('现将 现上报 现予上报 现呈报 现予呈报 现报上 现予报上'),
    pattern: /现将[^。;]{0,50}(?:上报|呈报|报送)如下|现(?:予)?(?:上报|呈报|报上)(?=[,。])/gu,
  },
  {
    kind: 'letter',
    sign: sign('根据贵 根据你 贵办 贵局 贵委 贵单位'),
    pattern: /根据(?:贵|你)(?:办|局|单位|委|厅)|(?:贵办|贵局|贵委|贵单位)(?=[^的]{0,12}(?:通知|要求|来函))/gu,
  },
  {
    kind: 'letter',
    sign: sign('请各单位 请各部门 请各乡镇 请你单位 请贵单位'),
    pattern:
      /请(?:各单位|各部门|各乡镇|你单位|贵单位)[^。;]{0,30}(?:\d{1,2}日|月底|年底|下班)前[^。;]{0,10}(?:报送|上报|反馈|报)/gu,
  },
  {
    kind: 'contact',
    sign: sign('000 111111 123456'),
    pattern: /(?<!\d)0{3,4}-?0{6,8}(?!\d)|(?<=(?:邮编|邮政编码):?)(?:0{6}|1{6}|123456)(?!\d)/gu,
  },
  {
    kind: 'contact',
    sign: sign('电话: 号码: 传真: 手机: 邮编: 邮政编码:'),
    pattern:
      /(?<=(?:电话|传真|手机|邮编|邮政编码)(?:号码)?:)(?:[Xx×*]{3,}[-Xx×*]*|-{2,}|_{2,}|1234567\d*|12345678\d*)/gu,
  },
  {
    kind: 'contact',
    sign: sign('电话: 邮政编码: 邮编: 电子邮箱: 地址: 传真:'),
    pattern: /(?:联系电话|咨询电话|监督电话|邮政编码|邮编|电子邮箱|联系地址|通讯地址|传真):(?=[,。;)、])/gu,
  },
  {
    kind: 'contact',
    sign: sign(combine('X x', 'X@ x@')),
    pattern: /(?<![A-Za-z0-9])[Xx]{2,}@[A-Za-z0-9.]+/gu,
  },
];
