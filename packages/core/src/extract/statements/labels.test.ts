import { expect, test } from 'vitest';
import { rowsOf, templates } from '../../template/index.ts';
import { buildReport } from '../../testing/index.ts';

/** What is understood of a sentence in a part of the report about requests. */
function read(sentence: string): string[] {
  const { claims } = buildReport({ year: 2023, prose: { overview: ['（二）依申请公开情况', sentence] } });
  return claims.map((claim) => `${claim.metric}=${claim.value}`);
}

/** A label as prose may print it: whole, without its remark, without its number. */
function printed({ number, label }: { number: string; label: string }): string[] {
  const bare = label.replace(/（[^（）]*）$/u, '');
  const plain = bare.replace(/[“”]/gu, '');
  return [
    ...new Set([number + label, label, bare, plain, bare.replaceAll('、', '，'), bare.replaceAll('、', '')]),
  ];
}

const rows = templates.flatMap(({ edition, tables }) =>
  rowsOf(tables.requests).map(({ row }) => ({ edition, row })),
);

/** 其他 alone is read in a list only. */
const ambiguous = new Set(['other.other']);

test.each(rows)('row “$row.label” of edition $edition in a sentence', ({ row }) => {
  for (const label of printed(row)) {
    if (ambiguous.has(row.id)) continue;
    const words = row.id === 'processed' ? `办理结果${row.label}` : label;
    expect(read(`收到申请40件，其中${words}12件。`)).toContain(`requests.${row.id}=12`);
  }
});

test('其他 ends a list of results', () => {
  expect(read('其他处理9件，其中逾期不补正2件、逾期不缴费1件、其他6件。')).toContain(
    'requests.other.other=6',
  );
});

const applicants = templates.flatMap(({ edition, tables }) =>
  tables.requests.blocks.flatMap(({ columns }) =>
    columns
      .filter(({ id }) => id !== 'total' && id !== 'otherOrganization')
      .map((column) => ({ edition, column })),
  ),
);

test.each(applicants)('column “$column.label” of edition $edition in a sentence', ({ column }) => {
  expect(read(`收到政府信息公开申请40件，其中${column.label}12件。`)).toContain(`requests.${column.id}=12`);
  expect(read(`${column.label}提出政府信息公开申请12件。`)).toContain(`requests.${column.id}=12`);
});

const remedies = templates.flatMap(({ edition, tables }) =>
  tables.remedies.blocks.flatMap(({ columns, rows: cases }) =>
    cases.flatMap((row) => columns.map((column) => ({ edition, row, column }))),
  ),
);

test.each(remedies)(
  '“$row.label” with “$column.label” of edition $edition in a sentence',
  ({ row, column }) => {
    const metric = column.id === 'total' ? `remedies.${row.id}` : `remedies.${row.id}.${column.id}`;
    expect(read(`政府信息公开${row.label}${column.label}12件。`)).toContain(`${metric}=12`);
  },
);

const proactive: readonly (readonly [label: string, metric: string])[] = [
  ['规章本年制发件数', 'rules.issued'],
  ['规章本年废止件数', 'rules.repealed'],
  ['规章现行有效件数', 'rules.inForce'],
  ['行政规范性文件本年制发件数', 'documents.issued'],
  ['行政规范性文件本年废止件数', 'documents.repealed'],
  ['行政规范性文件现行有效件数', 'documents.inForce'],
  ['规范性文件本年新制作数量', 'documents.issued'],
  ['行政许可本年处理决定数量', 'decisions.licensing'],
  ['行政处罚处理决定数量', 'decisions.penalties'],
  ['行政强制本年处理决定数量', 'decisions.compulsion'],
];

test.each(proactive)('%s', (label, metric) => {
  expect(read(`${label}12件。`)).toContain(`${metric}=12`);
  expect(read(`${label}为12件。`)).toContain(`${metric}=12`);
});

test('行政事业性收费本年收费金额', () => {
  expect(read('行政事业性收费本年收费金额12.5万元。')).toContain('fees.administrative=125000');
});
