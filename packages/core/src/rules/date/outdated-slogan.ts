import { slogans } from '../../language/words/slogans.ts';
import { isSchoolYear } from '../kit/deadline.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly name: string;
  readonly year: number;
  readonly from: number;
  readonly to: number | null;
}

export default defineRule<Data>({
  id: 'date/outdated-slogan',
  title: { zh: '阶段性提法与年度不符', en: 'a slogan of another time' },
  severity: 'info',
  needs: ['sections', 'year'],
  basis: ['style'],
  docs: {
    what: {
      zh: '“脱贫攻坚”“十三五”“党的十九大精神”等有时段的提法是否用在了时段之外，包括报告年度还没有的提法。',
      en: 'Slogans bound to certain years used outside them, also before there were such.',
    },
    why: { zh: '多为沿用旧稿的痕迹。', en: 'Often a trace of reused text.' },
    mend: { zh: '改用当年的提法，例如“巩固拓展脱贫攻坚成果”。', en: 'Use the wording of the year.' },
    falsePositives: {
      zh: '文件名、回顾性叙述和“巩固脱贫攻坚成果”等不作提示。',
      en: 'Document titles, looking back, and “consolidating the results” are passed over.',
    },
  },
  messages: {
    slogan: {
      zh: ({ name, year, from, to }) =>
        `${year} 年的报告仍把“${name}”作为当前工作（一般用于 ${from}—${to} 年），请核对提法。`,
      en: ({ name, year, from, to }) =>
        `The report for ${year} still speaks of “${name}” (usual for ${from}–${to}); please check the wording.`,
    },
    ahead: {
      zh: ({ name, year, from }) =>
        `“${name}”一般见于 ${from} 年度及以后的报告，而这是 ${year} 年度的报告，疑为年度写错或者套用了其他年度的文稿，请核对。`,
      en: ({ name, year, from }) =>
        `“${name}” is found in reports for ${from} and later, but this is the report for ${year}; please check the year and whether text of another year was reused.`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year === null) return;
    // A school year ends in the year after.
    const lastYear = isSchoolYear(report) ? year + 1 : year;
    const seen = new Set<string>();
    for (const statement of statementsOf(report, 'slogan')) {
      const slogan = slogans.find(({ name }) => name === statement.name);
      const isOwn = statement.section === 'overview' || statement.section === 'problems';
      if (!slogan || !isOwn || seen.has(slogan.name)) continue;
      const { name, from, to } = slogan;
      const isAhead = lastYear < from;
      if (!isAhead && (to === null || year <= to)) continue;
      seen.add(name);
      yield {
        messageId: isAhead ? 'ahead' : 'slogan',
        data: { name, year, from, to },
        key: name,
        ...citeStatement(statement),
      };
    }
  },
});
