import { walkXml, type XmlBudget } from '../xml/walk-xml.ts';

/** Reads the shared strings of a workbook, formatting dropped and phonetic guides left out. */
export function readSharedStrings(xml: string, budget: XmlBudget): string[] {
  const strings: string[] = [];
  let text = '';
  let guides = 0;
  let collecting = false;
  walkXml(xml, budget, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') guides++;
      else if (name === 't') collecting = guides === 0;
    },
    text(value) {
      if (collecting) text += value;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(text));
      else if (name === 'rPh') guides--;
      else if (name === 't') collecting = false;
    },
  });
  return strings;
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text.replace(/\r\n?/g, '\n');
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hexadecimal: string) =>
      String.fromCharCode(Number.parseInt(hexadecimal, 16)),
    )
    .replace(/\r\n?/g, '\n');
}
