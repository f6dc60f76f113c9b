import type { Report } from '../../model/report.ts';
import type { RepairEvidence } from '../../model/verdict.ts';
import { numberAt } from '../../rules/kit/cells.ts';
import { isBorneOut, speaksOfTables } from '../../rules/kit/judge-claim.ts';
import { slipOfDigits } from '../../rules/kit/slip-of-digits.ts';
import { parsePath } from '../../template/index.ts';
import type { Repair } from './search-repairs.ts';

/**
 * How much each kind of evidence weighs for or against a repair. A statement of the prose says what the figure is; last
 * year's report says what was carried in; the way figures are mistyped only makes a repair likelier.
 */
export const weights = { stated: 3, carried: 2, slip: 1, swapped: 1, impossible: 2 } as const;

/** Something that speaks for or against a repair, with the figure it rests on. */
export interface WeighedEvidence extends RepairEvidence {
  readonly weight: number;
}

/** What of the report and of last year's can speak for a figure of a table; read once for all repairs. */
export interface Witnesses {
  readonly claimsOf: ReadonlyMap<string, readonly number[]>;
  readonly report: Report;
  readonly prior: Report | null;
  readonly values: ReadonlyMap<string, number>;
}

export function callWitnesses(
  report: Report,
  prior: Report | null,
  values: ReadonlyMap<string, number>,
): Witnesses {
  const claimsOf = new Map<string, number[]>();
  for (const [index, claim] of report.claims.entries()) {
    if (!speaksOfTables(claim)) continue;
    for (const path of new Set(claim.targets.flatMap((target) => target.split('+')))) {
      const known = claimsOf.get(path);
      if (known) known.push(index);
      else claimsOf.set(path, [index]);
    }
  }
  return { claimsOf, report, prior, values };
}

function* statements(repair: Repair, { claimsOf, report, values }: Witnesses): Generator<WeighedEvidence> {
  const asked = new Set([...repair.keys()].flatMap((path) => claimsOf.get(path) ?? []));
  const before = (path: string): number | null => {
    const known = values.get(path);
    if (known !== undefined) return known;
    const address = parsePath(path);
    return address && numberAt(report, address.table, address.row, address.column);
  };
  const after = (path: string): number | null => repair.get(path) ?? before(path);
  const told = new Set<string>();
  for (const index of asked) {
    const claim = report.claims[index]!;
    // The same figure stated again says nothing new.
    const key = `${claim.metric} ${claim.value}`;
    if (told.has(key)) continue;
    told.add(key);
    const agreed = isBorneOut(claim, before);
    const agrees = isBorneOut(claim, after);
    if (agrees && !agreed) yield { kind: 'stated', weight: weights.stated, value: claim.value! };
    if (agreed && !agrees) yield { kind: 'contradicted', weight: -weights.stated, value: claim.value! };
  }
}

function* carryOver(repair: Repair, { prior, values }: Witnesses): Generator<WeighedEvidence> {
  for (const [path, to] of repair) {
    const [table, row, column] = path.split('/');
    if (table !== 'requests' || row !== 'carriedIn' || !prior) continue;
    const carried = numberAt(prior, 'requests', 'carriedOut', column!);
    if (carried === to) yield { kind: 'carried', weight: weights.carried, value: carried };
    else if (carried !== null && carried === values.get(path))
      yield { kind: 'carried-otherwise', weight: -weights.carried, value: carried };
  }
}

/** What a cell of requests or cases may hold: -1 and 2.5 are slips whatever else is wrong. */
const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);

function* slips(repair: Repair, { values }: Witnesses): Generator<WeighedEvidence> {
  const changes = [...repair].map(([path, to]) => ({ from: values.get(path) ?? 0, to }));
  const [a, b] = changes;
  if (changes.length === 2 && a!.from === b!.to && a!.to === b!.from)
    yield { kind: 'swapped', weight: weights.swapped };
  for (const { from, to } of changes) {
    if (!isCount(from) && isCount(to)) yield { kind: 'impossible', weight: weights.impossible, value: from };
    const kind = slipOfDigits(from, to);
    if (kind) yield { kind, weight: weights.slip };
  }
}

/** Everything that speaks for or against a repair. */
export const weighRepair = (repair: Repair, witnesses: Witnesses): WeighedEvidence[] => [
  ...statements(repair, witnesses),
  ...carryOver(repair, witnesses),
  ...slips(repair, witnesses),
];
