import { findAll } from '../../language/prose/find-all.ts';
import { sign } from '../../language/scan/signs.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly first: string;
  readonly second: string;
}

const words = sign('联系 请与 请及时与 请直接与 部分 方面 编制 撰写 编写 制作 形成');
const sentences = /[^。！!？?]+[。！!？?]?/gu;

/** 全文包括…等六部分组成: what contains its parts is not formed of them as well. */
const containsAndForms =
  /(?:报告|年报|全文|内容)(?:主要|共|一共)?(包括|包含|涵盖|分为|含)(?!六|6|有)[^由]{20,240}?(?:部分|方面)(?:内容)?(?:共同)?(组成|构成)/u;
/** 全文由总体情况、…等六个部分。 */
const lacksForms =
  /(由)(?:总体情况|总体概况|概述|概况|基本情况)[^由]{10,240}?([五六七5-7]个?(?:部分|方面)(?:内容)?)(?=[。,;]|$)/u;
const forms = /组成|构成|构建|形成|编制/u;
/** 本报告依据…，编制本报告。 */
const twice =
  /^(?:[^。,]{0,6})?(本(?:年度)?(?:报告|年报))(?:是|系)?(?:根据|依据|按照|遵照|依照)[^。]{10,240}?,(?:特|现)?((?:编制|撰写|编写|制作|形成)(?:本|此|该)(?:年度)?(?:报告|年报))/u;

/** 如有疑问，请与甲局（电话：…）。 */
const asks = /(请(?:及时|直接)?与)([^。,()]{2,40})(?=[(,。]|$)/u;
const contacts = /联系|联络|沟通|咨询|洽|反映|协商|对接/u;

/** 联系电话 names a number, and asks for nothing. */
const numbers = /联系(?:电话|地址|方式|人)/gu;

const doubts = /疑问|意见|建议|咨询|问题/u;
/** 如有疑问，请甲局办公室联系: whom to is asked to turn. */
const turns =
  /(请)(?!各|有关|相关|向|到|在|由|于|用|将|致电|拨打|直接|通过)([^。,;:()与和同跟]{3,30}(?:局|厅|委员会|办公室|办|中心|政府|办事处|科|室))联系/u;

type Blend = 'contains' | 'lacks' | 'twice' | 'contact' | 'turns';

function blendOf(sentence: string): readonly [Blend, RegExpExecArray] | null {
  const contains = containsAndForms.exec(sentence);
  if (contains) return ['contains', contains];
  const lacks = forms.test(sentence) ? null : lacksForms.exec(sentence);
  if (lacks) return ['lacks', lacks];
  const doubled = twice.exec(sentence);
  if (doubled) return ['twice', doubled];
  const turned = doubts.test(sentence) ? turns.exec(sentence) : null;
  if (turned) return ['turns', turned];
  const asked = contacts.test(sentence.replace(numbers, '')) ? null : asks.exec(sentence);
  return asked && ['contact', asked];
}

export default defineRule<Data>({
  id: 'wording/blended-sentence',
  title: { zh: '编制说明句式杂糅', en: 'two constructions blended in one sentence' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '编制说明中是否有“全文包括……六部分组成”“由……六个部分”（缺“组成”）“本报告依据……，编制本报告”一类的句子；“请与……”之后是否缺少“联系”，“请……联系”是否缺少“与”。',
      en: 'Sentences about the report that blend two constructions: 包括…组成, 由… without 组成, 本报告依据…，编制本报告; 请与… without 联系, 请…联系 without 与.',
    },
    why: {
      zh: '是两种说法混在一起，多为沿用范文时各取一半。',
      en: 'Two models were followed at once, each by half.',
    },
    mend: {
      zh: '改为“包括……”或者“由……组成”，“根据……，编制本报告”或者“本报告根据……编制”。',
      en: 'Choose one: 包括…, or 由…组成; 根据…，编制本报告, or 本报告根据…编制.',
    },
    falsePositives: { zh: '只看编制说明和总体情况。', en: 'Only the preamble and the overview are read.' },
  },
  messages: {
    contains: {
      zh: ({ first, second }) => `“${first}……${second}”句式杂糅，建议写“${first}……”或者“由……${second}”。`,
      en: ({ first, second }) => `“${first} … ${second}” blends two constructions; choose one of them.`,
    },
    lacks: {
      zh: ({ second }) => `“由……${second}”之后缺少“组成”，请补上。`,
      en: ({ second }) => `After “由 … ${second}” the word 组成 is missing.`,
    },
    contact: {
      zh: ({ first, second }) => `“${first}${second}”之后缺少“联系”，请补上。`,
      en: ({ first, second }) => `After “${first}${second}” the word 联系 is missing.`,
    },
    turns: {
      zh: ({ first, second }) => `“${first}${second}联系”中“${first}”之后缺少“与”，请补上。`,
      en: ({ first, second }) => `In “${first}${second}联系” the word 与 is missing after “${first}”.`,
    },
    twice: {
      zh: ({ first, second }) => `“${first}……，${second}”前后重复，建议只保留一处。`,
      en: ({ first, second }) => `“${first} … ${second}” says the same twice; keep one of them.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, words, [null, 'overview']))
      for (const { 0: sentence, index } of findAll(passage.text, sentences)) {
        const blend = blendOf(sentence);
        if (!blend) continue;
        const [messageId, match] = blend;
        const start = index + match.index;
        yield {
          messageId,
          data: { first: match[1]!, second: match[2]! },
          path: pathOf(passage),
          key: messageId,
          ...passage.cite(start, start + match[0].length),
        };
        return;
      }
  },
});
