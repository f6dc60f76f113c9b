import { describePath } from '../../template/index.ts';
import { numberAt } from '../kit/cells.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly issued: number;
}

const rows = ['rules', 'normativeDocuments'];

export default defineRule<Data>({
  id: 'proactive/none-in-force',
  title: { zh: '本年有制发而现行有效为 0', en: 'documents issued but none in force' },
  severity: 'warning',
  needs: ['proactive', 'edition'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '本年制发件数大于 0、现行有效件数为 0。本年废止不少于制发的，只作提示。',
      en: 'Issued above zero while none is in force; when at least as many were repealed, only a remark.',
    },
    why: {
      zh: '刚制发的文件年末仍应有效，0 多为漏填。',
      en: 'Fresh documents are in force; the zero usually means the cell was forgotten.',
    },
    mend: {
      zh: '填写年末全部有效文件的数量。',
      en: 'Write the number of all documents valid at the end of the year.',
    },
    falsePositives: {
      zh: '当年制发的文件当年全部废止或失效。',
      en: 'All documents of the year may have been repealed or have expired.',
    },
  },
  messages: {
    none: {
      zh: ({ path, issued }) =>
        `本年制发 ${issued} 件，${describePath(path, null, 'zh')}却为 0，请核对是否漏填。`,
      en: ({ path, issued }) =>
        `${issued} were issued in the year, yet ${describePath(path, null, 'en')} is 0; was it forgotten?`,
    },
  },
  *check(report, context) {
    for (const row of rows) {
      const path = `proactive/${row}/inForce`;
      const figures = yield* figuresAt(report, context, `proactive/${row}/issued`, path);
      if (!figures) continue;
      const [issued = 0, inForce] = figures;
      if (issued <= 0 || inForce !== 0) continue;
      const isRepealed = (numberAt(report, 'proactive', row, 'repealed') ?? 0) >= issued;
      yield {
        messageId: 'none',
        data: { path, issued },
        path,
        related: [`proactive/${row}/issued`],
        ...(isRepealed ? { severity: 'info' as const } : {}),
      };
    }
  },
});
