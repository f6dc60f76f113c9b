import type { Finding } from '@gouji/core/model';

/** Rules, messages and cells are few, findings are many: each word is kept once. */
const words = new Map<string, string>();

function once(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, word);
  return word;
}

/** The findings of a report as they were found; unpacked when one of them is looked at. */
export interface Whole {
  readonly findings: readonly Finding[];
}

/** A finding of which only what lists show is at hand; the rest is fetched from the whole when somebody looks at it. */
export class HeldFinding implements Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly path: string | null;
  readonly location: Finding['location'];
  readonly concerns: Finding['concerns'];
  readonly fingerprint: string;
  readonly docsUrl: string;
  private readonly whole: Whole;
  private readonly index: number;
  declare readonly suppression?: NonNullable<Finding['suppression']>;

  constructor(finding: Finding, whole: Whole, index: number) {
    this.ruleId = once(finding.ruleId);
    this.messageId = once(finding.messageId);
    this.severity = finding.severity;
    this.message = finding.message;
    this.path = finding.path === null ? null : once(finding.path);
    this.location = finding.location;
    this.concerns = finding.concerns;
    this.fingerprint = finding.fingerprint;
    this.docsUrl = once(finding.docsUrl);
    this.whole = whole;
    this.index = index;
    if (finding.suppression) this.suppression = finding.suppression;
  }

  private get all(): Finding {
    return this.whole.findings[this.index]!;
  }

  get data(): Finding['data'] {
    return this.all.data;
  }

  get excerpt(): Finding['excerpt'] {
    return this.all.excerpt;
  }

  get related(): Finding['related'] {
    return this.all.related;
  }

  get basis(): Finding['basis'] {
    return this.all.basis;
  }

  get correction(): Finding['correction'] {
    return this.all.correction;
  }

  get suggestion(): Finding['suggestion'] {
    return this.all.suggestion;
  }
}
