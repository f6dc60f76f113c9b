import { isNamedAfterTownship, isOwnArea, readBodyName, townshipKind } from '../../language/bodies/index.ts';
import type { Organization } from '../../model/report.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { isGovernment } from '../kit/words.ts';

interface Data {
  readonly organization: string;
  readonly words: string;
}

/** The unit under which the words of the office that wrote a report are told. */
const writingOffice = '公开办';

/** 全镇 beside 我镇. */
const whole = '全';
/** Units that only departments and agencies call themselves. */
const units = '局 委 厅 院 署 处 站 所 中心';
const departmental: ReadonlySet<string> = new Set(units.split(' '));

const ofTownships: ReadonlySet<string> = new Set(['镇', '乡', '街道']);

/** What a hospital or a school that reports as well cannot be. */
const ofAuthorities: ReadonlySet<string> = new Set(['局', '委', '厅', '署', '管委会', '开发区']);

/** Whether a body can speak of itself with this unit; where the name does not tell, it can. */
function canSpeak(organization: Organization, unit: string): boolean {
  const { kind, name } = organization;
  const township = townshipKind(name);
  if (township !== null && ofTownships.has(unit) && unit !== township) return false;
  if (isGovernment(organization)) return unit !== '办' && !departmental.has(unit) && isOwnArea(name, unit);
  // A street office calls itself 我办; an office 我室 or 我办; other departments have several names.
  if (kind === 'township') return !departmental.has(unit) || unit === '处';
  if (readBodyName(name)?.kind === 'institution') return !ofAuthorities.has(unit) && !ofTownships.has(unit);
  if (kind !== 'department' && kind !== 'office') return true;
  if (ofTownships.has(unit)) return isNamedAfterTownship(name);
  if (name.endsWith('局')) return unit !== '厅' && unit !== '院';
  // 某县人民政府办公室 may be 我办 or 我室, hardly 我局.
  if (name.endsWith('人民政府办公室')) return unit === '办' || !departmental.has(unit);
  return true;
}

export default defineRule<Data>({
  id: 'organization/voice',
  title: { zh: '自称与报告机关不符', en: 'speaks of itself as another kind of body' },
  severity: 'warning',
  needs: ['organization', 'sections'],
  basis: ['regulations.49', 'definition'],
  docs: {
    what: {
      zh: '政府的报告中自称“我局”“我委”“我办”，乡镇、医院、学校的报告中自称“我局”，局的报告中自称“我镇”等；政府的报告写成“信息公开办”一类内设机构的工作总结的，作提示。',
      en: 'A government that calls itself 我局, 我委 or 我办, a township, hospital or school 我局, a bureau 我镇; a government’s report written as the work summary of its disclosure office is a remark.',
    },
    why: {
      zh: '自称不符，多为沿用部门或其他机关的文稿，内容和数据可能只反映一个部门的情况。',
      en: 'The text is probably a department’s or another body’s, and may tell of that body only.',
    },
    mend: {
      zh: '以报告机关的名义撰写，并核对内容和数据的口径。',
      en: 'Write in the name of the reporting body, and check the scope of text and figures.',
    },
    falsePositives: {
      zh: '引号内和“以下简称”后的称呼不看；部门可能加挂牌子、使用多种自称的，不判定；介绍职责分工时提到公开办是正常的。',
      en: 'Names in quotation marks or introduced as short names are passed over, and so are departments with several names; naming the office when describing duties is normal.',
    },
  },
  messages: {
    unit: {
      zh: ({ organization, words }) =>
        `“${organization}”的报告中自称“${words}”，与报告机关不符，请核对是否沿用了其他单位的文稿。`,
      en: ({ organization, words }) =>
        `The report of ${organization} speaks of itself as “${words}”, which does not fit; was another body’s text used?`,
    },
    voice: {
      zh: ({ words }) => `政府的年度报告以“${words}”的口吻撰写，似由工作总结改成，请调整。`,
      en: ({ words }) =>
        `The government’s report speaks as “${words}”; it seems to be a work summary. Please adapt it.`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization) return;
    const seen = new Set<string>();
    for (const statement of statementsOf(report, 'voice')) {
      // 全镇 is told of townships by those above them as well.
      if (statement.word.startsWith(whole) && townshipKind(organization.name) === null) continue;
      if (
        statement.unit === writingOffice ||
        seen.has(statement.unit) ||
        canSpeak(organization, statement.unit)
      )
        continue;
      seen.add(statement.unit);
      yield {
        messageId: 'unit',
        data: { organization: organization.name, words: statement.word },
        key: statement.word,
        ...citeStatement(statement),
      };
    }
    if (!isGovernment(organization)) return;
    const office = statementsOf(report, 'voice').find(
      ({ unit, section }) => unit === writingOffice && (section === null || section === 'overview'),
    );
    if (office)
      yield {
        messageId: 'voice',
        data: { organization: organization.name, words: office.word },
        severity: 'info',
        ...citeStatement(office),
      };
  },
});
