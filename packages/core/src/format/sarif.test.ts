import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildFinding, buildVerdict } from '../testing/build-verdict.ts';
import { formatVerdicts } from './format-verdicts.ts';
import { githubSarifLimits } from './sarif.ts';

const Text = z.object({ text: z.string().min(1) });
const ArtifactLocation = z.object({
  uri: z.string().regex(/^[\w\-.~!*'()%/:]+$/u),
  uriBaseId: z.literal('%SRCROOT%').optional(),
});
const Location = z.object({
  physicalLocation: z.object({
    artifactLocation: ArtifactLocation,
    region: z
      .object({
        startLine: z.int().min(1),
        startColumn: z.int().min(1),
        endLine: z.int().min(1),
        endColumn: z.int().min(1),
      })
      .optional(),
  }),
  logicalLocations: z
    .array(z.object({ name: z.string(), fullyQualifiedName: z.string().optional() }))
    .optional(),
});
/** What SARIF 2.1.0 asks for of the parts that we write. */
const Sarif = z.object({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.literal('gouji'),
          semanticVersion: z.string(),
          rules: z.array(z.object({ id: z.string() })),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.tuple([
        z.object({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.object({
              descriptor: z.object({ id: z.string() }),
              level: z.enum(['error', 'warning', 'note']),
              message: Text,
            }),
          ),
        }),
      ]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['error', 'warning', 'note']),
          message: Text,
          locations: z.array(Location).length(1),
          relatedLocations: z.array(Location).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
          fixes: z
            .array(
              z.object({
                description: Text,
                artifactChanges: z.array(
                  z.object({
                    artifactLocation: ArtifactLocation,
                    replacements: z
                      .array(
                        z.object({
                          deletedRegion: z.object({ charOffset: z.int().min(0), charLength: z.int().min(0) }),
                          insertedContent: Text,
                        }),
                      )
                      .min(1),
                  }),
                ),
              }),
            )
            .optional(),
          suppressions: z.array(z.object({ kind: z.literal('external') })).optional(),
        }),
      ),
    }),
  ]),
});
const parse = (text: string) => Sarif.parse(JSON.parse(text)).runs[0];

const rule = {
  id: 'requests/row-sum',
  title: '行合计',
  severity: 'error' as const,
  description: '各列之和',
  help: '核对',
  docsUrl: 'docs/rules/requests/row-sum.md',
};

test('has relative, encoded addresses, regions, fingerprints and the index of each rule', () => {
  const run = parse(
    formatVerdicts(
      [buildVerdict([buildFinding(), buildFinding({ ruleId: 'cell/blank', severity: 'info' })])],
      'sarif',
      {
        rules: [rule],
      },
    ),
  );
  expect(run.tool.driver.rules.map((entry) => entry.id)).toEqual(['requests/row-sum', 'cell/blank']);
  expect(run.results.map((result) => [result.ruleIndex, result.level])).toEqual([
    [0, 'error'],
    [1, 'note'],
  ]);
  const [result] = run.results;
  expect(result!.locations[0]!.physicalLocation).toMatchObject({
    artifactLocation: { uri: '%E7%94%B2%E5%8E%BF/2023.txt', uriBaseId: '%SRCROOT%' },
    region: { startLine: 12, startColumn: 8, endLine: 12, endColumn: 9 },
  });
  expect(result!.partialFingerprints).toEqual({
    primaryLocationLineHash: '0123456789abcdef0123456789abcdef',
    'gouji/v1': '0123456789abcdef0123456789abcdef',
  });
});

test('a name with brackets, spaces or backslashes is encoded; an absolute one becomes a file address', () => {
  const named = (name: string) =>
    parse(
      formatVerdicts(
        [buildVerdict([buildFinding()], { source: { name, format: 'text', bytes: 1, sha256: '' } })],
        'sarif',
      ),
    ).results[0]!.locations[0]!.physicalLocation.artifactLocation;
  expect(named('a b/[1]#?.txt').uri).toBe('a%20b/%5B1%5D%23%3F.txt');
  expect(named('a\\b.txt').uri).toBe('a/b.txt');
  expect(named('/srv/a.txt')).toEqual({ uri: 'file:///srv/a.txt' });
  expect(named('C:\\a.txt')).toEqual({ uri: 'file:///C:/a.txt' });
});

test('a correction is a fix at the place of its cell, and two sides that disagree are none', () => {
  const correction = { path: 'requests/received/total', from: 6, to: 5, because: 'diagnosis' as const };
  const [fixed, open, elsewhere] = parse(
    formatVerdicts(
      [
        buildVerdict([
          buildFinding({ correction }),
          buildFinding(),
          buildFinding({ correction: { ...correction, path: 'requests/received/naturalPerson' } }),
        ]),
      ],
      'sarif',
    ),
  ).results;
  expect(fixed!.fixes).toMatchObject([
    {
      description: { text: '表三“一、本年新收政府信息公开申请数量·总计”栏 6 → 5' },
      artifactChanges: [
        {
          replacements: [
            { deletedRegion: { charOffset: 300, charLength: 1 }, insertedContent: { text: '5' } },
          ],
        },
      ],
    },
  ]);
  // Two figures disagree, or the place of the cell is not known: nothing an editor could apply.
  expect(open!.fixes).toBeUndefined();
  expect(elsewhere!.fixes).toBeUndefined();
});

test('a place without lines is a logical location, not a made-up line', () => {
  const finding = buildFinding({
    location: { kind: 'part', part: 'word/document.xml', path: 'tbl[2]/tr[3]/tc[4]' },
  });
  const location = parse(formatVerdicts([buildVerdict([finding])], 'sarif')).results[0]!.locations[0]!;
  expect(location.physicalLocation.region).toBeUndefined();
  expect(location.logicalLocations).toContainEqual({
    name: '第 2 个表格第 3 行第 4 格',
    fullyQualifiedName: 'word/document.xml#tbl[2]/tr[3]/tc[4]',
  });
});

test('notices become notifications, an unjudged source an unsuccessful execution, suppressions stay visible', () => {
  const unread = buildVerdict([], {
    report: null,
    outcome: 'indeterminate',
    notices: [{ code: 'scan', level: 'error', message: { zh: '扫描件。', en: 'A scan.' } }],
  });
  const suppressed = buildVerdict([buildFinding({ suppression: { kind: 'exception', reason: '已核实' } })]);
  const run = parse(formatVerdicts([unread, suppressed], 'sarif'));
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
    { descriptor: { id: 'scan' }, level: 'error' },
    { descriptor: { id: 'coverage' }, level: 'note' },
  ]);
  expect(run.results[0]!.suppressions).toHaveLength(1);
});

test('above the limit of GitHub the gravest are kept, and how many were left out is said', () => {
  const infos = Array.from({ length: githubSarifLimits.results }, () => buildFinding({ severity: 'info' }));
  const run = parse(formatVerdicts([buildVerdict([...infos, buildFinding(), buildFinding()])], 'sarif'));
  expect(run.results).toHaveLength(githubSarifLimits.results);
  expect(run.results.filter((result) => result.level === 'error')).toHaveLength(2);
  expect(run.invocations[0].toolExecutionNotifications[0]!.message.text).toContain('略去 2 条');
});
