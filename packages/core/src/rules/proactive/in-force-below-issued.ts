import { describePath } from '../../template/index.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
}

const rows = ['rules', 'normativeDocuments'];

export default defineRule<Data>({
  id: 'proactive/in-force-below-issued',
  title: { zh: '现行有效件数少于本年制发件数', en: 'fewer documents in force than issued in the year' },
  severity: 'warning',
  needs: ['proactive', 'edition'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '现行有效件数应不少于“本年制发 − 本年废止”。介于二者之间的，可能是当年制发又当年废止，只作提示。',
      en: 'Documents in force should be no fewer than issued minus repealed. In between, documents may have been issued and repealed in the same year, which is only remarked on.',
    },
    why: {
      zh: '本年制发而未废止的文件在年末应当有效。',
      en: 'What was issued and not repealed is in force at the end of the year.',
    },
    mend: {
      zh: '核对现行有效件数，应为年末全部有效文件的数量。',
      en: 'Check the number in force: it counts every valid document at the end of the year.',
    },
    falsePositives: {
      zh: '当年制发的文件有效期届满自动失效、联合发文由他方计数等。',
      en: 'Documents may expire within the year, or be counted by the joint issuer.',
    },
  },
  messages: {
    below: {
      zh: ({ path, issued, repealed, inForce }) =>
        `${describePath(path, null, 'zh')}为 ${inForce} 件，而本年制发 ${issued} 件、废止 ${repealed} 件，现行有效至少应有 ${Math.max(issued - repealed, 0)} 件，请核对。`,
      en: ({ path, issued, repealed, inForce }) =>
        `${describePath(path, null, 'en')} is ${inForce}, but ${issued} were issued and ${repealed} repealed in the year: at least ${Math.max(issued - repealed, 0)} should be in force.`,
    },
    sameYear: {
      zh: ({ path, issued, repealed, inForce }) =>
        `${describePath(path, null, 'zh')}为 ${inForce} 件，少于本年制发的 ${issued} 件（本年废止 ${repealed} 件），请确认废止的是当年制发的文件。`,
      en: ({ path, issued, repealed, inForce }) =>
        `${describePath(path, null, 'en')} is ${inForce}, fewer than the ${issued} issued in the year (${repealed} repealed); please confirm that documents of the same year were repealed.`,
    },
  },
  *check(report, context) {
    for (const row of rows) {
      const path = `proactive/${row}/inForce`;
      const figures = yield* figuresAt(
        report,
        context,
        `proactive/${row}/issued`,
        `proactive/${row}/repealed`,
        path,
      );
      if (!figures) continue;
      const [issued = 0, repealed = 0, inForce = 0] = figures;
      // None in force at all has a rule of its own.
      if (inForce === 0 || inForce >= issued) continue;
      const isSameYear = inForce >= issued - repealed;
      yield {
        messageId: isSameYear ? 'sameYear' : 'below',
        data: { path, issued, repealed, inForce },
        path,
        related: [`proactive/${row}/issued`, `proactive/${row}/repealed`],
        ...(isSameYear ? { severity: 'info' as const } : {}),
      };
    }
  },
});
