import { isSurelyCountyOrBelow, isZoneAuthority, lowestArea } from '../../language/bodies/index.ts';
import { squeeze } from '../../language/fold/index.ts';
import { countsRules, makesRules, namesMakerOfRules } from '../../language/prose/claim-words.ts';
import type { Organization } from '../../model/report.ts';
import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly organization: string;
  readonly value: number;
}

const columns = ['issued', 'inForce', 'made', 'disclosed', 'totalDisclosed'];

/**
 * How surely a body cannot make rules: `surely` for counties, townships, what belongs to them, and zones, `hardly` for the
 * departments of provinces and cities, whose governments make them.
 */
function competenceOf({ kind, name }: Organization): 'surely' | 'hardly' | null {
  if (kind === 'county' || kind === 'township') return isSurelyCountyOrBelow(name) ? 'surely' : null;
  if (isZoneAuthority(name)) return 'surely';
  if (kind !== 'department' && kind !== 'office') return null;
  const level = lowestArea(name);
  if (level === 'county' || level === 'township') return 'surely';
  return level !== null && kind === 'department' ? 'hardly' : null;
}

export default defineRule<Data>({
  id: 'proactive/rules-competence',
  title: { zh: '无规章制定权的机关填报了规章', en: 'rules reported by a body that cannot make them' },
  severity: 'warning',
  needs: ['proactive', 'organization'],
  basis: ['legislation', 'definition'],
  docs: {
    what: {
      zh: '县、区、乡镇、街道及其部门和开发区管委会的报告在“规章”行填了大于 0 的数，或者正文称制定了规章；省、市的部门作提示。',
      en: 'Reports of counties, districts, townships, their departments and the authorities of zones with a number above zero in the row “rules”, or rules made according to the text; departments of provinces and cities get a remark.',
    },
    why: {
      zh: '规章由国务院部门、省级和设区的市、自治州人民政府制定，县乡两级和地方各部门不能制定规章，多为把规范性文件填进了规章行。',
      en: 'Rules are made by ministries, provinces, prefecture-level cities and autonomous prefectures; others cannot, and documents were probably entered in the wrong row.',
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
        `${organization} cannot make rules, yet the row “rules” shows ${value}; does it belong to normative documents?`,
    },
    told: {
      zh: ({ organization, value }) =>
        `“${organization}”没有规章制定权，正文却写有规章 ${value} 件（条），请核对是否为规范性文件，或者是转载上级的规章。`,
      en: ({ organization, value }) =>
        `${organization} cannot make rules, yet the text counts ${value}; are they normative documents, or rules of a superior?`,
    },
  },
  *check(report) {
    const { organization } = report;
    const competence = organization && competenceOf(organization);
    if (!organization || competence === null) return;
    for (const column of columns) {
      const value = numberAt(report, 'proactive', 'rules', column);
      if (value === null || value <= 0) continue;
      const isMade = column === 'issued' || column === 'made';
      yield {
        messageId: 'rules',
        data: { organization: organization.name, value },
        path: `proactive/rules/${column}`,
        ...(isMade && competence === 'surely' ? {} : { severity: 'info' as const }),
      };
      return;
    }
    const claim = report.claims.find(
      ({ value, text, extent }) => (value ?? 0) > 0 && extent === 'same' && countsRules(squeeze(text)),
    );
    // A superior's rules are told as such.
    if (!claim || namesMakerOfRules(squeeze(claim.text))) return;
    yield {
      messageId: 'told',
      data: { organization: organization.name, value: claim.value! },
      claim,
      ...(makesRules(squeeze(claim.text)) && competence === 'surely' ? {} : { severity: 'info' as const }),
    };
  },
});
