import { squeeze } from '../../language/fold/index.ts';
import { citablesOf } from '../../language/prose/cite.ts';
import type { Claim } from '../../model/claim.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Edition, Report } from '../../model/report.ts';
import { editionForYear, newestTemplate } from '../../template/index.ts';
import { aspectOfHeading, aspectOfSection } from './aspect-of-part.ts';
import { toProse, toRuns } from './clauses/prose-text.ts';
import type { Draft } from './figures/draft.ts';
import { Placer } from './place-claim.ts';
import { readRun } from './read-run.ts';
import { targetsOf } from './targets.ts';
import { targetsAmong } from './targets-among.ts';

const isExact = (at: SourceLocation, text: string): boolean =>
  at.kind === 'text' && at.end.offset - at.start.offset === text.length;

/** A claim in the making; what few have is left out of the others. */
type Making<One> = { -readonly [Key in keyof One]?: One[Key] };

/** `from`: where the prose that the draft counts in begins in the prose of the report. */
function toClaim(
  draft: Draft,
  targets: string[],
  edition: Edition,
  { text, at }: { text: string; at: SourceLocation },
  sentence: number,
  from: number,
): Claim {
  const { metric, value, unit, comparison, precision, of, form, scope, extent, certainty } = draft;
  const partOf = draft.partOf?.index;
  const claim: Making<Claim> = { metric, value, unit, comparison };
  if (precision !== undefined) claim.precision = precision;
  if (of !== undefined) claim.of = { metric: of, targets: targetsOf(of, edition, text) };
  claim.form = form;
  claim.scope = scope?.words ?? null;
  claim.extent = extent;
  if (partOf !== undefined) claim.partOf = partOf;
  if (draft.listed) claim.listed = true;
  claim.sentence = Math.max(0, sentence);
  if (!isExact(at, text)) claim.span = [from + draft.start, from + draft.end];
  claim.targets = targets;
  claim.certainty = certainty;
  claim.text = text;
  claim.at = at;
  return claim as Claim;
}

/**
 * Reads the numbers the prose states; see `Claim`. Pure and deterministic, in time linear in the length of the prose.
 * A clause grammar over a fixed vocabulary: numbers with counters are bound to the verb, object, channel, applicant or
 * result around them, to the topic before them, and as parts to the whole that 其中 or a bracket refers to.
 */
export function extractClaims(report: Omit<Report, 'claims' | 'statements'>): Claim[] {
  const edition =
    report.template ??
    (report.year === null ? null : editionForYear(report.year)) ??
    newestTemplate().edition;
  const claims: Claim[] = [];
  let sentence = -1;
  let from = 0;
  const toCitable = citablesOf(report.sections);
  const own = report.organization === null ? null : squeeze(report.organization.name);
  for (const section of report.sections) {
    let aspect = aspectOfSection(section);
    for (const run of toRuns(section.paragraphs)) {
      const named = aspectOfHeading(run[0]!);
      if (named !== undefined) aspect = named ?? aspectOfSection(section);
      const prose = toProse(run, toCitable);
      const { drafts, sentences } = readRun(prose, {
        reportYear: report.year,
        aspect,
        own,
        kind: report.organization?.kind ?? null,
      });
      if (drafts.length === 0) continue;
      const placer = new Placer(prose);
      for (let at = 0; at < drafts.length; at++) drafts[at]!.index = claims.length + at;
      const targetsAt = targetsAmong(drafts, edition);
      let begun = 0;
      drafts.forEach((draft, at) => {
        if (at >= (sentences[begun] ?? drafts.length)) sentence++;
        while (at >= (sentences[begun] ?? drafts.length)) begun++;
        const place = placer.place(draft.start, draft.end, draft.anchor);
        claims.push(toClaim(draft, targetsAt(at, place.text), edition, place, sentence, from));
      });
      from += prose.text.length + 1;
    }
  }
  return claims;
}
