import { describeCandidate, differingPart } from '@gouji/core/format';
import { describePath, parsePath } from '@gouji/core/template';
import type { Letter, LetterCause, LetterCorrection, LetterPoint } from '@gouji/office/letter';
import { takesPart } from '../core/formula.ts';
import { placeInWords } from '../core/place.ts';
import { type Item, type ReviewReport, statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { isSuperseded } from '../core/rounds.ts';
import type { Change } from '../core/session.ts';

/**
 * A letter is due where something has to be corrected: accepted findings, and those that a correction has cleared. What
 * speaks of our reading is not for the body to mend.
 */
const asksCorrection = (item: Item): boolean => {
  const status = statusOf(item);
  return (
    item.finding.concerns === 'report' &&
    item.presence !== 'withdrawn' &&
    (status === 'accepted' || status === 'mended')
  );
};

const text = {
  zh: {
    you: '你单位',
    year: (year: number) => `${year}年`,
    correct: '请核实并更正',
    again: '上次已要求更正，仍未更正。',
    verify: '请核实',
    join: '；',
    seen: '经核对，此处有误。',
    whole: '整份报告',
    unreadable: '报送的文件未能识别为政府信息公开工作年度报告。',
    resend: '请按规定格式核对后重新报送',
    presumed: (place: string, from: string, to: string) =>
      `${place}可能有误：由 ${from} 改为 ${to} 后下列各处相符，但也可能是别处有误。`,
  },
  en: {
    you: 'your office',
    year: (year: number) => String(year),
    correct: 'Please verify and correct',
    again: 'Asked for before and not corrected.',
    verify: 'Please verify',
    join: '; ',
    seen: 'This was found to be wrong.',
    whole: 'the whole report',
    unreadable: 'What was submitted was not recognised as an annual report.',
    resend: 'Please check against the prescribed form and submit again',
    presumed: (place: string, from: string, to: string) =>
      `${place} may be wrong: with ${to} for ${from} the following agree, but another figure may be the wrong one.`,
  },
} as const;

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

/** Gathers what a letter says of one report. */
class LetterWriter {
  private readonly review: Review;
  private readonly report: ReviewReport;
  private readonly items: readonly Item[];
  /** Findings for which the letter says what the value must be. */
  private readonly settled = new Set<Item>();
  private readonly words: (typeof text)[keyof typeof text];

  constructor(review: Review, report: ReviewReport) {
    this.review = review;
    this.report = report;
    this.items = review.workspace.itemsOf(report).filter(asksCorrection);
    this.words = text[review.language];
  }

  write(): Letter | null {
    const { report, words } = this;
    const corrections = [...this.takenOver(), ...this.asserted()];
    const causes = this.causes();
    const points = [...this.wholeReport(), ...this.toVerify()];
    if (corrections.length + points.length === 0) return null;
    const { report: read } = report;
    return {
      body: read?.organization?.name ?? words.you,
      year: read?.year == null ? '' : words.year(read.year),
      report: read?.title ?? report.name,
      causes,
      corrections,
      points,
      unchecked: report.coverage,
    };
  }

  private get changes(): readonly Change[] {
    return [...this.review.ledger.correctionsOf(this.report.key).values()];
  }

  private placeOf(target: string): string {
    const edition = this.report.report?.template ?? null;
    if (parsePath(target)) return describePath(target, edition, this.review.language);
    const section = this.report.report?.sections[Number(target.split('/')[1])];
    return this.review.words.label.section(section?.heading || this.review.words.label.preamble);
  }

  /** What a correction has cleared of the findings that speak of its place. */
  private clearedBy({ target }: Change): Item[] {
    const read = this.report.report;
    const isCell = parsePath(target) !== null;
    return this.items.filter(
      (item) =>
        item.presence === 'mended' &&
        read !== null &&
        (isCell ? takesPart(item.finding, target, read) : !parsePath(item.finding.path ?? '')),
    );
  }

  private pointOf(items: readonly Item[], place: string, fallback: string): LetterPoint {
    const { words } = this;
    const requests = items.flatMap((item) => [
      this.askedBefore(item),
      item.finding.suggestion ?? '',
      item.record.note,
    ]);
    return {
      place,
      problem: unique(items.map(({ finding }) => finding.message)).join('') || fallback,
      basis: unique(items.flatMap(({ finding }) => finding.basis.map(({ text }) => text))).join(words.join),
      request: unique(requests).join(' ') || words.correct,
    };
  }

  /** What the reviewer corrected by his own knowledge, or took over where nothing else is possible. */
  private takenOver(): LetterCorrection[] {
    return this.changes
      .filter(({ presumed }) => !presumed)
      .map((change) => {
        const items = this.clearedBy(change);
        for (const item of items) this.settled.add(item);
        const { target, from, to } = change;
        const [before, after] = parsePath(target) ? [from, to ?? from] : differingPart(from, to ?? from);
        return {
          ...this.pointOf(items, this.placeOf(target), this.words.seen),
          from: before || '□',
          to: after || '□',
        };
      });
  }

  /** What something fixes: one row a place, with all that it mends. */
  private asserted(): LetterCorrection[] {
    const byPlace = new Map<string, Item[]>();
    for (const item of this.items) {
      const { correction, path } = item.finding;
      if (!correction || this.settled.has(item) || item.presence === 'mended') continue;
      const place = `${correction.path}\u0000${correction.to}\u0000${parsePath(correction.path) ? '' : path}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), item]);
    }
    return [...byPlace.values()].map((items) => {
      const [first] = items;
      const { path, from, to } = first!.finding.correction!;
      for (const item of items) this.settled.add(item);
      const place = parsePath(path)
        ? this.placeOf(path)
        : placeInWords(first!, this.review.words, this.review.language);
      return { ...this.pointOf(items, place, this.words.seen), from: String(from ?? '□'), to: String(to) };
    });
  }

  /** What would explain what is left: candidates, the one the reviewer holds for likely first. */
  private causes(): LetterCause[] {
    const left = this.items.filter((item) => !this.settled.has(item));
    const presumed = this.changes.filter((change) => change.presumed);
    const own = presumed.map((change) => ({
      text: this.words.presumed(this.placeOf(change.target), change.from || '□', change.to ?? ''),
      candidates: [],
      explains: unique(
        this.clearedBy(change)
          .filter((item) => left.includes(item))
          .map(({ finding }) => finding.message),
      ),
    }));
    const others = this.report.diagnoses
      .filter(({ asserted }) => !asserted)
      .map(({ message, explains, candidates }) => ({
        text: message,
        candidates:
          candidates.length > 1
            ? candidates.slice(0, 5).map((one) => describeCandidate(one, this.review.language))
            : [],
        explains: left
          .filter(({ fingerprint }) => explains.includes(fingerprint))
          .map(({ finding }) => finding.message),
      }));
    return [...own, ...others].filter(({ explains }) => explains.length > 0);
  }

  private toVerify(): LetterPoint[] {
    const left = this.items.filter((item) => !this.settled.has(item));
    return left.map((item) => ({
      ...this.pointOf([item], placeInWords(item, this.review.words, this.review.language), ''),
      request: unique([
        this.askedBefore(item),
        item.finding.suggestion ?? this.words.verify,
        item.record.note,
      ]).join(' '),
    }));
  }

  private askedBefore(item: Item): string {
    return item.earlier?.status === 'accepted' ? this.words.again : '';
  }

  private wholeReport(): LetterPoint[] {
    const { whole, notices, report } = this.report;
    const { words, review } = this;
    if (whole.status !== 'accepted' && whole.note === '') return [];
    const problem = report
      ? ''
      : [words.unreadable, ...notices.map(({ message }) => message[review.language])].join('');
    return [
      {
        place: words.whole,
        problem: problem || whole.note,
        basis: '',
        request: unique([problem ? whole.note : '', report ? words.verify : words.resend]).join(' '),
      },
    ];
  }
}

/** What is to be asked of the body of a report; null when nothing is, or when the body has submitted anew. */
export const letterOf = (review: Review, report: ReviewReport): Letter | null =>
  isSuperseded(review.workspace, report) ? null : new LetterWriter(review, report).write();

const safeName = (name: string): string =>
  [...name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').replace(/^[.\s]+/u, '_')].slice(0, 80).join('');

/** The name of the letter's file, without extension; cannot leave its folder. */
export function letterName({ index, name, report }: ReviewReport): string {
  const body = report?.organization?.name ?? name;
  return safeName(`${String(index + 1).padStart(3, '0')}-${body}${report?.year ?? ''}`);
}
