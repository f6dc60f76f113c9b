import { layOutTable, templateOf } from '@gouji/core/template';

/** What a test report says; all other figures are nought. Columns of table three: natural persons, total. */
export interface SampleFigures {
  readonly body: string;
  readonly year: number;
  readonly received: number;
  readonly carriedIn: number;
  readonly disclosed: number;
  readonly processed: number;
  readonly carriedOut: number;
}

const rows = ['received', 'carriedIn', 'disclosed', 'processed', 'carriedOut'] as const;

function valueAt(path: string, figures: SampleFigures): number {
  const [table, row, column] = path.split('/');
  const known = rows.find((name) => name === row);
  return table === 'requests' && known && (column === 'naturalPerson' || column === 'total')
    ? figures[known]
    : 0;
}

/** The three tables and a sentence, as Word and WPS put them on the clipboard or a site publishes them. */
function sampleHtml(figures: SampleFigures, remediesAreBlank: boolean): string {
  const { body, year, received, carriedIn, processed, carriedOut } = figures;
  const { tables } = templateOf('2021');
  const table = (id: 'proactive' | 'requests' | 'remedies'): string =>
    `<table class=MsoTableGrid border=1>${layOutTable(tables[id])
      .rows.map(
        (cells) =>
          `<tr>${cells
            .map(({ text, path, rowSpan, columnSpan }) => {
              const value = path === null ? text : String(valueAt(path, figures));
              const shown =
                path !== null && value === '0' && id === 'remedies' && remediesAreBlank ? '' : value;
              return `<td rowspan=${rowSpan} colspan=${columnSpan}><p class=MsoNormal><span lang=EN-US>${shown}<o:p></o:p></span></p></td>`;
            })
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const p = (text: string): string => `<p class=MsoNormal>${text}<o:p></o:p></p>`;
  return [
    p(`${body}${year}年政府信息公开工作年度报告`),
    p(`本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`),
    p('一、总体情况'),
    p(
      `${year}年，新收政府信息公开申请${received}件，上年结转${carriedIn}件，办结${processed}件，结转下年度${carriedOut}件。`,
    ),
    p('二、主动公开政府信息情况'),
    table('proactive'),
    p('三、收到和处理政府信息公开申请情况'),
    table('requests'),
    p('四、政府信息公开行政复议、行政诉讼情况'),
    table('remedies'),
    p('五、存在的主要问题及改进情况'),
    p('个别栏目更新不够及时，下一年将按月自查并限期补齐。'),
    p('六、其他需要报告的事项'),
    p('本年度没有收取信息处理费。'),
  ].join('\n');
}

/** As Word writes its clipboard: with its namespaces, its style sheet, the marks of the fragment, and blank cells. */
export const wordClipboard = (figures: SampleFigures): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->${sampleHtml(figures, true)}<!--EndFragment--></body></html>`;

/** A page saved from a site. */
export const webPage = (figures: SampleFigures): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${figures.body}${figures.year}年政府信息公开工作年度报告</title><body><div class="article">${sampleHtml(figures, false)}</div></body></html>`;

export const faultless: SampleFigures = {
  body: '甲县教育局',
  year: 2023,
  received: 10,
  carriedIn: 1,
  disclosed: 9,
  processed: 9,
  carriedOut: 2,
};
