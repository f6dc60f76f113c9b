import {
  beginsYearOf,
  compareBodies,
  foreignArea,
  isBureau,
  isCustomsHouse,
  isOtherKindOfPlace,
  lowestArea,
  readBodyName,
  shortens,
} from '../../language/bodies/index.ts';
import type { Organization, Report } from '../../model/report.ts';
import type { BodyRole, Statement } from '../../model/statement.ts';
import { defineRule, type Violation } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly own: string;
  readonly other: string;
}

/** Roles in which only the reporting body, or one above it, can stand. */
const ownOnly: ReadonlySet<BodyRole> = new Set(['author', 'reporter', 'problem', 'contact', 'signed']);

/** Roles in which a body tells of itself. */
const tellsSubject: ReadonlySet<BodyRole> = new Set(['reporter', 'actor', 'problem', 'contact']);

const isDepartment = (name: string): boolean => readBodyName(name)?.kind === 'department';

/** The site of the same department one level up rightly holds the report; one of the same level does not. */
const isSiteBeside = (own: string, role: BodyRole, other: string): boolean =>
  role === 'site' && lowestArea(own) === lowestArea(other);

/** Two development zones whose names begin otherwise: 甲市经济技术开发区, 丙高新技术产业开发区. */
function areOtherZones(own: string, other: string): boolean {
  const theirs = readBodyName(other);
  return (
    theirs?.kind === 'zone' &&
    readBodyName(own)?.kind === 'zone' &&
    compareBodies(own, other) === 'unlike' &&
    !own.includes(theirs.stem.slice(0, 2))
  );
}

type Judgement = keyof typeof severities;

/** Roles in which a place tells of its own year. */
const tellsYear: ReadonlySet<BodyRole> = new Set(['reporter', 'actor']);

/** Two departments, of which neither need lie elsewhere: told, and not blamed. */
function judgeDepartments(own: string, role: BodyRole, other: string): Judgement | null {
  const likeness = compareBodies(own, other);
  if (likeness !== 'unlike' && likeness !== 'nothingShared') return null;
  if (role === 'site' && likeness === 'nothingShared') return 'foreign';
  return tellsSubject.has(role) || isSiteBeside(own, role, other) ? 'beside' : null;
}

/** Two bodies of one class, whose names give no area that tells them apart. */
function judgeBeside(own: string, role: BodyRole, other: string): Judgement | null {
  if (isDepartment(own) && isDepartment(other)) return judgeDepartments(own, role, other);
  return role === 'reporter' && areOtherZones(own, other) ? 'foreign' : null;
}

/** How the name in this role contradicts the report's own body; null when it need not. */
function judge({ name: own }: Organization, role: BodyRole, other: string): Judgement | null {
  const lies = foreignArea(own, other) !== null;
  const likeness = compareBodies(own, other);
  // A customs house may tell of one below it, which bears another place's name.
  const isOther = likeness === 'nothingShared' && !(isCustomsHouse(own) && isCustomsHouse(other));
  if (role === 'author') return lies || isOther || likeness === 'unlike' ? 'mismatch' : null;
  // The same department of the city above may well be named elsewhere.
  if (ownOnly.has(role) && (lies || (isOther && role !== 'contact')))
    return role === 'reporter' ? 'mismatch' : 'foreign';
  if (lies && (role === 'actor' || role === 'subordinate' || role === 'site')) return 'foreign';
  if (tellsYear.has(role) && isOtherKindOfPlace(own, other)) return 'foreign';
  const told = judgeBeside(own, role, other);
  return told ?? (lies ? 'elsewhere' : null);
}

const severities = { mismatch: 'error', foreign: 'warning', elsewhere: 'info', beside: 'info' } as const;

type NamedBody = Extract<Statement, { kind: 'body' }>;

/** The sentence with which the overview begins tells of another bureau's year: nobody else's work opens a report. */
const opensReport = ({ sections }: Report, { section, role, name }: NamedBody): boolean =>
  role === 'reporter' &&
  isBureau(name) &&
  section === 'overview' &&
  sections.some(
    ({ id, paragraphs }) =>
      id === section && paragraphs.slice(0, 2).some(({ text }) => beginsYearOf(text, name)),
  );

const gravity = (judgement: Judgement): number => ['info', 'warning', 'error'].indexOf(severities[judgement]);

export default defineRule<Data>({
  id: 'organization/mismatch',
  title: { zh: '出现了其他机关或地方的名称', en: 'another body or place in place of one’s own' },
  severity: 'error',
  needs: ['organization', 'sections'],
  basis: ['regulations.49', 'definition'],
  docs: {
    what: {
      zh: '只能写本机关的地方写了别的机关：编制说明、公布用语和年度工作的主语（报为错误）；总体情况开头的另一个同级部门，问题部分的主语、联系单位、被指导单位的所属地、下载网站（报为警告）；地址、网站和其他地方提到的别县别乡（作提示）。',
      en: 'Another body where only one’s own can stand: who compiled the report, whose report is announced, the subject of the year’s account (errors); another department as the subject with which the overview opens, the subject of the problems, the contact, the area whose parts are directed, the site to download from (warnings); addresses, sites and governments of another place elsewhere (remarks).',
    },
    why: {
      zh: '说明整段或整篇由其他机关的报告复制而来，数据也可能不是本机关的。',
      en: 'The text was copied from another body’s report, and its figures perhaps too.',
    },
    mend: {
      zh: '改为本机关名称，并逐段核对内容和数据是否也是复制的。',
      en: 'Put in the right name, and check whether the text and figures were copied too.',
    },
    falsePositives: {
      zh: '上级机关、下属地方和单位、文件制发机关不比较；援助帮扶、交流学习、转办移送、法院管辖等句子不读；“市”可能是上级也可能是县级市，除已收录的县级市外不据以判定；简称、全称和更名前后的名称视为同一机关。',
      en: 'Superiors, subordinate places and bodies and issuers of documents are not compared; sentences about aid, exchange, forwarding or courts are not read; a 市 that is no known county-level city may lie above or beside and decides nothing; short, full and former names count as one.',
    },
  },
  messages: {
    mismatch: {
      zh: ({ own, other }) => `报告机关是“${own}”，此处却写作“${other}”，疑为复制其他机关的报告，请核对。`,
      en: ({ own, other }) =>
        `The report is of ${own}, but ${other} stands here; the text may be copied from another body.`,
    },
    foreign: {
      zh: ({ own, other }) =>
        `此处写的是“${other}”，与报告机关“${own}”不一致，请核对是否误用了其他单位的文稿。`,
      en: ({ own, other }) =>
        `${other} stands here, which does not fit ${own}; please check whether another body’s text was used.`,
    },
    beside: {
      zh: ({ own, other }) => `此处写的是“${other}”，而报告机关是“${own}”，请确认内容属于本机关。`,
      en: ({ own, other }) =>
        `This tells of ${other}, while the report is of ${own}; please make sure it is about the body itself.`,
    },
    elsewhere: {
      zh: ({ own, other }) => `此处提到“${other}”，不在报告机关“${own}”的辖区，请确认。`,
      en: ({ own, other }) =>
        `${other} is named here, which lies outside the area of ${own}; please confirm.`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization) return;
    // A body named in several parts of the text is told once, where it is plainest.
    const isReorganised = statementsOf(report, 'circumstance').some(({ of }) => of === 'reorganised');
    const plainest = new Map<string, { messageId: Judgement; statement: NamedBody }>();
    for (const statement of statementsOf(report, 'body')) {
      const { role, name } = statement;
      const judged = judge(organization, role, name);
      if (judged === 'beside' && shortens(name, organization.name)) continue;
      const messageId =
        judged === 'beside' && !isReorganised && opensReport(report, statement) ? 'foreign' : judged;
      const known = plainest.get(name);
      if (messageId === null || (known && gravity(messageId) <= gravity(known.messageId))) continue;
      plainest.set(name, { messageId, statement });
    }
    for (const [name, { messageId, statement }] of plainest) {
      const violation: Violation<Data> = {
        messageId,
        data: { own: organization.name, other: name },
        key: name,
        severity: severities[messageId],
        ...citeStatement(statement),
      };
      yield violation;
    }
  },
});
