import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';
import { type EventBody, mergeEvents, parseLog, type ReviewEvent, toLine } from './session.ts';

const at = (minute: number): string => new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();
const event = (id: string, minute: number, body: EventBody): ReviewEvent => ({
  id,
  clock: minute,
  at: at(minute),
  by: '甲',
  ...body,
});

const decide = (key: string, status: 'accepted' | 'dismissed', reason = ''): EventBody => ({
  kind: 'decide',
  keys: [key],
  status,
  reason,
});

/** What a reviewer can see of a ledger: everything that is not open and empty. */
function shown(ledger: Ledger): unknown {
  return {
    records: [...ledger.records]
      .filter(([, record]) => record.status !== 'open' || record.note !== '' || record.reason !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    corrections: [...ledger.corrections].flatMap(([report, changes]) =>
      [...changes.values()].map((change) => [report, change]),
    ),
  };
}

test('the last event about a finding wins, and a note does not decide', () => {
  const ledger = new Ledger().replay([
    event('w.1', 1, decide('r:1', 'accepted')),
    event('w.2', 2, decide('r:1', 'dismissed', '已核实')),
    event('w.3', 3, { kind: 'note', keys: ['r:2'], text: '电话询问' }),
  ]);
  expect(ledger.recordOf('r:1')).toMatchObject({ status: 'dismissed', reason: '已核实' });
  expect(ledger.recordOf('r:2')).toMatchObject({ status: 'open', note: '电话询问' });
});

test('undo and redo walk through all actions; a new action ends the redo', () => {
  const ledger = new Ledger().replay([
    event('w.1', 1, decide('r:1', 'accepted')),
    event('w.2', 2, decide('r:2', 'dismissed', '无')),
    event('w.3', 3, { kind: 'undo', event: 'w.2' }),
    event('w.4', 4, { kind: 'undo', event: 'w.1' }),
  ]);
  expect(shown(ledger)).toEqual({ records: [], corrections: [] });
  expect(ledger.redoable('w', () => true)?.id).toBe('w.1');
  ledger.apply(event('w.5', 5, { kind: 'redo', event: 'w.1' }));
  expect(ledger.recordOf('r:1').status).toBe('accepted');
  expect(ledger.redoable('w', () => true)?.id).toBe('w.2');
  ledger.apply(event('w.6', 6, decide('r:3', 'accepted')));
  expect(ledger.redoable('w', () => true)).toBeUndefined();
});

test('an undo in the middle of a merged log leaves what another reviewer did later', () => {
  const mine = [event('a.1', 1, decide('r:1', 'accepted')), event('a.2', 5, { kind: 'undo', event: 'a.1' })];
  const theirs = [event('b.1', 3, decide('r:2', 'dismissed', '误报'))];
  const ledger = new Ledger().replay(mergeEvents(mine, theirs));
  expect(ledger.recordOf('r:1').status).toBe('open');
  expect(ledger.recordOf('r:2').status).toBe('dismissed');
});

test('a correction remembers the first original and can be taken back', () => {
  const target = 'requests/received/total';
  const change = (from: string, to: string | null): EventBody => ({
    kind: 'correct',
    report: 'r',
    changes: [{ target, from, to }],
  });
  const ledger = new Ledger().replay([event('w.1', 1, change('7', '8')), event('w.2', 2, change('8', '9'))]);
  expect(ledger.correctionsOf('r').get(target)).toEqual({ target, from: '7', to: '9' });
  ledger.apply(event('w.3', 3, change('9', null)));
  expect(ledger.correctionsOf('r').size).toBe(0);
  ledger.apply(event('w.4', 4, { kind: 'undo', event: 'w.3' }));
  expect(ledger.correctionsOf('r').get(target)?.to).toBe('9');
});

const bodies: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('decide' as const),
    keys: fc.uniqueArray(fc.constantFrom('r:1', 'r:2', 'r:3'), { minLength: 1 }),
    status: fc.constantFrom(
      'open' as const,
      'accepted' as const,
      'dismissed' as const,
      'falsePositive' as const,
    ),
    reason: fc.constantFrom('', '已核实', '“口径”不同'),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    keys: fc.constantFrom(['r:1'], ['r:2', 'r:3']),
    text: fc.constantFrom('', '注①'),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    report: fc.constant('r'),
    changes: fc.array(
      fc.record({
        target: fc.constantFrom('a', 'b'),
        from: fc.constant('1'),
        to: fc.constantFrom('2', '3', null),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);
/** A history as the program writes it: actions, and undo or redo of what can be undone or redone. */
const histories = fc.array(
  fc.oneof({ weight: 3, arbitrary: bodies }, fc.constantFrom('undo' as const, 'redo' as const)),
);

function enact(ledger: Ledger, steps: readonly (EventBody | 'undo' | 'redo')[]): ReviewEvent[] {
  const log: ReviewEvent[] = [];
  for (const step of steps) {
    const subject =
      typeof step === 'string'
        ? (step === 'undo' ? ledger.undoable : ledger.redoable).call(ledger, 'w', () => true)
        : undefined;
    if (typeof step === 'string' && !subject) continue;
    const body: EventBody = typeof step === 'string' ? { kind: step, event: subject!.id } : step;
    const next = event(`w.${log.length + 1}`, log.length, body);
    ledger.apply(next);
    log.push(next);
  }
  return log;
}

test('reading the log back gives the same ledger, whatever happened', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const ledger = new Ledger();
      const text = enact(ledger, steps).map(toLine).join('');
      expect(shown(new Ledger().replay(parseLog(text).events))).toEqual(shown(ledger));
    }),
  );
});

test('undoing everything leaves nothing, redoing everything brings all back', () => {
  fc.assert(
    fc.property(fc.array(bodies), (steps) => {
      const ledger = new Ledger();
      enact(ledger, steps);
      const before = shown(ledger);
      enact(ledger, Array(steps.length).fill('undo'));
      expect(shown(ledger)).toEqual({ records: [], corrections: [] });
      enact(ledger, Array(steps.length).fill('redo'));
      expect(shown(ledger)).toEqual(before);
    }),
  );
});

test('a log cut anywhere loses at most its last line', () => {
  const log = enact(new Ledger(), [decide('r:1', 'accepted'), decide('r:2', 'dismissed', '“①”')])
    .map(toLine)
    .join('');
  const lines = log.split('\n').length - 1;
  for (let end = 0; end <= log.length; end++) {
    const whole = log.slice(0, end).split('\n').length - 1;
    const read = parseLog(log.slice(0, end)).events.length;
    expect(read === whole || read === whole + 1).toBe(true);
  }
  expect(parseLog(log).events.length).toBe(lines);
});

test('events of unknown kinds and damaged lines do not stop the reading', () => {
  const text = `{"gouji":"review","version":1}\nnull\n{"id":"w.1","at":"x","by":"y","kind":"later"}\n{"half\n${toLine(event('w.2', 1, decide('r:1', 'accepted')))}`;
  const log = parseLog(text);
  expect(log.events.map((one) => one.id)).toEqual(['w.2']);
  expect(log.damaged).toBe(2);
});

test('no text makes the reading of a log fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      const { events } = parseLog(`${text}\n[]\n{"kind":"decide","keys":1}\n`);
      new Ledger().replay(mergeEvents(events));
    }),
  );
});
