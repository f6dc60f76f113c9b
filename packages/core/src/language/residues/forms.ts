import { sign } from '../scan/signs.ts';
import { combine } from '../words/combine.ts';
import type { Residue } from './residue.ts';

const notLatin = '(?<![A-Za-z0-9+./_@-])';
const notLatinAfter = '(?![A-Za-z0-9./_@-])';
const counters = '[年月日时号次件条个人期场篇份起家项元%]|人次|万元';
const counterWords = '年 月 日 时 号 次 件 条 个 人 期 场 篇 份 起 家 项 元 % 万元';

/** What is left of blank forms: places to fill in, numbers of nobody. */
export const forms: readonly Residue[] = [
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
    sign: sign(combine('X ×', counterWords)),
    pattern: new RegExp(`${notLatin}[X×](?=${counters})`, 'gu'),
  },
  // “1+1+N” and its N个便民点 say that there are several.
  {
    kind: 'form',
    sign: sign(combine('N', counterWords)),
    pattern: new RegExp(`(?<!\\+N[^。]{0,60})${notLatin}N(?=${counters})(?!次方)(?![^。]{0,60}\\+N)`, 'gu'),
  },
  {
    kind: 'form',
    sign: sign(combine('×', '县 市 区 镇 乡 局 委 办')),
    pattern: /(?<![\d)）])×(?=[县市区镇乡局委办])/gu,
  },
  {
    kind: 'form',
    sign: sign('【'),
    pattern:
      /【】|【(?:请|此处|填写|单位|机关|年份|年度|姓名|日期)[^】]{0,12}】|【(?:[省市县区州旗镇乡村局]|街道|部门|地)名(?:称)?】/gu,
  },
  {
    kind: 'form',
    sign: sign(`${combine('( [', '单位 机关 部门 行政机关 填报单位 地区 年份 日期')} (请 (此处 (这里`),
    pattern:
      /(?<![人名个位户者家])[([](?:(?:单位|机关|部门|行政机关|填报单位|地区)(?:名称|全称)|年份|日期)[)\]](?=[^的]|$)|(?<=^|[,。;:“"'由与向对在将经和及])[([](?:单位|机关|部门|行政机关|填报单位|地区)[)\]](?!\d+[条件项个份篇])(?=[^的]|$)|\(请[^)]{0,6}填写[^)]{0,12}\)|\((?:此处|这里)[^)]{0,24}\)/gu,
  },
  // 政府门户网站（具体网址）
  {
    kind: 'form',
    sign: sign(combine('( [', '具体网址 具体地址 具体电话 具体邮箱 具体日期 具体名称')),
    pattern: /[([]具体(?:网址|地址|电话|邮箱|日期|名称)[)\]]/gu,
  },
  // 全文包括：年度报告应当包括…: article 50 in place of what the report holds.
  {
    kind: 'form',
    sign: sign('年度报告应当包括'),
    pattern: /(?<=(?:包括|包含|分为)[:,]?)(?:政府信息公开工作)?年度报告应当包括(?:下列内容)?/gu,
  },
  // 发布信息[284]条: the brackets of the place that was filled in; a note's number follows the counter.
  {
    kind: 'form',
    sign: sign('] 】'),
    pattern: /(?<=[\u4e00-\u9fff])[[【]\d{1,6}[\]】](?=[条件份次篇期])/gu,
  },
  // What a form allows its user: （可根据实际情况增减）; （根据实际情况调整） may be told of the work.
  {
    kind: 'form',
    sign: sign(combine('( [', '可根据 可结合 可视 可按')),
    pattern:
      /[([]可(?:根据|结合|视|按)[^()[\]。]{0,10}(?:实际|情况|需要)[^()[\]。]{0,6}(?:增减|增删|删减|调整|修改|填写|补充|取舍)[^()[\]。]{0,4}[)\]]/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('( [', '根据实际 结合实际')),
    pattern: /[([](?:根据|结合)实际[^()[\]。]{0,8}(?:增减|增删|删减|填写|取舍)[^()[\]。]{0,4}[)\]]/gu,
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
    sign: sign(combine('[ 【', '数 具体 金额 时间 日期 年份 百分比 比例 单位 机构 部门 地名 姓名 内容 X')),
    pattern:
      /[[【](?:具体)?(?:数字|数量|数值|数据|金额|时间|日期|年份|百分比|比例|单位名称|机构名称|部门名称|地名|姓名|内容|X+)[\]】]/gu,
  },
  {
    kind: 'form',
    sign: sign('<单位 <机关 <部门 <地区 <年份 <日期 某某'),
    pattern: /<(?:单位|机关|部门|地区|年份|日期)[^<>]{0,6}>|某某(?=[县市区镇乡局委办])/gu,
  },
  {
    kind: 'form',
    sign: sign('() ?'),
    pattern:
      /\(\)(?=[次件条人个期场篇年月日份])|(?<=[\u4e00-\u9fff])\?{1,4}(?=(?:人次|[条件次人份篇]|万[条件次人])(?:[,。;、)]|$))/gu,
  },
  {
    kind: 'form',
    sign: sign('xxx'),
    pattern: new RegExp(`${notLatin}x{3,}${notLatinAfter}`, 'gu'),
  },
  // A title without a name, boxes for characters, what a messenger writes for a picture, the variable of a form.
  {
    kind: 'form',
    sign: sign('《》 □□ [图片] [表情] ${'),
    pattern: /《》|□{2,}|\[(?:图片|表情)\]|\$\{[^{}]{1,30}\}/gu,
  },
  // What a spreadsheet or a programme prints where it has no value.
  {
    kind: 'form',
    sign: sign('#N/A #REF #VALUE #DIV #NAME #NUM undefined NaN null'),
    pattern:
      /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!)|(?<![A-Za-z0-9./_-])(?:undefined|NaN|null)(?![A-Za-z0-9./_-])/gu,
  },
  // A quotation that lost its opening mark; <…格式>的通知 is a whole one.
  { kind: 'form', sign: sign('格式>'), pattern: /(?<![<〈][^<>〈〉]{0,80})格式>(?=[\u4e00-\u9fff]|$)/gu },
  // 政府网()“公开年报”栏目: what should stand in the brackets was never filled in.
  { kind: 'form', sign: sign('()'), pattern: /(?<=[\u4e00-\u9fff”》])\(\)(?![次件条人个期场篇年月日份])/gu },
  // A number that was left out before what it counts, and a day without its figures.
  {
    kind: 'form',
    sign: sign(combine('增长 下降 上升 减少 提高 降低 占 达到 率 率为', '%')),
    pattern: /(?<=增长|下降|上升|减少|提高|降低|占|达到|率为?)%/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('共 共计', '受理 收到 办理 发布 公开 办结 推送 举办 开展 组织')),
    pattern:
      /共计?(?:受理|收到|办理|发布|公开|办结|推送|举办|开展|组织)[^,。;:()\d一二两三四五六七八九十百千万亿数余几多若干]{0,10}(?<![信案文邮来条证软硬稿函急附部零])(?:件|条|篇|期|场|人次|次)(?=[(,。;]|$)/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('信息 稿件 培训 会议 活动 检查', '条 篇 次 场 期')),
    pattern:
      /(?:公开|发布|审核|推送|更新|开展|组织|举办|召开|举行)(?:各类|政府|政务|业务|工作){0,2}(?:信息条|稿件篇|(?:培训|会议|活动|检查)(?:次|场|期))(?=[,。;、]|$)/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('培训 学习', '人次')),
    pattern: /(?<=^|[,。;:共])(?:参加|组织|开展|举办)[^,。;:\d]{0,8}(?:培训|学习)人次(?=[,。;]|$)/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('达 达到 共计 合计 总计', '场 件 条 篇 份 人次')),
    pattern: /(?<=达到?|共计|合计|总计)(?:场|件|条|篇|份|人次)(?=[,。;]|$)/gu,
  },
  { kind: 'form', sign: sign('年月日'), pattern: /^(?:(?:发布|公布|成文)?(?:时间|日期):)?年月日$/gu },
  { kind: 'form', sign: sign('(?'), pattern: /(?<=[\d件条次个篇份%元])\(\?+\)/gu },
  {
    kind: 'form',
    sign: sign(combine('** ***', '年 月 日 件 条 次 个 人 期 场 篇 份 元 万元')),
    pattern: new RegExp(`(?<=[\\u4e00-\\u9fff])\\*{2,6}(?=${counters})`, 'gu'),
  },
  // Where a stamp goes, and who signs: lines of a paper form.
  {
    kind: 'form',
    sign: sign('盖章处 签章处 签字处 签名处 盖章) 填报人: 审核人: 审签人: 签发人: 经办人: 制表人:'),
    pattern:
      /\((?:单位|机关|加盖)?(?:公章|盖章|签章)处?\)|(?:盖章|签章|签字|签名)处|(?:填报人|审核人|审签人|签发人|经办人|制表人):\s*(?=$|[,。;)]|填|审|签|经|制|联系|负责)/gu,
  },
  {
    kind: 'form',
    sign: sign('__'),
    pattern: /_{2,}(?=[年月日件条个人次期场份万元])|(?<=[共计为到了])_{2,}/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('共 计 有 为 达 到 约 超 布 展 办 送', '*')),
    pattern: new RegExp(`(?<=[共计有为达到约超布展办送])\\*{1,6}(?=${counters}|万[次人条]|亿)`, 'gu'),
  },
  {
    kind: 'form',
    sign: sign(combine('某某', '同志 领导 主任 局长 科 股 单位 部门 公司')),
    pattern: /(?<=^|[。,;:、由是与和向对为经])某某(?=同志|领导|主任|局长|科|股|单位|部门)/gu,
  },
  {
    kind: 'form',
    sign: sign(combine('○ 〇 ◯', '○ 〇 ◯')),
    pattern: /[○〇◯]{2,}(?=[年月日县市区镇乡局委办街省件条个次期场篇份起家项元人])/gu,
  },
  {
    kind: 'contact',
    sign: sign('000 111111 123456'),
    pattern: /(?<!\d)0{3,4}(?:-?0{6,8}|-\d{6,8})(?!\d)|(?<=(?:邮编|邮政编码):?)(?:0{6}|1{6}|123456)(?!\d)/gu,
  },
  {
    kind: 'contact',
    sign: sign('电话: 号码: 传真: 手机: 邮编: 邮政编码:'),
    pattern:
      /(?<=(?:电话|传真|手机|邮编|邮政编码)(?:号码)?:)(?:(?:0\d{2,3}-?)?[Xx×*]{3,}[-Xx×*]*|\(?待(?:填|补|定|确认|核实)[^,。;]{0,3}|-{2,}|_{2,}|(?:0\d{2,3}-)?1234567\d?(?!\d))/gu,
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
