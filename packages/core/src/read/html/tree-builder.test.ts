import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import { expect, test } from 'vitest';
import { startBudget } from '../budget.ts';
import { defaultLimits } from '../limits.ts';
import type { Flow } from './flow.ts';
import { scanTags } from './scan-tags.ts';
import { TreeBuilder } from './tree-builder.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
/** Rows × columns, then `[row, column, rowSpan, columnSpan, text without white space]` of each cell. */
type Grid = readonly (readonly (number | string)[])[];

const withoutText = new Set(
  'script style template select button noscript iframe title head svg math noembed noframes xmp'.split(' '),
);
const longestFrame = 200;

function strip(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, '');
}

function children(node: Node): Node[] {
  return 'childNodes' in node ? [...node.childNodes] : [];
}

function elements(node: Node, name: string): Element[] {
  return children(node).filter(
    (child): child is Element => tree.isElementNode(child) && child.tagName === name,
  );
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

function span(value: string | null, fallback: number, most: number): number {
  const digits = value === null ? null : /^[\t\n\f\r ]*\+?(\d+)/.exec(value);
  return digits ? Math.min(Number(digits[1]), most) : fallback;
}

/** What a closed box shows: the option that is marked, else the first. */
function chosenText(select: Element): string {
  const options = elements(select, 'option');
  const chosen = options.findLast((option) => attribute(option, 'selected') !== null) ?? options[0];
  return chosen ? children(chosen).map(treeText).join('') : '';
}

/** The text of a node in the parse5 tree, without that of tables inside it (frames of one cell and captions apart). */
function treeText(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node)) return '';
  if (node.tagName === 'select') return chosenText(node);
  if (withoutText.has(node.tagName)) return '';
  if (node.tagName !== 'table') return children(node).map(treeText).join('');
  const caption = elements(node, 'caption').map(treeText).join('');
  return caption + (frameText(node) ?? '');
}

function rowGroups(table: Element): Element[] {
  const groups = children(table).filter(
    (child): child is Element => tree.isElementNode(child) && /^t(body|head|foot)$/.test(child.tagName),
  );
  return [...groups.filter(({ tagName }) => tagName !== 'tfoot'), ...elements(table, 'tfoot')];
}

function cellsOf(table: Element): Element[] {
  return rowGroups(table).flatMap((group) =>
    elements(group, 'tr').flatMap((row) => [...elements(row, 'td'), ...elements(row, 'th')]),
  );
}

function frameText(table: Element): string | null {
  const cells = cellsOf(table);
  if (cells.length !== 1 || holdsTable(cells[0]!)) return null;
  const text = children(cells[0]!).map(treeText).join('');
  return text.length <= longestFrame ? text : null;
}

function holdsTable(node: Node): boolean {
  return children(node).some(
    (child) =>
      tree.isElementNode(child) &&
      !withoutText.has(child.tagName) &&
      (child.tagName === 'table'
        ? cellsOf(child).length > 0 && frameText(child) === null
        : holdsTable(child)),
  );
}

/** The standard's algorithm for forming a table, written from its text, over the parse5 tree. */
function formGrid(table: Element): Grid {
  const grid: (number | string)[][] = [];
  let rowCount = 0;
  let columnCount = 0;
  for (const group of rowGroups(table)) {
    const rows = elements(group, 'tr');
    const taken = new Set<string>();
    rows.forEach((row, index) => {
      let column = 0;
      const cells = children(row).filter(
        (child): child is Element => tree.isElementNode(child) && /^t[dh]$/.test(child.tagName),
      );
      for (const cell of cells) {
        while (taken.has(`${index} ${column}`)) column++;
        const columnSpan = span(attribute(cell, 'colspan'), 1, 1000) || 1;
        const asked = span(attribute(cell, 'rowspan'), 1, 65534) || rows.length;
        const rowSpan = Math.min(asked, rows.length - index);
        for (let y = index; y < index + rowSpan; y++) {
          for (let x = column; x < column + columnSpan; x++) taken.add(`${y} ${x}`);
        }
        const text = strip(children(cell).map(treeText).join(''));
        grid.push([rowCount + index, column, rowSpan, columnSpan, text]);
        column += columnSpan;
        columnCount = Math.max(columnCount, column);
      }
    });
    rowCount += rows.length;
  }
  return [[rowCount, columnCount], ...grid];
}

function standardGrids(html: string): string[] {
  const grids: string[] = [];
  const visit = (node: Node, inCell: boolean): void => {
    if (tree.isElementNode(node) && withoutText.has(node.tagName)) return;
    if (tree.isElementNode(node) && node.tagName === 'table') {
      const framed = inCell && frameText(node) !== null;
      if (!framed && cellsOf(node).length > 0) grids.push(JSON.stringify(formGrid(node)));
    }
    const within = inCell || (tree.isElementNode(node) && /^t[dh]$/.test(node.tagName));
    for (const child of children(node)) visit(child, within);
  };
  visit(parse(html), false);
  return grids.sort();
}

function ownGrids(html: string): string[] {
  const builder = new TreeBuilder(html, 0, startBudget(defaultLimits));
  scanTags(html, 0, builder);
  builder.finish();
  const grids: string[] = [];
  const visit = (flow: Flow): void => {
    for (const mark of flow.marks) {
      if (mark.kind !== 'table') continue;
      const { cells, rowCount, columnCount } = mark.table;
      const rows = cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        strip(cell.flow.text),
      ]);
      grids.push(JSON.stringify([[rowCount, columnCount], ...rows]));
      for (const cell of cells) visit(cell.flow);
    }
  };
  visit(builder.open.body);
  return grids.sort();
}

const microCases = [
  '<table><tr><td>1<td>2<tr><td>3<td>4</table>',
  '<table><td>1<td>2</table>',
  '<table><tbody><tr><th>甲</th><td>1</tr></tbody><tr><td>乙<td>2</table>',
  '<table><tr><td><p>1<td><p>2<tr><td><p>3</table>',
  '<table><tr><td><span>1<td><span>2</span></table>',
  '<table><tr><td><b><i>1<td>2</b></table>',
  '<table><tr><td><div>1</td><td>2</div></td></table>',
  '<table><tr><td>1</th><td>2</table>',
  '<table><tr><th>1</td><th>2</table>',
  '<table><tr><td>1</tr></td><td>2</table>',
  '<table><tr><td>1</tbody><tr><td>2</table>',
  '<table><thead><tr><td>1</tbody><td>2</table>',
  '<table><thead><tr><td>1<tfoot><tr><td>3<tbody><tr><td>2</table>',
  '<table><tfoot><td>9</tfoot><tr><td>1<tr><td>2</table>',
  '<table>甲<tr>乙<td>1</td>丙</tr>丁</table>戊',
  '<table><tr><td>1</td><p>漂<td>2</table>',
  '<table><div>漂<tr><td>1</div><td>2</table>',
  '<table><b>漂<tr><td>1</table>',
  '<table><tr><td>1<table><tr><td>2<td>3</table><td>4</table>',
  '<table><tr><td>1<table><tr><td>2</table><td>4</table>',
  '<table><tr><table><tr><td>1<td>2</table></table>',
  '<table><tr><td>1</td><table><tr><td>2<td>3</table>',
  '<table><table><tr><td>1<td>2</table>',
  '<table><caption>题<tr><td>1<td>2</table>',
  '<table><caption>题<table><tr><td>1<td>2</table></caption><tr><td>3<td>4</table>',
  '<table><caption>题</table><table><td>1<td>2</table>',
  '<table><colgroup><col><col><tr><td>1<td>2</table>',
  '<table><col><td>1<td>2</table>',
  '<table><colgroup>字<tr><td>1<td>2</table>',
  '<table><colgroup><div>字</div></colgroup><tr><td>1<td>2</table>',
  '<table><tr><td rowspan=2>1<td>2<tr><td>3<tr><td>4<td>5</table>',
  '<table><tr><td rowspan=0>1<td>2<tr><td>3<tr><td>4</table>',
  '<table><tr><td rowspan=9>1<td>2<tr><td>3</table>',
  '<table><thead><tr><td rowspan=3>1<td>2<tbody><tr><td>3<td>4</table>',
  '<table><tr><td colspan=0>1<td>2<tr><td colspan=-3>3<td colspan=x>4</table>',
  '<table><tr><td colspan=" +2px">1<td>2<tr><td>3<td>4<td>5</table>',
  '<table><tr><td colspan=5000>1<td>2</table>',
  '<table><tr><td rowspan=2 colspan=2>1<td rowspan=3>2<tr><td colspan=2>3<tr><td>4<td>5<td>6</table>',
  '<table><tr><td>1<td rowspan=2>2<tr><td colspan=2>3<td>4</table>',
  '<table><tr><td rowspan="2" rowspan="3">1<td>2<tr><td>3<tr><td>4</table>',
  '<TABLE><TR><TD ROWSPAN=2>1<TD>2<TR><TD>3</TABLE>',
  '<table><tr><td title="a>b" colspan=2>1<td title=\'<td>\'>2</table>',
  '<table><tr><td width="1"">1<td a"b>2</td/><td/>3</table>',
  '<table><tr><td>&lt;1&gt;&nbsp;&#50;&amp<td>&notit;&copy2</table>',
  '<table><!-- <td>x --><tr><!--><td>1<!--->2<!-- a --!>3<td>4</table>',
  '<table><![if !x]><tr><td>1<![endif]><td>2<!--[if gte mso 9]><td>3<![endif]--></table>',
  '<table><tr><td>1<script>"<td>"</script><td>2<style><td></style></table>',
  '<table><tr><script><!-- <script> </script> <td>x --></script><td>1<td>2</table>',
  '<table><tr><td><textarea><td>x</textarea>1<td><title></td></title>2</table>',
  '<table><tr><td>1<select><option>x<td>2</select><td>3</table>',
  '<select><table><tr><td>1<td>2</table></select><table><td>3<td>4</table>',
  '<table><tr><td>1<template><td>x<td>y</template><td>2</table>',
  '<table><tr><td>1<svg><td>x</svg><td>2<svg><p>3<td>4</table>',
  '<table><tr><td>1<object><td>2</object><td>3</table>',
  '<table><tr><td>1<a href=x>2<td>3</a><td>4</table>',
  '<table><tr><td>1<form><td>2</form><td>3</table>',
  '<table><form><tr><td>1<td>2</form></table>',
  '<table><tr><input type=hidden><td>1<input><td>2</table>',
  '<table><tr><td><h2>1<td><h3>2</h1><td>3</table>',
  '<table><tr><td><ul><li>1<li>2<td>3</ul></table>',
  '<table><tr><td>1</table></td><td>x</td></tr></table><table><tr><td>2<td>3',
  '<tr><td>1</td><td>2</td></tr>',
  '<div><table><tr><td>1</div><td>2</table>',
  '<p><table><tr><td>1</p><td>2</table>',
  '<table><tr><td>1<br>2</br>3<td></p>4</table>',
  '<table><tr><td>1</body></html><td>2</table>',
  '<table><tr><td>1<plaintext><td>2</table>',
  '<table><tr><td>1</ td><td>2</><td>3<?x ?><td>4< td>5</table>',
  '<table><tr><td>1<td>2</tr><tr></tr><tr><td>3</table>',
  '<table></table><table><tr></table><table><td></table>',
];

test.each(microCases)('forms the tables of the standard: %s', (html) => {
  expect(ownGrids(html)).toEqual(standardGrids(html));
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('<tr>', '<td>', '<th>', '</td>', '</tr>', '<td>7', '<td>1</td>') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('<table>', '</table>', '<tbody>', '</tbody>', '<thead>', '<tfoot>'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('</thead>', '</tfoot>', '<caption>', '</caption>', '<col>', '<colgroup>'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<span>', '</span>', '<b>', '</b>'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<h2>', '</h2>', '<ul>', '<li>', '</ul>', '<br>', '<a href=x>', '</a>'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<!-- <td> -->', '<![if]>', '</th>', '</colgroup>', '&nbsp;', '<object>'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<form>', '</form>', '</object>', '<nav>', '</nav>', '<pre>', '</html>'),
  },
  { weight: 2, arbitrary: fc.constantFrom('字', ' ', '\n', '12', '<', '&lt;') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
      .map(([rows, columns]) => `<td rowspan=${rows} colspan="${columns}">`),
  },
);

test('forms the tables of the standard from any broken markup', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `<table>${pieces.join('')}`;
      // Text that moves out of a table goes before its caption in a tree, but behind it in a stream.
      const order = html.includes('<caption')
        ? (grid: string) => [...grid].sort().join('')
        : (grid: string) => grid;
      expect(ownGrids(html).map(order).sort()).toEqual(standardGrids(html).map(order).sort());
    }),
    { numRuns: 1500 },
  );
});
