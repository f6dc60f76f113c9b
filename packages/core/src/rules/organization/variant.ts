import { lowestArea, readBodyName } from '../../language/bodies/index.ts';
import { squeeze } from '../../language/fold/index.ts';
import type { Report } from '../../model/report.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly own: string;
  readonly other: string;
}

/** 住建局2025年…, where the text says 甲县住建局: the name of the place is left out of the title. */
const lacksPlace = ({ title, organization }: Report): boolean =>
  organization?.kind === 'department' &&
  lowestArea(organization.name) === null &&
  title !== null &&
  squeeze(title).startsWith(organization.name);

export default defineRule<Data>({
  id: 'organization/variant',
  title: { zh: '机关名称前后不一', en: 'the body is named in different ways' },
  severity: 'info',
  needs: ['organization', 'sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '标题中的机关名称与编制说明中的名称是否一致；标题中没有写明所在地的部门，正文是否写了带地名的全称。',
      en: 'The name in the title against the name in the statement of who compiled the report; and a department without its place in the title, whose text gives it.',
    },
    why: { zh: '标题宜用机关全称。', en: 'The title should carry the full name.' },
    mend: { zh: '统一使用机关全称。', en: 'Use the full name throughout.' },
    falsePositives: {
      zh: '使用通行简称是正常的，仅作提示。',
      en: 'Common short forms are normal; a remark only.',
    },
  },
  messages: {
    bare: {
      zh: ({ own, other }) =>
        `标题中的机关名称“${own}”没有写明所在地，正文写作“${other}”，建议标题使用全称。`,
      en: ({ own, other }) =>
        `The title names ${own} without its place, the text says ${other}; the title should carry the full name.`,
    },
    variant: {
      zh: ({ own, other }) => `标题中的机关名称为“${own}”，编制说明中为“${other}”，建议统一使用全称。`,
      en: ({ own, other }) =>
        `The title names ${own}, the statement of compilation ${other}; the full name is best throughout.`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization) return;
    const full = lacksPlace(report)
      ? statementsOf(report, 'body').find(
          ({ name }) => name.endsWith(organization.name) && lowestArea(name) !== null,
        )
      : undefined;
    if (full) {
      yield {
        messageId: 'bare',
        data: { own: organization.name, other: full.name },
        path: 'title',
        location: report.titleAt,
      };
      return;
    }
    const own = readBodyName(organization.name);
    if (!own) return;
    for (const statement of statementsOf(report, 'body')) {
      const { role, name, section } = statement;
      if (role !== 'author' || (section !== null && section !== 'overview')) continue;
      const other = readBodyName(name);
      if (!other || other.kind !== own.kind || other.stem === own.stem) continue;
      const isVariant = other.stem.includes(own.stem) || own.stem.includes(other.stem);
      if (!isVariant || squeeze(organization.name).includes(name)) continue;
      yield {
        messageId: 'variant',
        data: { own: organization.name, other: name },
        ...citeStatement(statement),
      };
      return;
    }
  },
});
