import { describeCorrection, describeEvidence, describeSides, differingPart } from '@gouji/core/format';
import type { Diagnosis } from '@gouji/core/model';
import { describePath, parsePath } from '@gouji/core/template';
import { unmadeCorrections } from '../core/carry.ts';
import { causeInWords, changesInWords, evidenceInWords } from '../core/cause-words.ts';
import { type Cause, repairsOf } from '../core/causes.ts';
import { formulaOf } from '../core/formula.ts';
import { placeInWords } from '../core/place.ts';
import { conflictsOf, diagnosesOf, type Item, type ReviewReport, statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { countOutcomes, roundOf } from '../core/rounds.ts';
import { decidedIn } from '../core/rows.ts';
import { rulesById, ruleTitle } from '../core/rule-titles.ts';
import { wrap } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';
import { severityGlyphs } from './list.ts';
import { fitLine, type Line, type Style, span } from './spans.ts';

/** Lines of a label and its text; the text is wrapped beside the label. */
class Sheet {
  readonly lines: Line[] = [];
  private readonly width: number;
  private readonly gutter: number;

  constructor(width: number, labels: readonly string[]) {
    this.width = width;
    this.gutter = Math.min(Math.max(...labels.map((label) => stringWidth(label))) + 2, Math.floor(width / 3));
  }

  entry(label: string, text: string, style: Style = 'plain'): void {
    for (const [index, part] of wrap(text, this.width - this.gutter).entries())
      this.lines.push([...fitLine([span(index === 0 ? label : '', 'dim')], this.gutter), span(part, style)]);
  }

  text(text: string, style: Style): void {
    for (const part of wrap(text, this.width)) this.lines.push([span(part, style)]);
  }

  gap(): void {
    this.lines.push([]);
  }
}

/** Everything known about a finding; each line at most `width` cells. */
export function drawDetail(review: Review, width: number): Line[] {
  const item = review.current;
  if (!item) return drawGroupDetail(review, width);
  const { words, language } = review;
  const { finding } = item;
  const report = item.report.current.report;
  const rule = rulesById.get(finding.ruleId);
  const sheet = new Sheet(width, [
    words.label.problem,
    words.label.correction,
    words.label.mend,
    words.label.basis,
    words.label.decision,
    words.label.innocent,
  ]);
  sheet.text(
    `${severityGlyphs[finding.severity]} ${words.severity[finding.severity]}  ${ruleTitle(finding.ruleId, language)}`,
    finding.severity,
  );
  sheet.text(finding.ruleId, 'dim');
  sheet.entry(words.label.problem, finding.message, 'title');
  const place = placeInWords(item, words, language);
  if (place) sheet.entry(words.label.place, place);
  const formula = report && formulaOf(finding, report);
  if (formula) sheet.entry(words.label.formula, formula, 'accent');
  const sides = describeSides(finding);
  // The sum written out says more than its two sides.
  if (sides && !formula) sheet.entry(words.label.sides, sides, 'error');
  if (finding.correction) sheet.entry(words.label.correction, describeCorrection(finding), 'ok');
  drawDecision(sheet, item, review);
  for (const related of finding.related.slice(0, 12))
    sheet.entry(
      words.label.related,
      `${related.label}${related.value === null ? '' : ` = ${related.value}`}`,
    );
  for (const basis of finding.basis) sheet.entry(words.label.basis, basis.text);
  if (finding.suggestion) sheet.entry(words.label.mend, finding.suggestion);
  drawDiagnoses(sheet, diagnosesOf(item), item, review);
  if (rule) {
    sheet.gap();
    sheet.entry(words.label.innocent, rule.docs.falsePositives[language], 'dim');
  }
  return sheet.lines;
}

function drawDiagnoses(sheet: Sheet, diagnoses: readonly Diagnosis[], item: Item, review: Review): void {
  const { words, language } = review;
  const edition = item.report.report?.template ?? null;
  for (const diagnosis of diagnoses) {
    sheet.gap();
    sheet.entry(words.label.diagnosis, diagnosis.message, 'accent');
    for (const [index, { changes, evidence }] of diagnosis.candidates.slice(0, 5).entries()) {
      const change = changes
        .map(({ path, from, to }) => `${describePath(path, edition, language)} ${from ?? '□'} → ${to}`)
        .join('，');
      sheet.entry('', `${index + 1}. ${change}`);
      for (const one of evidence) sheet.entry('', `   ${describeEvidence(one, language)}`, 'dim');
    }
    sheet.entry('', words.label.explains(diagnosis.explains.length), 'dim');
  }
}

const shownTime = (at: string): string => at.slice(0, 16).replace('T', ' ');

function drawDecision(sheet: Sheet, item: Item, review: Review): void {
  const { words } = review;
  const { record, earlier, report } = item;
  const status = statusOf(item);
  const reason = record.reason === '' ? '' : `：${record.reason}`;
  sheet.entry(words.label.decision, `${words.status[status]}${reason}`, status === 'open' ? 'plain' : 'ok');
  if (record.by) sheet.entry('', words.label.by(record.by, shownTime(record.at)), 'dim');
  for (const conflict of conflictsOf(item))
    for (const side of conflict.sides) {
      const told =
        'status' in side
          ? `${words.status[side.status]}${side.reason && `：${side.reason}`}`
          : `${side.to ?? ''}`;
      sheet.entry(words.label.conflict, `${words.menu.side(side.by, told)}  ${shownTime(side.at)}`, 'error');
    }
  if (earlier)
    sheet.entry(
      words.label.earlier,
      `${words.status[earlier.status]}${earlier.reason ? `：${earlier.reason}` : ''} ${earlier.by}`,
      'warning',
    );
  if (record.note) sheet.entry(words.label.note, record.note, 'accent');
  else if (earlier?.note) sheet.entry(words.rounds.noteBefore, earlier.note, 'accent');
  drawCorrections(sheet, report, review);
}

function drawCorrections(sheet: Sheet, report: ReviewReport, review: Review): void {
  for (const { target, from, to } of review.ledger.correctionsOf(report.key).values()) {
    const isCell = parsePath(target) !== null;
    const text = isCell
      ? `${describePath(target, report.report?.template ?? null, review.language)} ${from} → ${to}`
      : difference(from, to ?? from);
    sheet.entry(review.words.label.corrections, text, 'corrected');
  }
}

export const difference = (from: string, to: string): string => differingPart(from, to).join(' → ');

/** The card of a cause: what to change and why, what it explains, and what can be done with it. */
function drawCause(sheet: Sheet, cause: Cause, review: Review): void {
  const { words } = review;
  const { diagnosis, report, items } = cause;
  sheet.text(causeInWords(review, cause), 'title');
  sheet.text(diagnosis.message, 'plain');
  sheet.text(
    diagnosis.asserted ? words.cause.isAsserted : words.cause.isPresumed,
    diagnosis.asserted ? 'ok' : 'warning',
  );
  for (const [index, repair] of repairsOf(cause).slice(0, 6).entries()) {
    sheet.entry(words.cause.candidate(index + 1), changesInWords(review, report, repair), 'accent');
    if (repair.evidence.length > 0)
      sheet.entry(words.cause.ground, evidenceInWords(repair, review.language, words.cause.join), 'dim');
  }
  for (const { finding } of items)
    sheet.entry(words.cause.findings, `${severityGlyphs[finding.severity]} ${finding.message}`);
  drawCorrections(sheet, report, review);
  sheet.text(words.cause.keysHere, 'dim');
}

/** What became of what was asked with earlier submissions. */
function drawRound(sheet: Sheet, report: ReviewReport, review: Review): void {
  const { words, workspace } = review;
  const round = roundOf(workspace, report);
  if (!round || round.number < 2) return;
  sheet.gap();
  sheet.text(words.rounds.summary(round.number, countOutcomes(round.requests), round.fresh), 'title');
  const unmade = unmadeCorrections(workspace, report).length;
  if (unmade > 0) sheet.text(words.rounds.carry(unmade), 'accent');
  for (const { about, outcome, now, round: asked } of round.requests) {
    if (outcome === 'asked') continue;
    const style = outcome === 'done' ? 'ok' : outcome === 'notDone' ? 'error' : 'warning';
    const value = about.to === null ? '' : ` ${about.from ?? '□'} → ${about.to}`;
    const seen = outcome === 'otherwise' && now !== '' ? words.rounds.now(now) : '';
    sheet.entry(
      words.rounds.outcomes[outcome],
      `${words.rounds.asked(asked)}${about.place}${value}${seen}`,
      style,
    );
    if (about.message) sheet.entry('', about.message, 'dim');
  }
}

/** Findings of a rule from all over its reports, so that one can judge the rule before deciding all of them. */
function drawSample(sheet: Sheet, items: readonly Item[], { words, language }: Review): void {
  const count = Math.min(5, items.length);
  sheet.gap();
  sheet.text(words.sample.title(count), 'title');
  for (let index = 0; index < count; index++) {
    const item = items[Math.floor((index * items.length) / count)]!;
    sheet.entry(`${index + 1}.`, `${severityGlyphs[item.finding.severity]} ${item.finding.message}`);
    sheet.entry('', `${item.report.name} · ${placeInWords(item, words, language)}`, 'dim');
  }
  sheet.gap();
}

/** What stands beside a heading: the file and what could not be read of it, or what the rule is about. */
function drawGroupDetail(review: Review, width: number): Line[] {
  const group = review.currentGroup;
  if (!group) return [];
  const { words, language } = review;
  const sheet = new Sheet(width, [
    words.label.problem,
    words.label.mend,
    words.label.basis,
    words.label.innocent,
    words.cause.candidate(9),
    words.rounds.outcomes.otherwise,
  ]);
  if (group.cause) {
    drawCause(sheet, group.cause, review);
    return sheet.lines;
  }
  sheet.text(group.kind === 'rule' ? ruleTitle(group.label, language) : group.label, 'title');
  const rule = rulesById.get(group.key);
  if (group.kind === 'rule' && rule) {
    sheet.text(group.label, 'dim');
    const items = group.items.map((index) => review.workspace.items[index]!);
    const reports = new Set(items.map(({ report }) => report)).size;
    sheet.text(
      words.sample.counts(items.length, reports, decidedIn(group, review.workspace.items)),
      'accent',
    );
    sheet.text(rule.docs.what[language], 'plain');
    drawSample(sheet, items, review);
    sheet.entry(words.label.mend, rule.docs.mend[language]);
    sheet.entry(words.label.innocent, rule.docs.falsePositives[language]);
  }
  if (group.kind === 'file' || group.kind === 'unreadable') {
    const report = review.workspace.reports[Number(group.key)];
    if (report && !report.report) sheet.text(words.noReport, 'warning');
    if (report?.coverage) sheet.text(report.coverage, 'plain');
    if (report?.whole.note) sheet.text(`${words.board.note} ${report.whole.note}`, 'accent');
    if (report) drawRound(sheet, report, review);
    for (const notice of report?.notices ?? []) sheet.text(notice.message[language], 'dim');
  }
  return sheet.lines;
}
