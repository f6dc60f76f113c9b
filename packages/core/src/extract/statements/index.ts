import { squeeze } from '../../language/fold/index.ts';
import { citablesOf } from '../../language/prose/cite.ts';
import type { Claim } from '../../model/claim.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Edition, Paragraph, Report, Section } from '../../model/report.ts';
import { editionForYear, newestTemplate } from '../../template/index.ts';
import { toProse, toRuns } from './clauses/prose-text.ts';
import type { Aspect } from './figures/context.ts';
import type { Draft } from './figures/draft.ts';
import { Placer } from './place-claim.ts';
import { readRun } from './read-run.ts';
import { asDirect, ofApplicant, targetsOf } from './targets.ts';

const subHeading = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])/u;

/** What a sub-heading (“（二）依申请公开情况”) says the following prose is about; undefined where the paragraph has none. */
function aspectOf(paragraph: Paragraph): Aspect | undefined {
  const head = paragraph.text.slice(0, 40);
  if (!subHeading.test(head) && (paragraph.text.length > 20 || /[，,。；;\d]/u.test(head))) return undefined;
  const title = head.split(/[。；;：:]/u, 1)[0] ?? '';
  if (/依\s*申请|申请公开|收到和处理/u.test(title)) return 'requests';
  if (/复议|诉讼/u.test(title)) return 'remedies';
  return title.includes('主动公开') ? 'published' : null;
}

function aspectOfSection(section: Section): Aspect {
  if (section.id === 'requests' || section.id === 'remedies') return section.id;
  if (section.id === 'proactive') return 'published';
  return /依申请公开|公开申请情况/u.test(section.heading) ? 'requests' : null;
}

/** 予以公开4件、部分公开2件: told side by side, the first does not include the second. */
const isBesidePartly = ({ metric, partOf }: Draft, next: Draft | undefined): boolean =>
  metric === 'requests.disclosed' && next?.metric === 'requests.partlyDisclosed' && next.partOf === partOf;

/** 无法提供6件、不予处理2件 in a list of groups: all that could not be provided, and not those of one reason. */
const isGroupInList = ({ metric, partOf }: Draft, next: Draft | undefined): boolean =>
  metric === 'requests.unavailable' && next?.metric === 'requests.notProcessed' && next.partOf === partOf;

const organizations = [
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
].map((name) => `requests.${name}`);

/** 企业63件、律所7件、其他3件: every kind of organisation that is not named before it in the list. */
function othersThanNamed(drafts: readonly Draft[], at: number): string | undefined {
  const { also } = drafts[at]!;
  if (drafts[at]!.metric !== 'requests.otherOrganization') return also;
  const named = new Set<string>();
  for (let before = at - 1; before >= 0; before--) {
    const { kind, metric, partOf } = drafts[before]!;
    if (kind === 'qualifier') continue;
    if (kind !== 'applicant' || partOf !== drafts[at]!.partOf) break;
    for (const one of metric.split('+')) named.add(one);
  }
  const others = organizations.filter((one) => !named.has(one));
  if (named.size === 0 || others.length < 2) return also;
  return [...each(also), others.join('+')].join('|');
}

/** What else a number may count, parted by |. */
const each = (also: string | undefined): string[] => also?.split('|') ?? [];

const applicantIn = (metric: string): string => metric.slice('requests.'.length);

/** 予以公开53件，其中自然人38件: the cells of that row, and not of those received. */
function targetsInRow({ metric, also }: Draft, row: string, edition: Edition, text: string): string[] {
  if (metric === 'count') return [];
  const applicants = [metric, ...each(also)].map(applicantIn);
  return targetsOf(row, edition, text).flatMap((target) =>
    applicants.flatMap((applicant) => ofApplicant(target, applicant)),
  );
}

function targetsOfDraft(
  draft: Draft,
  next: Draft | undefined,
  edition: Edition,
  text: string,
  suitsApart: boolean,
): string[] {
  const { metric, also, fresh, asked, perhapsAsked, row } = draft;
  if (row !== undefined) return targetsInRow(draft, row, edition, text);
  const all = targetsOf(metric, edition, text, fresh);
  const first = isBesidePartly(draft, next) || isGroupInList(draft, next) ? all.slice(0, 1) : all;
  if (asked !== undefined) return first.flatMap((target) => ofApplicant(target, asked));
  const apart = suitsApart && /^remedies\.litigation(?:\.|$)/u.test(metric) ? asDirect(all) : [];
  const more = [...first, ...apart, ...each(also).flatMap((other) => targetsOf(other, edition, text))];
  return perhapsAsked === undefined
    ? more
    : [...more, ...first.flatMap((target) => ofApplicant(target, perhapsAsked))];
}

/** No more shares stand between two numbers of a list. */
const farthestNext = 3;

const isExact = (at: SourceLocation, text: string): boolean =>
  at.kind === 'text' && at.end.offset - at.start.offset === text.length;

/** A claim in the making; what few have is left out of the others. */
type Making<One> = { -readonly [Key in keyof One]?: One[Key] };

function toClaim(
  draft: Draft,
  next: Draft | undefined,
  edition: Edition,
  { text, at }: { text: string; at: SourceLocation },
  suitsApart: boolean,
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
  claim.targets = targetsOfDraft(draft, next, edition, text, suitsApart);
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
      const named = aspectOf(run[0]!);
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
      const suitsApart = drafts.some(
        ({ metric, form }) => metric === 'remedies.litigationAfterReconsideration' && form !== 'all',
      );
      let begun = 0;
      drafts.forEach((draft, at) => {
        draft.also = othersThanNamed(drafts, at);
        if (at >= (sentences[begun] ?? drafts.length)) sentence++;
        while (at >= (sentences[begun] ?? drafts.length)) begun++;
        const next = drafts.slice(at + 1, at + 1 + farthestNext).find(({ kind }) => kind !== 'qualifier');
        claims.push(
          toClaim(
            draft,
            next,
            edition,
            placer.place(draft.start, draft.end, draft.anchor),
            suitsApart,
            sentence,
            from,
          ),
        );
      });
      from += prose.text.length + 1;
    }
  }
  return claims;
}
