import {
  articlesOfRegulations,
  type CitedDocument,
  citedDocuments,
  documentNumbered,
  documentTitled,
  isOnReports,
  misquoted,
  oldRegulations,
  speaksOfReport,
} from '../../language/citations/documents.ts';
import type { Statement } from '../../model/statement.ts';
import { defineRule, type Violation } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly title: string;
  readonly printed: string;
  readonly right: string;
}

type Citation = Extract<Statement, { kind: 'citation' }>;

const numberOf = ({ issuer, year, number }: CitedDocument): string =>
  issuer === null ? `国务院令第${number}号` : `${issuer}〔${year}〕${number}号`;
const chineseDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const isRight = (document: CitedDocument, { issuer, year, number }: Citation): boolean =>
  document.number === number &&
  document.year === year &&
  // 〔2021〕30号 without a code says nothing wrong.
  (issuer === null || document.issuer === null || issuer.endsWith(document.issuer));

/** The documents a citation may mean by its title; the format of 2021 bears the name of that of 2019 without 试行. */
function meant(title: string): readonly CitedDocument[] {
  const document = documentTitled(title) ?? misquoted(title);
  if (document === null) return [];
  return document.id === 'format.2021'
    ? citedDocuments.filter(({ id }) => id.startsWith('format'))
    : [document];
}

/** A number that is none of the document's; the decree of the Regulations before their revision has a rule of its own. */
function wrongNumber(citation: Citation): Data | null {
  const { title, issuer, year, number, printed, section, excerpt } = citation;
  if (number === null) return null;
  if (title === null) {
    // 根据国办公开办函〔2021〕31号文件编制本年度报告: the code is that of the formats, the number of none.
    const formats = citedDocuments.filter(({ id }) => id.startsWith('format'));
    const document =
      formats.find((one) => one.year === year) ?? formats.find((one) => one.number === number) ?? null;
    // 国办公开办发〔2021〕30号: of the office that issues them, whatever stands for the kind of paper.
    const isBasis = issuer?.includes('国办公开办') && (section === null || speaksOfReport(excerpt.text));
    if (!isBasis || document === null || isRight(document, citation)) return null;
    return { title: document.title, printed, right: numberOf(document) };
  }
  const candidates = meant(title);
  const isDecree = year === null;
  const [document] = candidates.filter((one) => (one.year === null) === isDecree);
  if (!document || (isDecree && number === oldRegulations.decree)) return null;
  if (candidates.some((one) => isRight(one, citation))) return null;
  // A local notice passes the format on under a number of its own.
  if (!isDecree && issuer !== null && !issuer.startsWith('国')) return null;
  return { title: document.title, printed, right: numberOf(document) };
}

function wrongTitle({ title, issuer, year, number, inForce, printed }: Citation): Data | null {
  const numbered = documentNumbered(issuer, year, number);
  if (title !== null && numbered?.id.startsWith('format') && !documentTitled(title) && isOnReports(title))
    return { title: numbered.title, printed: `《${title}》`, right: numbered.title };
  if (title === null || number !== null || inForce !== null) return null;
  const document = misquoted(title);
  return document && { title: document.title, printed, right: document.title };
}

function wrongDate({ title, inForce, printed }: Citation): Data | null {
  const document = title === null || inForce === null ? null : documentTitled(title);
  if (!document?.inForce || inForce === document.inForce) return null;
  return { title: document.title, printed, right: chineseDate(document.inForce) };
}

type Articles = Extract<Statement, { kind: 'article' }>;

/** The report rests on articles that do not ask for it, or on one that the Regulations do not have. */
function wrongArticle({ numbers, isFull, isBasis, printed }: Articles): Data | null {
  const { onReports, before, last } = articlesOfRegulations;
  const known = [...onReports, ...before];
  const isElsewhere = isBasis && numbers.length > 0 && !numbers.some((number) => known.includes(number));
  if (!isElsewhere && !(isFull && numbers.some((number) => number > last))) return null;
  const { title } = citedDocuments.find(({ id }) => id === 'regulations')!;
  return { title, printed, right: '第四十九条、第五十条' };
}

const checks = { number: wrongNumber, title: wrongTitle, inForce: wrongDate } as const;

export default defineRule<Data>({
  id: 'template/citation',
  title: { zh: '引用的文件名称、文号或日期有误', en: 'a document cited with a wrong title, number or date' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021', 'format.2019', 'fee.measures', 'regulations.49'],
  docs: {
    what: {
      zh: '核对《条例》、两个格式通知和《政府信息公开信息处理费管理办法》的名称、发文字号（机关代字、年份、序号）、国务院令号、《条例》的施行日期和作为报告依据的条文序号。',
      en: 'Checks titles, document numbers (issuer’s code, year, number), decree number, day in force and cited articles of the Regulations, both format notices and the fee measures.',
    },
    why: {
      zh: '依据写错，多为手工录入或辗转抄录所致，也使报告的依据无从查证。',
      en: 'A wrong basis was typed or copied by hand, and cannot be looked up.',
    },
    mend: { zh: '按提示更正。', en: 'Correct it as told.' },
    falsePositives: {
      zh: '通行的简称、地方转发文件的文号、其他文件不作提示；修订前《条例》的令号另有规则。',
      en: 'Common short titles, numbers of local notices that pass a document on, and other documents are passed over; the decree of the Regulations before their revision has a rule of its own.',
    },
  },
  messages: {
    number: {
      zh: ({ title, printed, right }) => `《${title}》的文号是${right}，此处写作“${printed}”，请更正。`,
      en: ({ title, printed, right }) => `《${title}》 is ${right}; “${printed}” stands here.`,
    },
    title: {
      zh: ({ printed, right }) => `此处写作“${printed}”，正确的名称是《${right}》，请更正。`,
      en: ({ printed, right }) => `“${printed}” stands here; the right title is 《${right}》.`,
    },
    inForce: {
      zh: ({ title, printed, right }) => `《${title}》自${right}起施行，此处写作“${printed}”，请更正。`,
      en: ({ title, printed, right }) =>
        `《${title}》 has been in force since ${right}; “${printed}” stands here.`,
    },
    article: {
      zh: ({ title, printed, right }) =>
        `此处引用《${title}》“${printed}”，年度报告的依据是${right}，请核对条文序号。`,
      en: ({ title, printed, right }) =>
        `“${printed}” of 《${title}》 is cited; annual reports are in articles 49 and 50 (${right}).`,
    },
  },
  *check(report) {
    for (const articles of statementsOf(report, 'article')) {
      const data = wrongArticle(articles);
      if (data === null) continue;
      yield { messageId: 'article', data, key: data.printed, ...citeStatement(articles) };
      break;
    }
    const seen = new Set<string>();
    for (const citation of statementsOf(report, 'citation'))
      for (const [messageId, check] of Object.entries(checks)) {
        const data = check(citation);
        // One slip of one document is one finding, however often it is repeated.
        if (data === null || seen.has(`${messageId} ${data.title}`)) continue;
        seen.add(`${messageId} ${data.title}`);
        const violation: Violation<Data> = {
          messageId,
          data,
          key: data.printed,
          ...citeStatement(citation),
        };
        yield violation;
      }
  },
});
