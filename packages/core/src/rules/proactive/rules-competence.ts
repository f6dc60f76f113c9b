import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly organization: string;
  readonly value: number;
}

const columns = ['issued', 'inForce', 'made', 'disclosed', 'totalDisclosed'];
const suffix = /(县|区|旗|镇|乡|街道)(人民)?(政府|办事处)?$/u;

export default defineRule<Data>({
  id: 'proactive/rules-competence',
  title: { zh: '无规章制定权的机关填报了规章', en: 'rules reported by a body that cannot make them' },
  severity: 'warning',
  needs: ['proactive', 'organization'],
  basis: ['definition', 'regulations.20'],
  docs: {
    what: {
      zh: '县、区、乡镇、街道的报告在“规章”行填了大于 0 的数。',
      en: 'Reports of counties, districts and townships with a number above zero in the row 规章.',
    },
    why: {
      zh: '规章由国务院部门、省级和设区的市、自治州人民政府制定，县乡两级不能制定规章，多为把规范性文件填进了规章行。',
      en: 'Rules are made by ministries, provinces, prefecture-level cities and autonomous prefectures; below that, documents were probably entered in the wrong row.',
    },
    mend: {
      zh: '规章行填 0，把件数移到行政规范性文件行。',
      en: 'Write 0 for rules and move the number to normative documents.',
    },
    falsePositives: {
      zh: '2019版表格有机关把转发公开的上级规章计入“公开数量”；2021版的“现行有效”也有类似理解，只在有制发数时报为警告。',
      en: 'Some bodies count rules of their superiors that they publish; only issued or made rules are a warning.',
    },
  },
  messages: {
    rules: {
      zh: ({ organization, value }) =>
        `“${organization}”没有规章制定权，“规章”行却填了 ${value}，请核对是否应填在行政规范性文件行。`,
      en: ({ organization, value }) =>
        `${organization} cannot make rules, yet the row 规章 shows ${value}; does it belong to normative documents?`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization || (organization.kind !== 'county' && organization.kind !== 'township')) return;
    // 县级市 and districts of the province-level cities cannot be told from their names with certainty; the suffix can.
    if (!suffix.test(organization.name)) return;
    for (const column of columns) {
      const value = numberAt(report, 'proactive', 'rules', column);
      if (value === null || value <= 0) continue;
      const isMade = column === 'issued' || column === 'made';
      yield {
        messageId: 'rules',
        data: { organization: organization.name, value },
        path: `proactive/rules/${column}`,
        ...(isMade ? {} : { severity: 'info' as const }),
      };
      return;
    }
  },
});
