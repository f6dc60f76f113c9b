import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook; `sheets` maps names to the inside of `worksheet`, a name that starts with `!` is hidden; `more` are further parts. */
export function workbook(
  sheets: Readonly<Record<string, string>>,
  styles = '',
  strings = '',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const wrap = (name: string, inner: string) =>
    strToU8(`<${name} xmlns="${main}" xmlns:r="${office}">${inner}</${name}>`);
  const relationships = (inner: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return zipSync({
    '_rels/.rels': relationships(
      `<Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': wrap(
      'workbook',
      `<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${name.startsWith('!') ? ' state="hidden"' : ''}/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      `${names.map((_, index) => `<Relationship Id="s${index}" Type="${office}/worksheet" Target="/xl/worksheets/sheet${index}.xml"/>`).join('')}<Relationship Id="y" Type="${office}/styles" Target="styles.xml"/><Relationship Id="z" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    'xl/styles.xml': wrap('styleSheet', styles),
    'xl/sharedStrings.xml': wrap('sst', strings),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, wrap('worksheet', sheets[name]!)]),
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, content]) => [name, strToU8(content)])),
  });
}
