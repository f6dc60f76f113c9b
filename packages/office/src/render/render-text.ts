import { escapeMarkup } from '@gouji/core/format';
import { type Form, type PrintedReport, toMatrix, toPieces } from '@gouji/core/template';

const style =
  'body{max-width:60em;margin:2em auto;padding:0 1em;font-family:"FangSong","仿宋",serif;font-size:18px;line-height:1.8}h1{text-align:center;font-size:1.5em}h2{font-size:1.1em;font-family:"SimHei","黑体",sans-serif}p{text-indent:2em}p.line{text-align:center;text-indent:0;color:#555}table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}td{border:1px solid #333;padding:4px;text-align:center}';

function tableHtml(form: Form): string {
  const rows = form.rows.map((row) => {
    const cells = row.map(({ text, rowSpan, columnSpan }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
      return `<td${spans}>${escapeMarkup(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n${rows.join('\n')}\n</table>`;
}

/** The report as one page that needs nothing beside it. */
export function renderHtml(report: PrintedReport): string {
  const body = toPieces(report).map((piece) => {
    if (piece.kind === 'table') return tableHtml(piece.form);
    const text = escapeMarkup(piece.text);
    if (piece.kind === 'title') return `<h1>${text}</h1>`;
    if (piece.kind === 'heading') return `<h2>${text}</h2>`;
    return piece.kind === 'line' ? `<p class="line">${text}</p>` : `<p>${text}</p>`;
  });
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${escapeMarkup(report.title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

/** Text that could be taken for markup of a line or a cell. */
const escaped = (text: string): string => text.replace(/[\\`*_|<>[\]]/gu, '\\$&');

/** The report in Markdown with pipe tables; merged cells stand once, the rest of them is empty. */
export function renderMarkdown(report: PrintedReport): string {
  const blocks = toPieces(report).map((piece) => {
    if (piece.kind === 'title') return `# ${escaped(piece.text)}`;
    if (piece.kind === 'heading') return `## ${escaped(piece.text)}`;
    if (piece.kind !== 'table') return escaped(piece.text);
    const [head = [], ...rest] = toMatrix(piece.form);
    const line = (row: readonly string[]): string => `| ${row.map(escaped).join(' | ')} |`;
    return [line(head), `|${head.map(() => '---|').join('')}`, ...rest.map(line)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
