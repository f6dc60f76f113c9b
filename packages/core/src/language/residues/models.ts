import { sign } from '../scan/signs.ts';
import { combine } from '../words/combine.ts';
import type { Residue } from './residue.ts';

const modelWords =
  'AI 人工智能 语言模型 大语言模型 大型语言模型 大模型 智能助手 聊天机器人 ChatGPT DeepSeek 文心一言 通义千问 豆包 Kimi 讯飞星火';
const models =
  '(?:AI|人工智能|大型?语言模型|语言模型|大模型|智能助手|聊天机器人|ChatGPT|DeepSeek|文心一言|通义千问|豆包|Kimi|讯飞星火)';

/**
 * What language models say of themselves and to whom they write. Names of models alone are none: a report may tell that the
 * hall uses one.
 */
export const modelPhrases: readonly Residue[] = [
  {
    kind: 'model',
    sign: sign(combine('作为', `一 ${modelWords}`)),
    pattern: new RegExp(`作为(?:一[个名款位])?${models}`, 'gu'),
  },
  {
    kind: 'model',
    sign: sign(combine('由', modelWords)),
    pattern: new RegExp(
      `(?:报告|文本|本文|文章|(?:以上|上述)[^。,;]{0,6}|^|[([:])(?:内容|文字|数据)?由${models}(?:辅助)?(?:生成|撰写|编写|创作)`,
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
    sign: sign(combine('根据 按照 满足 符合', '您 你')),
    pattern:
      /(?:根据|按照)(?:您|你)(?:提供|给出|的要求|的需求|的描述|所述|要求)|希望(?:以上|上述|这份|这篇|本文|本?报告|内容)?[^。我]{0,8}(?:满足|符合)(?:您|你)的?(?:需求|要求|期望|需要)/gu,
  },
  {
    kind: 'model',
    sign: sign(combine('为您 为你', '撰写 生成 整理 起草 准备 拟定')),
    pattern: /我?为(?:您|你)(?:撰写|生成|整理|起草|准备|拟定)了?(?:以下|如下|一份|一篇|好)?/gu,
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
    sign: sign('请替换为 请替换成 为示例 是示例 仅供参考 请仔细甄别'),
    pattern:
      /(?:以上|上述)[^。,;]{0,4}[为是]示例|请替换[为成]|(?:AI|人工智能|大模型)生成的?(?:内容|文字)?,?(?:仅供参考|请[^。]{0,4}甄别)/gu,
  },
  {
    kind: 'model',
    sign: sign('可根据 可以根据 可结合 可按'),
    pattern:
      /(?:以上|上述|本文|内容|数据|文稿|范文|模板)[^。,;]{0,6}可以?(?:根据|结合|按照?)(?:贵单位|贵[局办委]|您|本单位|单位|各地|当地)?的?(?:实际|具体)(?:情况|需要)?[^。;]{0,6}(?:调整|修改|补充|替换|增减|增删|完善)/gu,
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
];
