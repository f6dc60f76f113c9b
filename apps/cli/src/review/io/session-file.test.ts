import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/review/temporary-folder.ts';
import type { ReviewEvent, SessionHeader } from '../core/session.ts';
import { placeFileOf, readPlace, SessionFile, SessionLockedError, writePlace } from './session-file.ts';

const header: SessionHeader = {
  gouji: 'review',
  version: 1,
  tool: '0',
  language: 'zh',
  started: '2025-01-01T00:00:00Z',
};
const event = (number: number): ReviewEvent => ({
  id: `w.${number}`,
  clock: number,
  at: '2025-01-01T00:00:00Z',
  by: '张三',
  kind: 'decide',
  keys: ['r:1'],
  status: 'accepted',
  reason: '',
});
const newPath = (): string => join(temporaryFolder('gouji-session-'), 'deep', 'review.jsonl');

test('what is appended is on disk at once and is read back', () => {
  const path = newPath();
  const file = SessionFile.open(path, header);
  file.append([event(1), event(2)]);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
  file.close();
  const again = SessionFile.open(path, header);
  expect(again.log.events.map(({ id }) => id)).toEqual(['w.1', 'w.2']);
  expect(again.log.header).toEqual(header);
  again.close();
});

test('a line cut by a crash does not swallow the next one', () => {
  const path = newPath();
  const file = SessionFile.open(path, header);
  file.append([event(1)]);
  file.close();
  appendFileSync(path, '{"id":"w.2","at":"2025');
  const after = SessionFile.open(path, header);
  after.append([event(3)]);
  after.close();
  const last = SessionFile.open(path, header);
  expect(last.log.events.map(({ id }) => id)).toEqual(['w.1', 'w.3']);
  expect(last.log.damaged).toBe(1);
  last.close();
});

test('a second reviewer is kept out while the first lives, and told who it is', () => {
  const path = newPath();
  const first = SessionFile.open(path, header);
  expect(() => SessionFile.open(path, header)).toThrow(SessionLockedError);
  first.close();
  SessionFile.open(path, header).close();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('the lock of a dead process is taken over; that of another machine is not', () => {
  const path = newPath();
  SessionFile.open(path, header).close();
  // Process ids end below 2^22 on Linux, so nobody has this one.
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: 2 ** 30, host: hostname(), started: '' }));
  SessionFile.open(path, header).close();
  writeFileSync(`${path}.lock`, 'half a lo');
  SessionFile.open(path, header).close();
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: 1, host: 'another', started: '' }));
  expect(() => SessionFile.open(path, header)).toThrow(SessionLockedError);
});

test('a place that cannot be read is no place', () => {
  const path = placeFileOf(newPath().replace('/deep', ''));
  expect(readPlace(path)).toEqual({});
  writePlace(path, { filter: 'status:pending' });
  expect(readPlace(path)).toMatchObject({ filter: 'status:pending' });
  writeFileSync(path, '[');
  expect(readPlace(path)).toEqual({});
});
