import type { SourceLocation } from '../../model/location.ts';
import type { ResidueKind, Statement } from '../../model/statement.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly text: string;
  /** All that one paste left in the paragraph. */
  readonly texts: readonly string[];
}

type Left = Extract<Statement, { kind: 'residue' }>;

/** Of a covering letter or a model's answer pasted in, as many phrases are shown. */
const shown = 3;
/** What is pasted in whole, and leaves several phrases in one paragraph. */
const pasted: ReadonlySet<ResidueKind> = new Set(['letter', 'model']);

/** The same for what stands in one paragraph; null where the place does not tell it. */
const paragraphOf = (at: SourceLocation): string | null =>
  at.kind === 'text'
    ? `line ${at.start.line}`
    : at.kind === 'part'
      ? `part ${JSON.stringify([at.part, at.path])}`
      : null;

/** Each left-over by itself, but those that one paste left in a paragraph together: one slip is one finding. */
function pastedTogether(left: readonly Left[]): Left[][] {
  const groups: Left[][] = [];
  const known = new Map<string, Left[]>();
  for (const one of left) {
    const paragraph = pasted.has(one.residue) ? paragraphOf(one.at) : null;
    const key = `${one.residue} ${paragraph}`;
    const group = paragraph === null ? undefined : known.get(key);
    if (group) group.push(one);
    else {
      groups.push([one]);
      if (paragraph !== null) known.set(key, groups.at(-1)!);
    }
  }
  return groups;
}

export default defineRule<Data>({
  id: 'structure/template-residue',
  title: { zh: '残留模板、公文或草稿文字', en: 'left-overs of a form, a letter or a draft' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021', 'style'],
  docs: {
    what: {
      zh: '正文中是否残留：模板的占位（XX、×次、X月X日、【】、“（单位名称）”）、草稿的批注（“（待核实）”“（此处……）”）、公文用语（“根据贵办……通知”“妥否，请批示”“特此报告”）、排版标记（**加粗**、###）、大模型的答话，以及空着或占位的电话、邮编。',
      en: 'Left in the text: placeholders of forms (XX, ×次, X月X日, 【】), remarks of a draft, phrases of covering letters, Markdown marks, what a language model says of itself, and empty or dummy telephone numbers and postcodes.',
    },
    why: {
      zh: '残留文字说明报告没有填写或校对完就发布了，容易被认定为敷衍。',
      en: 'Left-overs show that the report was published before it was filled in or proofread, which looks perfunctory.',
    },
    mend: { zh: '改为实际内容，或者删去。', en: 'Fill in the facts or delete the words.' },
    falsePositives: {
      zh: '网址、拼音缩写、“1+N”、掩码的姓名和号码、网页上的“X”关闭按钮、介绍应用大模型服务的文字不作提示；引用案例时有意隐去名称的，可以设为例外。',
      en: 'URLs, pinyin abbreviations, “1+N”, masked names and numbers, the X button of a page, and reports that tell of using a model are passed over; deliberate masking can be excepted.',
    },
  },
  messages: {
    form: {
      zh: ({ text }) => `文中残留“${text}”，似为模板未填写的部分，请核对后补全或删去。`,
      en: ({ text }) => `“${text}” looks like a part of a form that was not filled in; please check it.`,
    },
    model: {
      zh: ({ texts }) =>
        `文中残留${quotedZh(texts)}，似为大模型生成文字时的答话，请删去，并核对全文内容是否属实。`,
      en: ({ texts }) =>
        `${quotedEn(texts)}: this looks like the words of a language model; please delete it and check the whole text.`,
    },
    markup: {
      zh: ({ text }) => `文中残留排版标记“${text}”，请清除标记后再发布。`,
      en: ({ text }) => `“${text}” is a mark of Markdown; please remove it before publication.`,
    },
    draft: {
      zh: ({ text }) => `文中残留“${text}”，似为草稿中的批注，请核实后删去。`,
      en: ({ text }) => `“${text}” looks like a remark of a draft; please settle and delete it.`,
    },
    letter: {
      zh: ({ texts }) => `文中残留${quotedZh(texts)}，是上行公文的用语，向社会公布的报告中应删去。`,
      en: ({ texts }) =>
        `${quotedEn(texts)}: words of a letter to a superior have no place in a published report.`,
    },
    contact: {
      zh: ({ text }) => `联系方式“${text}”是空着的或占位的，请填写实际内容。`,
      en: ({ text }) => `The contact “${text}” is empty or a dummy; please fill it in.`,
    },
  },
  *check(report) {
    for (const [statement, ...others] of pastedTogether(statementsOf(report, 'residue'))) {
      const { residue, around } = statement!;
      const texts = [statement!, ...others].map(({ printed }) => printed);
      yield {
        messageId: residue,
        data: { text: texts[0]!, texts: texts.slice(0, shown) },
        key: around,
        ...citeStatement(statement!),
      };
    }
  },
});
