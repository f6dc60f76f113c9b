import { findCellTemplate } from '../../template/index.ts';
import { numberAt } from '../kit/cells.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly value: number;
}

/** Kinds of applicants that hardly ever make up all the requests of a body. */
const rare = ['researchInstitution', 'publicInterest', 'legalService', 'otherOrganization'];
const fewest = 5;

export default defineRule<Data>({
  id: 'cross/unlikely-applicant',
  title: { zh: '申请全部集中在少见的申请人类别', en: 'all requests under a rare kind of applicant' },
  severity: 'info',
  needs: ['requests'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '本年新收不少于 5 件，且全部在科研机构、社会公益组织、法律服务机构或其他组织中的一列。',
      en: 'Five or more requests, all in one of the columns research, public interest, legal service or other organisation.',
    },
    why: { zh: '多为数值填错了列。', en: 'Usually the numbers were entered in the wrong column.' },
    mend: { zh: '核对申请人类别。', en: 'Check the kinds of applicants.' },
    falsePositives: {
      zh: '律师事务所集中申请等情况确实存在。',
      en: 'A law firm may indeed file many requests.',
    },
  },
  messages: {
    single: {
      zh: ({ path, value }) =>
        `本年新收的 ${value} 件申请全部填在“${findCellTemplate(path, null)?.column.label ?? path}”列，请核对是否填错了列。`,
      en: ({ path, value }) =>
        `All ${value} requests stand in the column “${findCellTemplate(path, null)?.column.labelEn ?? path}”; was the right column used?`,
    },
  },
  *check(report, context) {
    const [total = 0] = (yield* figuresAt(report, context, 'requests/received/total')) ?? [];
    if (total < fewest) return;
    const column = rare.find((id) => numberAt(report, 'requests', 'received', id) === total);
    if (!column) return;
    const path = `requests/received/${column}`;
    yield { messageId: 'single', data: { path, value: total }, path, related: ['requests/received/total'] };
  },
});
