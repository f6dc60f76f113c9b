import { counted } from '../../language/counted.ts';
import { readCellText } from '../../language/numbers/index.ts';
import { describePath } from '../../template/index.ts';
import { cellsIn } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly raw: string;
  /** How many cells of the table show the same. */
  readonly count: number;
}

/** What stands in brackets is no text of the cell but names what it shows: a picture, an embedded object. */
const named = /^［[^］]+］$/u;
/** Signs without a meaning of their own: a font shows something there, perhaps the very number. */
const unmapped = /[\ue000-\uf8ff\ufffd]/u;
/** What stands instead of digits, as the reading of tables names it. */
const kinds: Readonly<Record<string, string>> = {
  图片: 'a picture',
  嵌入对象: 'an embedded object',
  公式: 'a formula',
  删除线: 'struck text',
  自动编号: 'automatic numbering',
};
const inEnglish = (raw: string): string =>
  raw.replace(/^［([^］]+)］/u, (whole: string, kind: string) => kinds[kind] ?? whole);

/** A formula whose result nobody saved: what a program would show here is not known. */
const isFormula = (raw: string): boolean => raw.startsWith('=') || raw.startsWith('［公式］=');

export default defineRule<Data>({
  id: 'cell/not-number',
  title: { zh: '单元格不是数值', en: 'a cell is not a number' },
  severity: 'error',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '单元格中是否有不能读作一个数值的文字，如“? 0”“1O”“约10”“8月起12”“#REF!”。',
      en: 'Cells whose text cannot be read as one number, such as “? 0”, “1O”, “约10”, “8月起12” or “#REF!”.',
    },
    why: {
      zh: '统计表要求准确数值，否则不能合计。',
      en: 'The tables take exact numbers; anything else cannot be summed.',
    },
    mend: { zh: '改为准确的数值。', en: 'Write the exact number.' },
    falsePositives: {
      zh: '扫描识别可能把 0 认作字母 O、1 认作 l；数值后带单位的另由格式规则提示。',
      en: 'Optical recognition may read 0 as O and 1 as l; a number with a unit is reported by cell/number-format instead.',
    },
  },
  messages: {
    invalid: {
      zh: ({ path, raw }) => `${describePath(path, null, 'zh')}填的是“${raw}”，不是数值，请更正。`,
      en: ({ path, raw }) =>
        `${describePath(path, null, 'en')} reads “${raw}”, which is not a number; please correct it.`,
    },
    uncomputed: {
      zh: ({ path, raw }) =>
        `${describePath(path, null, 'zh')}是公式“${raw}”，文件没有保存它的结果，未能读取；请在 Excel 或 WPS 中打开保存一次后再校核。`,
      en: ({ path, raw }) =>
        `${describePath(path, null, 'en')} is the formula “${raw}” without a saved result, which was not read; open and save the file once in Excel or WPS.`,
    },
    unmapped: {
      zh: ({ path, count }) =>
        `${describePath(path, null, 'zh')}${count > 1 ? `等 ${count} 个单元格` : ''}的字符在文件中没有编码，未能读取；请对照原表，或改用原始电子文档校核。`,
      en: ({ path, count }) =>
        `${describePath(path, null, 'en')}${count > 1 ? ` and ${counted(count - 1, 'more cell')} hold` : ' holds'} characters that the file gives no meaning to, which were not read; please check the original document instead.`,
    },
    shown: {
      zh: ({ path, raw, count }) =>
        `${describePath(path, null, 'zh')}${count > 1 ? `等 ${count} 个单元格` : ''}里是${raw}，其中的数字无法读取，请改为文字。`,
      en: ({ path, raw, count }) =>
        `${describePath(path, null, 'en')}${count > 1 ? ` and ${counted(count - 1, 'more cell')} hold` : ' holds'} ${inEnglish(raw)}, whose figures cannot be read; please write them as text.`,
    },
  },
  *check(report, { template }) {
    const shown = new Map<string, { path: string; raw: string; paths: string[] }>();
    for (const { path, cell } of cellsIn(report, template, 'invalid')) {
      // A number that is no whole count is told as such.
      if (readCellText(cell.raw).kind === 'number') continue;
      const raw = cell.raw.trim();
      if (isFormula(raw)) {
        yield {
          messageId: 'uncomputed',
          data: { path, raw: raw.replace('［公式］', ''), count: 1 },
          path,
          severity: 'warning',
          concerns: 'reading',
        };
        continue;
      }
      const isUnmapped = unmapped.test(raw);
      if (!isUnmapped && !named.test(raw)) {
        yield { messageId: 'invalid', data: { path, raw, count: 1 }, path };
        continue;
      }
      // One cause for a whole table is one finding.
      const key = `${path.split('/')[0]} ${isUnmapped ? '\ufffd' : raw}`;
      const group = shown.get(key) ?? { path, raw, paths: [] };
      shown.set(key, group);
      group.paths.push(path);
    }
    for (const [key, { path, raw, paths }] of shown)
      yield {
        messageId: unmapped.test(raw) ? 'unmapped' : 'shown',
        data: { path, raw, count: paths.length },
        ...(unmapped.test(raw) && { severity: 'warning' as const, concerns: 'reading' as const }),
        path,
        related: paths.slice(1, mostRelated),
        key,
      };
  },
});

const mostRelated = 12;
