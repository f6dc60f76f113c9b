import { counted } from '../../language/counted.ts';
import { foldString, squeeze } from '../../language/fold/index.ts';
import { ownWords } from '../../language/prose/own-words.ts';
import type { Cell, Report, TableId } from '../../model/report.ts';
import { describePath } from '../../template/index.ts';
import { fullText } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Change {
  readonly path: string;
  readonly own: string;
  readonly other: string;
}

interface Data {
  readonly title: string;
  /** Name of the file that holds the other one, where it is known. */
  readonly file: string | null;
  readonly edition: Report['template'];
  readonly changes: readonly Change[];
  readonly count: number;
  /** Cells that could not be read in one of them, of which nobody knows whether they differ. */
  readonly open: number;
  readonly isTextSame: boolean;
}

const shown = 12;
/** Of more differences than are shown a few give the idea. */
const examples = 5;

const blank = '空';
const printed = ({ value, raw }: Cell): string => (value === null ? raw.trim() || blank : String(value));

/** The cells of all rows that two versions of a report have in common. */
function* cellsInBoth(
  report: Report,
  version: Report,
): Generator<{ readonly path: string; readonly cell: Cell; readonly beside: Cell }> {
  for (const table of ['proactive', 'requests', 'remedies'] as const satisfies readonly TableId[]) {
    const [own, theirs] = [report.tables[table], version.tables[table]];
    if (!own || !theirs) continue;
    for (const [row, cells] of Object.entries(own))
      for (const [column, cell] of Object.entries(cells)) {
        const beside = theirs[row]?.[column];
        if (beside) yield { path: `${table}/${row}/${column}`, cell, beside };
      }
  }
}

/** Every cell in which two versions of a report differ; a row that only one of them has differs throughout. */
function changesBetween(report: Report, version: Report): { changes: Change[]; open: number } {
  const changes: Change[] = [];
  let open = 0;
  for (const { path, cell, beside } of cellsInBoth(report, version))
    if (isOpen(cell) || isOpen(beside)) open++;
    else if (printed(beside) !== printed(cell))
      changes.push({ path, own: printed(cell), other: printed(beside) });
  return { changes, open };
}

const isOpen = ({ state }: Cell): boolean => state === 'ambiguous';

/** The numbers of the sentences; lines of the page itself end in none, and count its visitors. */
const figuresOf = ({ sections }: Report): string =>
  sections
    .filter(({ id }) => id !== null)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => foldString(text).trim()))
    .filter((text) => text.endsWith('。'))
    .map((text) => (text.match(/\d+(?:\.\d+)?/gu) ?? []).join(' '))
    .join(' ')
    .trim();

const other = ({ title, file }: Data): string => (file === null ? `《${title}》` : `《${title}》（${file}）`);
const otherEn = ({ title, file }: Data): string =>
  file === null ? `《${title}》` : `《${title}》 (${file})`;

const listChanges = ({ changes, count, edition }: Data, language: 'zh' | 'en'): string => {
  const said = (value: string): string => (language === 'en' && value === blank ? 'blank' : value);
  const listed = (count > shown ? changes.slice(0, examples) : changes).map(
    ({ path, own, other }) => `${describePath(path, edition, language)} ${said(other)}→${said(own)}`,
  );
  const more = count > listed.length ? (language === 'zh' ? ` 等 ${count} 格` : `, … ${count} cells`) : '';
  return `${listed.join(language === 'zh' ? '；' : '; ')}${more}`;
};

const notCompared = ({ open }: Data, language: 'zh' | 'en'): string => {
  if (open === 0) return '';
  return language === 'zh'
    ? `；另有 ${open} 格读不准，没有比较`
    : `; ${counted(open, 'cell')} could not be read and compared`;
};

export default defineRule<Data>({
  id: 'duplicate/versions',
  title: { zh: '同一机关同一年度有两份报告', en: 'two reports of one body and year' },
  severity: 'warning',
  needs: ['peers', 'organization', 'year'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '一次校核的报告中，同一机关同一年度另有一份的，逐格比较三张表，列出不同的格和另一份、本份的数，并说明文字是否有改动；内容相同的作提示。',
      en: 'Where another report of the same body and year is checked beside it: every cell that differs, with both values, and whether the text was changed; identical ones are a remark.',
    },
    why: {
      zh: '一个机关一个年度只有一份报告；草稿混入或者发布后改动而不说明，都会使数据对不上。',
      en: 'There is one report a year; a draft among them, or an unexplained change after publication, leaves two sets of figures.',
    },
    mend: {
      zh: '确认以哪一份为准，撤下另一份；更正过的，公开更正说明。',
      en: 'Keep the right one; explain a correction.',
    },
    falsePositives: {
      zh: '同一份报告的不同格式、先后版本放在一起比较时属于正常。',
      en: 'Different formats, or versions put side by side on purpose.',
    },
  },
  messages: {
    changed: {
      zh: (data) =>
        `同批报告中另有一份${other(data)}，有 ${data.count} 格数据不同（另一份→本份）：${listChanges(data, 'zh')}${notCompared(data, 'zh')}；文字${data.isTextSame ? '相同' : '也有改动'}。请确认以哪一份为准。`,
      en: (data) =>
        `Another ${otherEn(data)} lies beside it; ${counted(data.count, 'cell differs', 'cells differ')} (other→this): ${listChanges(data, 'en')}${notCompared(data, 'en')}; the text is ${data.isTextSame ? 'the same' : 'changed too'}. Which one holds?`,
    },
    reworded: {
      zh: (data) => `同批报告中另有一份${other(data)}，三张表相同而文字有改动，请确认以哪一份为准。`,
      en: (data) =>
        `Another ${otherEn(data)} lies beside it with the same tables and other text; which one holds?`,
    },
    open: {
      zh: (data) =>
        `同批报告中另有一份${other(data)}，读到的数据相同${notCompared(data, 'zh')}，请对照原文确认以哪一份为准。`,
      en: (data) =>
        `Another ${otherEn(data)} lies beside it with the same figures as far as they were read${notCompared(data, 'en')}; which one holds?`,
    },
    same: {
      zh: (data) => `同批报告中另有一份内容相同的${other(data)}。`,
      en: (data) => `Another ${otherEn(data)} of the same content lies beside it.`,
    },
  },
  *check(report, { peers }) {
    if (!report.organization) return;
    const self = squeeze(report.organization.name);
    for (const { report: peer, name } of peers) {
      if (peer.year !== report.year || squeeze(peer.organization?.name ?? '') !== self) continue;
      const { changes, open } = changesBetween(report, peer);
      const isTextSame =
        ownWords(fullText(report)) === ownWords(fullText(peer)) && figuresOf(report) === figuresOf(peer);
      yield {
        messageId: changes.length > 0 ? 'changed' : open > 0 ? 'open' : isTextSame ? 'same' : 'reworded',
        data: {
          title: peer.title ?? self,
          file: name,
          edition: report.template,
          changes: changes.slice(0, shown),
          count: changes.length,
          open,
          isTextSame,
        },
        path: 'title',
        related: changes.slice(0, shown).map(({ path }) => path),
        key: changes.map(({ path, own, other }) => `${path} ${own} ${other}`).join('|'),
        ...(changes.length === 0 && isTextSame ? { severity: 'info' as const } : {}),
      };
    }
  },
});
