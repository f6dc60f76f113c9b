import type { LooseEnd } from '@gouji/core/read';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlBudget } from '../xml/walk-xml.ts';
import type { Archive } from '../zip/open-archive.ts';
import { readRelationships } from '../zip/package.ts';
import { cellName } from './read-sheet.ts';

/** What lies over the cells of a sheet, pictures, text boxes and charts, with the cells they are fixed to; and comments. */
export function readDrawings(archive: Archive, part: string, sheet: string, budget: XmlBudget): LooseEnd[] {
  return readRelationships(archive, part, budget).flatMap(({ type, target }) => {
    if (type !== 'drawing' && type !== 'comments') return [];
    const bytes = archive.read(target);
    if (!bytes) return [];
    const xml = decodeXml(bytes);
    return type === 'drawing' ? readAnchors(xml, sheet, budget) : readComments(xml, sheet, budget);
  });
}

function readAnchors(xml: string, sheet: string, budget: XmlBudget): LooseEnd[] {
  const found: LooseEnd[] = [];
  let inFrom = false;
  let collecting: 'col' | 'row' | 'text' | null = null;
  let place = { col: 0, row: 0 };
  let what: LooseEnd['what'] | null = null;
  let words = '';
  walkXml(xml, budget, {
    open(name) {
      const local = name.slice(name.indexOf(':') + 1);
      if (/Anchor$/.test(local)) {
        place = { col: 0, row: 0 };
        what = null;
        words = '';
      } else if (local === 'from') inFrom = true;
      else if (inFrom && (local === 'col' || local === 'row')) collecting = local;
      else if (local === 'pic') what ??= 'picture';
      else if (local === 'graphicFrame') what ??= 'object';
      else if (name === 'a:t') collecting = 'text';
    },
    text(value) {
      if (collecting === 'text') words += value;
      else if (collecting) place[collecting] = Number(value) || 0;
    },
    close(name) {
      const local = name.slice(name.indexOf(':') + 1);
      collecting = null;
      if (local === 'from') inFrom = false;
      if (!/Anchor$/.test(local)) return;
      const at = { kind: 'sheet', sheet, cell: cellName(place.row, place.col) } as const;
      if (words.trim() !== '') found.push({ what: 'object', text: words.trim(), at });
      else if (what) found.push({ what, text: '', at });
    },
  });
  return found;
}

function readComments(xml: string, sheet: string, budget: XmlBudget): LooseEnd[] {
  const found: LooseEnd[] = [];
  let cell: string | null = null;
  let words = '';
  let inText = false;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'comment') {
        cell = attributes.get('ref') ?? '';
        words = '';
      } else if (name === 't') inText = cell !== null;
    },
    text(value) {
      if (inText) words += value;
    },
    close(name) {
      inText = false;
      if (name !== 'comment' || cell === null) return;
      found.push({ what: 'annotation', text: words.trim(), at: { kind: 'sheet', sheet, cell } });
      cell = null;
    },
  });
  return found;
}
