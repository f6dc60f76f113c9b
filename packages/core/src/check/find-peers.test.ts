import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { shinglesOf, signatureOf } from '../rules/kit/similarity.ts';
import { findPeers, likenessOf, toCrowd } from './find-peers.ts';

const words =
  '公开栏目梳理服务事项群众查询窗口办理时限缩短企业诉求回应及时热线留言督办台账档案整理培训考核评议解读图解问答发布会';

/** Prose of its own for each seed. */
function prose(seed: number, length: number): string {
  let state = (seed + 1) * 2654435761;
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x6d2b79f5) >>> 0;
    return words[state % words.length];
  }).join('');
}

const placed = (ref: string, organization: string | null, year: number | null, text: string) => ({
  ref,
  folder: dirname(ref),
  organization,
  year,
  sha256: ref,
  sketch: signatureOf(shinglesOf(text)),
});

/** Files with the files of their peers. */
const peersIn = (reports: readonly ReturnType<typeof placed>[]): [string, string[]][] =>
  [...findPeers(toCrowd(reports), 0.9)].map(([index, peers]) => [
    reports[index]!.ref,
    peers.map((peer) => reports[peer]!.ref),
  ]);

test('the likest bodies of the year and other versions are peers, and nobody else', () => {
  const copy = prose(1, 600);
  const reports = [
    placed('a/1.txt', '甲县教育局', 2023, copy),
    placed('a/2.txt', '甲县财政局', 2023, `${copy}另有一句`),
    placed('a/3.txt', '甲县民政局', 2022, copy),
    placed('a/4.txt', '甲县水利局', 2023, prose(2, 600)),
    placed('b/4.txt', '甲县水利局', 2023, prose(3, 600)),
    placed('b/5.txt', null, 2023, prose(4, 600)),
  ];
  expect(peersIn(reports)).toEqual([
    ['a/1.txt', ['a/2.txt']],
    ['a/2.txt', ['a/1.txt']],
    ['a/4.txt', ['b/4.txt']],
    ['b/4.txt', ['a/4.txt']],
  ]);
});

test('a name that stands in every county means one body in one folder only', () => {
  const reports = [
    placed('甲县/1.txt', '城关镇人民政府', 2023, prose(5, 600)),
    placed('乙县/1.txt', '城关镇人民政府', 2023, prose(6, 600)),
    placed('乙县/2.txt', '城关镇人民政府', 2023, prose(7, 600)),
  ];
  expect(peersIn(reports)).toEqual([
    ['乙县/1.txt', ['乙县/2.txt']],
    ['乙县/2.txt', ['乙县/1.txt']],
  ]);
});

test('the same file twice is no other version, and of many copies only the likest are compared', () => {
  const copy = prose(8, 600);
  const twice = placed('a/1.txt', '甲县教育局', 2023, copy);
  expect(findPeers(toCrowd([twice, { ...twice, ref: 'b/1.txt' }]), 0.9).size).toBe(0);
  const many = Array.from({ length: 60 }, (_, index) => placed(`${index}`, `甲县第${index}局`, 2023, copy));
  const peers = findPeers(toCrowd(many), 0.9);
  expect(peers.size).toBe(60);
  expect(Math.max(...[...peers.values()].map((own) => own.length))).toBe(3);
});

test('the share from which texts are alike is that of the rules which run', () => {
  expect(likenessOf({})).toBe(1);
  expect(likenessOf({ ruleOptions: { 'duplicate/*': { threshold: 70 } } })).toBe(0.7);
  expect(likenessOf({ ruleOptions: { 'duplicate/other-body': { threshold: 0.6 } } })).toBe(0.6);
  expect(likenessOf({ only: ['requests/*'] })).toBeNull();
  expect(likenessOf({ only: ['duplicate/versions'] })).toBe(1);
});
