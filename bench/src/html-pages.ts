/** Two pages of one generic report: clean markup as a site prints it, and the markup Word exports. */

const prose =
  '2024年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，主动回应社会关切，' +
  '全年主动公开政府信息128条，收到政府信息公开申请37件，上年结转2件，均在法定期限内答复，未发生因此被纠正的情形。';

const proactiveRows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '12'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '56'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '4'],
  ['行政强制', '0'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '0'],
];

const requestLabels = Array.from(
  { length: 25 },
  (_, index) => `${(index % 8) + 1}.第${index + 1}类申请的办理结果`,
);
const requestRows = requestLabels.map((label, index) => [
  label,
  `${index}`,
  '0',
  '1',
  '0',
  '0',
  '0',
  `${index + 1}`,
]);
const remedyRows = [Array.from({ length: 15 }, (_, index) => `${index % 4}`)];

type Cell = (text: string, span: number) => string;

function toTable(rows: readonly (readonly string[])[], columns: number, cell: Cell, row: string): string {
  const body = rows.map((texts) => {
    const cells = texts.map((text, index) =>
      cell(text, index === texts.length - 1 ? columns - texts.length + 1 : 1),
    );
    return `${row}${cells.join('\n')}\n</tr>`;
  });
  return `<table border="1" cellspacing="0">\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function toPage(head: string, paragraph: (text: string) => string, cell: Cell, row: string): string {
  const table = (rows: readonly (readonly string[])[], columns: number): string =>
    toTable(rows, columns, cell, row);
  const parts = [
    paragraph('甲县人民政府2024年政府信息公开工作年度报告'),
    paragraph('一、总体情况'),
    ...Array.from({ length: 22 }, () => paragraph(prose)),
    paragraph('二、主动公开政府信息情况'),
    table(proactiveRows, 4),
    paragraph('三、收到和处理政府信息公开申请情况'),
    table(requestRows, 8),
    paragraph('四、政府信息公开行政复议、行政诉讼情况'),
    table(remedyRows, 15),
    paragraph('五、存在的主要问题及改进情况'),
    ...Array.from({ length: 14 }, () => paragraph(prose)),
  ];
  return `${head}<body>\n<div class="article">\n${parts.join('\n')}\n</div>\n</body>\n</html>\n`;
}

export const cleanPage: string = toPage(
  '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>年度报告</title>\n</head>\n',
  (text) => `<p>${text}</p>`,
  (text, span) => (span > 1 ? `<td colspan="${span}">${text}</td>` : `<td>${text}</td>`),
  '<tr>\n',
);

const font =
  'font-size:12.0pt;line-height:150%;font-family:仿宋_GB2312;mso-hansi-font-family:"Times New Roman"';
const border = 'border:solid windowtext 1.0pt;border-left:none;mso-border-left-alt:solid windowtext .5pt';

function wordRuns(text: string): string {
  const runs = text.match(/[0-9]+|[^0-9]{1,15}/g) ?? [''];
  return runs
    .map((run) => `<span\nlang=EN-US style='${font}'>${run === '' ? '&nbsp;' : run}<o:p></o:p></span>`)
    .join('');
}

export const wordPage: string = toPage(
  '<html xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>\n<meta charset=utf-8>\n' +
    `<!--[if gte mso 9]><xml>${'<w:LsdException Locked="false"/>\n'.repeat(400)}</xml><![endif]-->\n` +
    `<style>${'p.MsoNormal {mso-style-parent:"";margin:0cm;}\n'.repeat(400)}</style>\n</head>\n`,
  (text) => `<p class=MsoNormal style='text-indent:32.0pt;${font}'>${wordRuns(text)}</p>\n`,
  (text, span) =>
    `<td width=60 ${span > 1 ? `colspan=${span} ` : ''}style='width:45.0pt;${border};${border};padding:0cm 5.4pt 0cm 5.4pt;height:20.0pt'>\n` +
    `  <p class=MsoNormal align=center style='text-align:center;${font}'>${wordRuns(text)}</p>\n  </td>`,
  " <tr style='mso-yfti-irow:1;height:20.0pt'>\n",
);
