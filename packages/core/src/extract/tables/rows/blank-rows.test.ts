import { expect, test } from 'vitest';
import { rowsOf, templateOf } from '../../../template/index.ts';
import { ambiguousRowNotice } from './table-reading.ts';

const { row, block } = rowsOf(templateOf('2021').tables.requests)[0]!;

/** The notice of a row in which these characters were read. */
const said = (raw: string): { zh: string; en: string } =>
  ambiguousRowNotice('requests', row, block.columns, { cells: [{ raw }] } as never).message;

test('of a row in which nothing was read it is said that nothing was, and no figures are quoted', () => {
  for (const raw of ['', ' | | ']) {
    expect(said(raw).zh).toMatch(
      /一行没有读到数，而该行应有 7 个，或是没有填写，或是读时丢失；请对照原表核对。$/u,
    );
    expect(said(raw).en).toContain('holds no figure where 7 are due');
  }
  expect(said('123456').zh).toContain('数字“123456”连在一起');
  expect(said('1 2').zh).toContain('一行读到“1 2”，而该行应有 7 个数');
});
