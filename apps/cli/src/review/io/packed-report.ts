import type { Understanding, Verdict } from '@gouji/core';
import type { Finding, Report } from '@gouji/core/model';
import type { CompanionRef, CompanionRefs } from '../../work/checker.ts';
import { pack, unpack } from '../../work/packed.ts';
import { fromRef } from '../../work/report-ref.ts';
import { HeldFinding, type Whole } from '../core/held-finding.ts';
import type { LoadedReport, ReportHead } from '../core/report-items.ts';

/** Reports and findings that stay unpacked, some hundred kilobytes each: those of the screen, and what they are compared with. */
const mostUnpacked = 8;

/** Keeps what was made of the last few; what was not looked at for longest is made anew. */
function remembering<Value>(make: (packed: Uint8Array) => Value): (packed: Uint8Array) => Value {
  const last = new Map<Uint8Array, Value>();
  return (packed) => {
    const value = last.get(packed) ?? make(packed);
    last.delete(packed);
    last.set(packed, value);
    if (last.size > mostUnpacked) last.delete(last.keys().next().value!);
    return value;
  };
}

const understandingsIn = remembering(unpack<Understanding[]>);
const findingsIn = remembering(unpack<readonly Finding[]>);

/** The findings of a report as compressed JSON. */
class PackedFindings implements Whole {
  private readonly packed: Uint8Array;

  constructor(findings: readonly Finding[]) {
    this.packed = pack(findings);
  }

  get findings(): readonly Finding[] {
    return findingsIn(this.packed);
  }
}

/** What a loaded report is made of. */
export interface Parts {
  readonly name: string;
  readonly sha256: string;
  readonly verdict: Verdict;
  readonly coverage: string;
  /** What was understood of the file; none where it is no report. */
  readonly understood: Uint8Array | undefined;
  readonly companions: CompanionRefs | undefined;
  /** What was understood of a file of the review, by its path. */
  readonly understoodOf: (path: string) => Uint8Array | undefined;
}

/**
 * A report of which some twenty kilobytes are held: it and its findings lie packed until somebody looks at them, and what it is
 * compared with is held by the reports that are.
 */
export class PackedReport implements LoadedReport {
  readonly name: string;
  readonly sha256: string;
  readonly head: ReportHead | null;
  readonly findings: readonly Finding[];
  readonly diagnoses: Verdict['diagnoses'];
  readonly notices: Verdict['notices'];
  readonly outcome: Verdict['outcome'];
  readonly coverage: string;
  private readonly understood: Uint8Array | undefined;
  private readonly companions: CompanionRefs | undefined;
  private readonly understoodOf: Parts['understoodOf'];

  constructor({ name, sha256, verdict, coverage, understood, companions, understoodOf }: Parts) {
    const { report, findings, diagnoses, notices, outcome } = verdict;
    this.name = name;
    this.sha256 = sha256;
    this.head = report && { body: report.organization?.name ?? null, year: report.year };
    const whole = new PackedFindings(findings);
    this.findings = findings.map((finding, index) => new HeldFinding(finding, whole, index));
    this.diagnoses = diagnoses;
    this.notices = notices;
    this.outcome = outcome;
    this.coverage = coverage;
    this.understood = understood;
    this.companions = companions;
    this.understoodOf = understoodOf;
  }

  get report(): Report | null {
    return this.understood ? (understandingsIn(this.understood)[0]?.report ?? null) : null;
  }

  get prior(): Report | null {
    const prior = this.companions?.prior;
    return prior ? (this.recall(prior)?.report ?? null) : null;
  }

  get peers(): readonly Understanding[] {
    return this.companions?.peers.flatMap((peer) => this.recall(peer) ?? []) ?? [];
  }

  private recall({ ref, understood }: CompanionRef): Understanding | null {
    const { path, index } = fromRef(ref);
    const packed = this.understoodOf(path) ?? understood;
    return packed ? (understandingsIn(packed)[index] ?? null) : null;
  }
}
