import { lowestAreaSuffix, speaksOfOffice } from '../../language/bodies/index.ts';
import { tellsOfTables } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Organization, OrganizationKind, Report, SectionId } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import { numberAt } from '../kit/cells.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule, type Violation } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

import { isGovernment } from '../kit/words.ts';

type Area = Extract<Statement, { kind: 'area' }>;

interface Data {
  readonly words: string;
  readonly organization: string;
}

/** Where a body tells what it did itself. */
const prose: ReadonlySet<SectionId> = new Set(['overview', 'problems', 'other']);

/**
 * The claim of a government that only its office's requests stand in table three: they equal the table, and nothing in the
 * text counts the area.
 */
function officeOnly(report: Report): Claim | undefined {
  const { organization } = report;
  if (!organization || organization.kind === 'township' || !isGovernment(organization)) return undefined;
  // 甲县人民政府（县人民政府办公室）2023年政府信息公开工作年度报告: of both, whatever the first is called.
  if (speaksOfOffice(report.title ?? '')) return undefined;
  const received = report.claims.filter(
    ({ metric, form, value }) => metric === 'requests.received' && form === 'number' && (value ?? 0) > 0,
  );
  if (received.some(({ extent }) => extent !== 'other')) return undefined;
  const total = numberAt(report, 'requests', 'received', 'total');
  return received.find(
    ({ value, comparison, text }) => comparison === 'exact' && value === total && speaksOfOffice(text),
  );
}

/** Governments that no county belongs to, by the last word of their area. */
const withoutCounties: ReadonlySet<string> = new Set(['区', '旗']);

/** 全县 in the report of a district: no area of its own, nor one above it. */
function areaElsewhere(report: Report, organization: Organization): Area | undefined {
  const { kind, name } = organization;
  if (kind !== 'county' || !isGovernment(organization) || name.includes('县')) return undefined;
  if (!withoutCounties.has(lowestAreaSuffix(name) ?? '')) return undefined;
  return statementsOf(report, 'area').find(({ unit, section }) => unit === '县' && section !== null);
}

/** Areas that lie above a government of this kind, by the word behind 全; 市 and 区 may be its own or what it speaks of. */
const above: Partial<Record<OrganizationKind, string>> = { prefecture: '省', county: '省州' };

/** Places that are no city and lie in one: 全市 is none of theirs. */
const inCities: ReadonlySet<string> = new Set(['县', '旗']);

/** 全省受理申请913件 in the report of a prefecture. */
function* figuresAbove(report: Report, { kind, name }: Organization): Generator<Violation<Data>> {
  for (const statement of statementsOf(report, 'area')) {
    const { told, section, unit, printed } = statement;
    const own = lowestAreaSuffix(name);
    const isAbove =
      (above[kind]?.includes(unit) === true || (unit === '市' && inCities.has(own ?? ''))) && unit !== own;
    const isOfTables = tellsOfTables(printed);
    if (told !== (isOfTables ? 'figures' : 'headed') || !isAbove || section === null) continue;
    yield {
      messageId: 'figures',
      data: { words: printed, organization: name },
      ...citeStatement(statement),
      // What no table counts may be told of the city for once.
      ...(isOfTables ? {} : { severity: 'info' as const }),
    };
    return;
  }
}

export default defineRule<Data>({
  id: 'organization/level-mismatch',
  title: { zh: '口径与机关层级不符', en: 'figures of another level' },
  severity: 'warning',
  needs: ['organization', 'sections'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '县级以上政府的报告只写办公室或本级收到的申请数、表三也是这个数的，乡镇、街道的报告写“全县（市、区）共……件”、市县政府的报告写“全省受理申请……件”、市辖区政府的报告写“全县”“我县”的，报为警告；部门和办公室的报告以“我县”“全县”口吻叙述的，乡镇、街道的报告写“推动全省政府信息公开工作”的，县政府的报告写“全市发布……份”的，作提示。',
      en: 'A government whose text and table 3 count only its office’s requests, a township that gives the figures of the whole county, a city or county that gives those of its province, and a district that speaks of a county, are warned about; an office or department that speaks as the county, a township that moves the work of its province, and a county that tells what its city published, are remarks.',
    },
    why: {
      zh: '年度报告应反映本机关的情况，混用上级口径会使数据无法核对。',
      en: 'The report is about the body itself; another scope makes its figures impossible to check.',
    },
    mend: {
      zh: '改用本机关口径，或者删去上级的数据。',
      en: 'Use the body’s own figures, or drop those of its superior.',
    },
    falsePositives: {
      zh: '政府办公室作为主管部门统筹全县工作，写到全县情况可以理解；部门以本级“我市”“全市”的口吻谈本行业工作的，以及排名、表彰等比较，不作提示。',
      en: 'A government’s office directs the work of the whole area and may describe it; a department that speaks of its own area is passed over, and so are ranks and praise.',
    },
  },
  messages: {
    elsewhere: {
      zh: ({ words, organization }) =>
        `“${organization}”的报告中写有“${words}”，与报告机关所在行政区划的称谓不符，请核对是否沿用了其他地方的文稿。`,
      en: ({ words, organization }) =>
        `The report of ${organization} says “${words}”, which is no area of its own; was another place’s text used?`,
    },
    office: {
      zh: ({ words, organization }) =>
        `“${organization}”的报告应反映整个地区的情况，而正文写“${words}”，表三也填的是这个数，疑为只统计了办公室的申请，请核对。`,
      en: ({ words, organization }) =>
        `The report of ${organization} covers its whole area, yet the text says “${words}” and table 3 gives that number; were only the office’s requests counted?`,
    },
    figures: {
      zh: ({ words, organization }) =>
        `“${organization}”的报告中写有“${words}”，疑为上级口径的数据，请核对。`,
      en: ({ words, organization }) =>
        `The report of ${organization} says “${words}”, which looks like a figure of the superior level; please check.`,
    },
    voice: {
      zh: ({ words, organization }) =>
        `“${organization}”的报告以“${words}”的口吻叙述，请确认内容属于本机关。`,
      en: ({ words, organization }) =>
        `The report of ${organization} speaks as “${words}”; please make sure the content is its own.`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization) return;
    const elsewhere = areaElsewhere(report, organization);
    if (elsewhere) {
      const { printed } = elsewhere;
      yield {
        messageId: 'elsewhere',
        data: { words: printed, organization: organization.name },
        ...citeStatement(elsewhere),
      };
      return;
    }
    const only = officeOnly(report);
    if (only)
      yield {
        messageId: 'office',
        data: { words: quote(only.text), organization: organization.name },
        claim: only,
        related: ['requests/received/total'],
      };
    if (isGovernment(organization) && organization.kind !== 'township')
      yield* figuresAbove(report, organization);
    const isTownship = organization.kind === 'township';
    if (!isTownship && organization.kind !== 'office' && organization.kind !== 'department') return;
    const ownTold = isTownship ? ['figures', 'directs'] : ['voice'];
    for (const statement of statementsOf(report, 'area')) {
      const { section, unit, printed, told } = statement;
      if (!ownTold.includes(told) || section === null || !prose.has(section)) continue;
      if (organization.kind === 'department' && unit === lowestAreaSuffix(organization.name)) continue;
      yield {
        messageId: told === 'figures' ? told : 'voice',
        data: { words: printed, organization: organization.name },
        ...citeStatement(statement),
        ...(told === 'figures' ? {} : { severity: 'info' as const }),
      };
      return;
    }
  },
});
