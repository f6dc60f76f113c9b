import { withoutGovernment } from '../../language/bodies/index.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly names: readonly string[];
}

const shown = 20;
export default defineRule<Data>({
  id: 'rollup/missing-child',
  title: { zh: '缺少下级报告', en: 'a subordinate report is missing' },
  severity: 'warning',
  options: { expected: 'strings' },
  needs: ['children'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '选项 expected 列出应当报送的单位名称，逐一核对是否有其报告。没有给出名单的，不作判断。',
      en: 'The option expected lists the bodies that must report; each is looked for. Without a list nothing is judged.',
    },
    why: {
      zh: '《条例》第四十九条要求各单位按期提交年度报告。',
      en: 'Article 49 obliges each body to submit its report.',
    },
    mend: { zh: '催报，或更新名单。', en: 'Ask for the report, or update the list.' },
    falsePositives: {
      zh: '撤并的单位应从名单中删去；名称按全称或简称的包含关系匹配。',
      en: 'Take dissolved bodies off the list; names match when one contains the other.',
    },
  },
  messages: {
    missing: {
      zh: ({ names }) =>
        `没有收到${quotedZh(names.slice(0, shown))}${names.length > shown ? `等 ${names.length} 个单位` : ''}的报告，请核对。`,
      en: ({ names }) =>
        `No report of ${quotedEn(names.slice(0, shown))}${names.length > shown ? ` and ${names.length - shown} more` : ''} was given; please check.`,
    },
  },
  *check(_, { children, options }) {
    const { expected } = options;
    if (!Array.isArray(expected)) return;
    const present = children.flatMap(({ organization, title }) =>
      [organization?.name, title].filter((name) => typeof name === 'string').map(withoutGovernment),
    );
    const names = expected
      .filter((name): name is string => typeof name === 'string' && withoutGovernment(name) !== '')
      .filter((name) => {
        const wanted = withoutGovernment(name);
        return !present.some((other) => other !== '' && (other.includes(wanted) || wanted.endsWith(other)));
      });
    if (names.length > 0) yield { messageId: 'missing', data: { names }, path: 'title' };
  },
});
