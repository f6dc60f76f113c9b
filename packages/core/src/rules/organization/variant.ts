import { readBodyName } from '../../language/bodies/index.ts';
import { squeeze } from '../../language/fold/index.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly own: string;
  readonly other: string;
}

export default defineRule<Data>({
  id: 'organization/variant',
  title: { zh: '机关名称前后不一', en: 'the body is named in different ways' },
  severity: 'info',
  needs: ['organization', 'sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '标题中的机关名称与编制说明中的名称是否一致。',
      en: 'The name in the title against the name in the statement of who compiled the report.',
    },
    why: { zh: '标题宜用机关全称。', en: 'The title should carry the full name.' },
    mend: { zh: '统一使用机关全称。', en: 'Use the full name throughout.' },
    falsePositives: {
      zh: '使用通行简称是正常的，仅作提示。',
      en: 'Common short forms are normal; a remark only.',
    },
  },
  messages: {
    variant: {
      zh: ({ own, other }) => `标题中的机关名称为“${own}”，编制说明中为“${other}”，建议统一使用全称。`,
      en: ({ own, other }) =>
        `The title names ${own}, the statement of compilation ${other}; the full name is best throughout.`,
    },
  },
  *check(report) {
    const { organization } = report;
    if (!organization) return;
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
