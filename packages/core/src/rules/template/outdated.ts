import { compareEditions, editionForYear } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly year: number;
}

export default defineRule<Data>({
  id: 'template/outdated',
  title: { zh: '使用了已停用的2019版表格', en: 'the tables of 2019 are no longer in use' },
  severity: 'error',
  needs: ['year', 'edition', 'proactive'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '2021年度及以后的报告是否仍使用2019版试行格式的表格（新制作、新公开、上一年项目数量、集中采购等栏目）。',
      en: 'Reports for 2021 and later that still print the tables of the trial format of 2019.',
    },
    why: {
      zh: '自2021年度起适用国办公开办函〔2021〕30号印发的格式，指标含义不同，数据无法汇总。',
      en: 'From report year 2021 the format of notice No. 30 applies; its figures mean other things and cannot be compiled with the old ones.',
    },
    mend: {
      zh: '改用2021版格式重新填报表二（以及表三的（六）其他处理）。',
      en: 'Fill in table 2 (and （六） of table 3) of the 2021 format.',
    },
    falsePositives: {
      zh: '报告年度识别有误时会误报，请先核对年度。',
      en: 'If the year was misread, this is a false alarm; check the year first.',
    },
  },
  messages: {
    outdated: {
      zh: ({ year }) =>
        `${year} 年度的报告使用了2019版试行格式的表格，应改用2021版格式（国办公开办函〔2021〕30号）。`,
      en: ({ year }) =>
        `The report for ${year} prints the tables of the 2019 trial format; the 2021 format (notice No. 30) applies.`,
    },
  },
  *check(report) {
    const { year, template } = report;
    if (year === null || template === null || compareEditions(template, editionForYear(year)) >= 0) return;
    yield { messageId: 'outdated', data: { year }, path: 'sections/proactive' };
  },
});
