import { type Form, layOutTable, templateOf } from '@gouji/core/template';
import type { TakenFile } from './take-files.ts';

/** Rows of table three that are not all nought: natural persons, enterprises, total. */
const requests: Readonly<Record<string, readonly [number, number, number]>> = {
  received: [18, 4, 22],
  carriedIn: [1, 0, 1],
  disclosed: [9, 3, 12],
  partlyDisclosed: [2, 0, 2],
  'refused.thirdPartyRights': [1, 0, 1],
  'refused.internalAffairs': [1, 0, 1],
  'unavailable.notHeld': [4, 1, 5],
  'notProcessed.duplicate': [1, 0, 1],
  // One of the two figures that do not add up: the outcomes are 18 and 4.
  processed: [17, 4, 21],
  carriedOut: [1, 0, 1],
};

const others: Readonly<Record<string, number>> = {
  'proactive/normativeDocuments/issued': 3,
  'proactive/normativeDocuments/repealed': 1,
  'proactive/normativeDocuments/inForce': 17,
  'proactive/licensing/decisions': 426,
  'proactive/penalties/decisions': 8,
  'remedies/reconsideration/upheld': 1,
  'remedies/reconsideration/total': 1,
};

function valueAt(path: string): number {
  const [table, row = '', column = ''] = path.split('/');
  if (table !== 'requests') return others[path] ?? 0;
  const [persons, enterprises, total] = requests[row] ?? [0, 0, 0];
  return { naturalPerson: persons, enterprise: enterprises, total }[column] ?? 0;
}

const tableHtml = ({ rows }: Form): string =>
  `<table border="1">${rows
    .map(
      (cells) =>
        `<tr>${cells
          .map(
            ({ text, path, rowSpan, columnSpan }) =>
              `<td rowspan="${rowSpan}" colspan="${columnSpan}">${path === null ? text : valueAt(path)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('')}</table>`;

const paragraph = (text: string): string => `<p>${text}</p>`;

/** A report of a body that does not exist, with a wrong sum in table three and a number of the text that is not the table's. */
export function makeSample(name: string): TakenFile {
  const { tables } = templateOf('2021');
  const html = [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>甲县教育局2023年政府信息公开工作年度报告</title>',
    '<h1>甲县教育局2023年政府信息公开工作年度报告</h1>',
    paragraph(
      '根据《中华人民共和国政府信息公开条例》编制。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    ),
    '<h2>一、总体情况</h2>',
    paragraph(
      '2023年，本机关新收政府信息公开申请22件，上年结转1件，办结22件，其中予以公开12件、部分公开3件。',
    ),
    paragraph('全年制发行政规范性文件3件，废止1件。'),
    '<h2>二、主动公开政府信息情况</h2>',
    tableHtml(layOutTable(tables.proactive)),
    '<h2>三、收到和处理政府信息公开申请情况</h2>',
    tableHtml(layOutTable(tables.requests)),
    '<h2>四、政府信息公开行政复议、行政诉讼情况</h2>',
    tableHtml(layOutTable(tables.remedies)),
    '<h2>五、存在的主要问题及改进情况</h2>',
    paragraph('部分栏目更新不够及时。下一步将按月自查，限期补齐。'),
    '<h2>六、其他需要报告的事项</h2>',
    paragraph('本年度未收取信息处理费。'),
    paragraph('2024年1月24日'),
  ].join('\n');
  return { name, blob: new Blob([html], { type: 'text/html' }) };
}
