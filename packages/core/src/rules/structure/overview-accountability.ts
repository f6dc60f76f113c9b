import type { Bilingual } from '../kit/bilingual.ts';
import { accountabilityAspects, aspectNames } from '../kit/overview-aspects.ts';
import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { statementsOf } from '../kit/statements.ts';
import { isGovernment, listEn, listZh } from '../kit/words.ts';

interface Data {
  readonly missing: readonly Bilingual[];
}

export default defineRule<Data>({
  id: 'structure/overview-accountability',
  title: {
    zh: '政府报告缺少考核、评议和追责结果',
    en: 'a government report lacks assessment, review or accountability',
  },
  severity: 'warning',
  needs: ['sections', 'year', 'organization'],
  basis: ['regulations.50', 'format.2021.overview'],
  docs: {
    what: {
      zh: '各级人民政府的年度报告还应写明工作考核、社会评议和责任追究结果。全文都找不到其中两项以上的报为警告，缺一项的作提示；乡镇政府的报告只作提示。部门、办公室和街道办事处的报告不作此要求。',
      en: 'Reports of governments also state the results of assessment, public review and accountability. Two or more not mentioned anywhere are a warning, one a remark; for townships it is a remark only. Departments, offices and street offices are exempt.',
    },
    why: { zh: '《条例》第五十条第四项。', en: 'Article 50(4) of the Regulations.' },
    mend: {
      zh: '在监督保障部分写明本年度考核、社会评议和责任追究的结果；没有追责情形的，写明“未发生”。',
      en: 'State the results in the part on supervision; say so when nobody was held to account.',
    },
    falsePositives: {
      zh: '只写有关制度而未写结果的，只作提示；用“满意度测评”“问责”等近义说法的视为已写。',
      en: 'Naming the systems without results is a remark only; near synonyms count as mentions.',
    },
  },
  messages: {
    missing: {
      zh: ({ missing }) =>
        `政府的年度报告应当写明${listZh(missing.map((name) => name.zh))}结果情况，全文没有提到，请补充。`,
      en: ({ missing }) =>
        `A government's report must state the results of ${listEn(missing.map((name) => name.en))}; none is mentioned. Please add them.`,
    },
    noResult: {
      zh: ({ missing }) =>
        `报告提到了${listZh(missing.map((name) => name.zh))}，但没有写明结果，请核对是否补充。`,
      en: ({ missing }) =>
        `The report names ${listEn(missing.map((name) => name.en))} without results; please check whether to add them.`,
    },
  },
  *check(report) {
    if (report.year === null || report.year < 2019 || !report.organization) return;
    if (!isGovernment(report.organization) || textOf(report, 'overview') === '') return;
    const told = statementsOf(report, 'aspect');
    const at = report.sections.find((section) => section.id === 'overview')?.at ?? null;
    const place = { path: 'sections/overview', location: at };
    const absent = accountabilityAspects.filter((one) => !told.some(({ aspect }) => aspect === one));
    const missing = absent.map((aspect) => aspectNames[aspect]);
    // Townships report by local order, article 49 not naming them; few are asked for these results.
    const isTownship = report.organization.kind === 'township';
    if (missing.length > 0)
      yield {
        messageId: 'missing',
        data: { missing },
        ...place,
        ...(missing.length === 1 || isTownship ? { severity: 'info' as const } : {}),
      };
    if (isTownship) return;
    const bare = accountabilityAspects.filter(
      (one) => !absent.includes(one) && !told.some(({ aspect, result }) => aspect === one && result),
    );
    if (bare.length > 0)
      yield {
        messageId: 'noResult',
        data: { missing: bare.map((aspect) => aspectNames[aspect]) },
        ...place,
        severity: 'info',
      };
  },
});
