import { areDifferentBodies } from '../../language/bodies/index.ts';
import { type Passage, passagesOf, pathOf, sentencesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly own: string;
  readonly other: string;
}

const name = '[\\u4e00-\\u9fff]{2,24}';
/** Places where only the reporting body's own name can stand. */
const compiledBy = new RegExp(`报告由(${name}?)(?:负责)?(?:组织)?(?:编制|编写|撰写)`, 'u');
const announced = new RegExp(
  `现将(${name}?)20\\d{2}年(?:度)?政府信息公开(?:工作)?(?:年度)?(?:报告|情况)`,
  'u',
);
/** A township as the subject of its own year: 2023年，丁镇认真贯彻… Sub-units of a county are not told this way in its report. */
const subject =
  /^(?:\([一二三四五六七八九十]\))?(?:20\d{2}年(?:度)?(?:以来)?,)([\u4e00-\u9fff]{1,6}(?:镇|乡|街道))(?:党委|人民政府|政府|办事处|党工委)?(?:、[\u4e00-\u9fff]{2,4})?(?:认真|严格|坚持|积极|按照|深入|高度|全面|始终|以|在)/u;

function* namesIn(passage: Passage, isTownship: boolean): Generator<{ other: string; start: number }> {
  for (const pattern of [compiledBy, announced]) {
    const match = pattern.exec(passage.text);
    if (match) yield { other: match[1]!, start: match.index + match[0].indexOf(match[1]!) };
  }
  if (!isTownship) return;
  for (const sentence of sentencesOf(passage)) {
    const match = subject.exec(sentence.text);
    if (match) yield { other: match[1]!, start: sentence.start + match[0].indexOf(match[1]!) };
  }
}

export default defineRule<Data>({
  id: 'organization/mismatch',
  title: { zh: '出现了其他机关的名称', en: 'another body’s name in place of one’s own' },
  severity: 'error',
  needs: ['organization', 'sections'],
  basis: ['format.2021.accountability', 'definition'],
  docs: {
    what: {
      zh: '“本报告由……编制”“现将……年度报告公布如下”等只能写本机关的地方，写的是同一层级、同一类别的其他机关。乡镇报告还核对“某年，某镇认真……”的主语。',
      en: 'Where only one’s own name can stand (“this report is compiled by …”, “the report of … is published”), the name of another body of the same level and class. For townships also the subject of the year’s account.',
    },
    why: {
      zh: '说明整段或整篇由其他机关的报告复制而来。',
      en: 'The text was copied from another body’s report.',
    },
    mend: {
      zh: '改为本机关名称，并逐段核对内容和数据是否也是复制的。',
      en: 'Put in the right name, and check whether the text and figures were copied too.',
    },
    falsePositives: {
      zh: '上级机关、网站主办单位和文件制发机关的名称不比较；简称、全称和更名前后名称（有相同的字）视为同一机关。',
      en: 'Superiors, operators of the website and issuers of documents are not compared; short and full names, and renamed bodies, share a character and count as one.',
    },
  },
  messages: {
    mismatch: {
      zh: ({ own, other }) => `报告机关是“${own}”，此处却写作“${other}”，疑为复制其他机关的报告，请核对。`,
      en: ({ own, other }) =>
        `The report is of ${own}, but ${other} stands here; the text may be copied from another body.`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization) return;
    const seen = new Set<string>();
    for (const passage of passagesOf(report, [null, 'overview', 'problems', 'other']))
      for (const { other, start } of namesIn(passage, organization.kind === 'township')) {
        if (seen.has(other) || !areDifferentBodies(organization.name, other)) continue;
        seen.add(other);
        yield {
          messageId: 'mismatch',
          data: { own: organization.name, other },
          path: pathOf(passage),
          key: other,
          ...passage.cite(start, start + other.length),
        };
      }
  },
});
