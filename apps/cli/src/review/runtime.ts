import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayInChina } from '@gouji/core/check';
import { describeLocation } from '@gouji/core/format';
import type { SourceLocation } from '@gouji/core/model';
import { TemplateError } from '@gouji/office/letter';
import { describeSystemError } from '../usage-error.ts';
import { draftOf, reopenDraft, reportOfDraft } from './commands/drafts.ts';
import { filterText, noFilter, parseFilter } from './core/filter.ts';
import { mergeLogs } from './core/merge-logs.ts';
import type { LoadedReport, ReviewReport } from './core/report-items.ts';
import type { Review } from './core/review.ts';
import { mergeEvents, parseLog, type ReviewEvent } from './core/session.ts';
import type { Place } from './core/ui.ts';
import { exportReview } from './export/export-review.ts';
import { type Compared, loadReports } from './io/load-reports.ts';
import { OpenerError, openOriginal, systemOpener } from './io/open-original.ts';
import {
  type Draft,
  placeFileOf,
  readPlace,
  type SavedPlace,
  type SessionFile,
  writePlace,
} from './io/session-file.ts';
import type { ReviewOptions } from './options.ts';

/** Joins a review with the disk: the log, the place on return, loading, exports. Both modes run on it. */
export class Runtime {
  readonly review: Review;
  readonly session: SessionFile;
  readonly options: ReviewOptions;
  private readonly placePath: string;
  private savedPlace: string;
  private readonly place: SavedPlace;
  private readonly compared: Compared;
  private readonly stop = new AbortController();
  private unwritten: ReviewEvent[] = [];
  /** Texts not finished in an earlier sitting, until their report has been read. */
  private drafts: readonly Draft[];
  private firstCursor: Place | null = null;
  /** Ends when all that was asked for outside is done: exports written, files opened. */
  errands: Promise<void> = Promise.resolve();
  /** Told when something changed without a key. */
  onChange: () => void = () => {};

  constructor(review: Review, session: SessionFile, options: ReviewOptions, compared: Compared) {
    this.review = review;
    this.session = session;
    this.options = options;
    this.compared = compared;
    this.placePath = placeFileOf(session.path);
    this.place = readPlace(this.placePath);
    this.savedPlace = JSON.stringify(this.place);
    this.drafts = this.place.drafts ?? [];
    const { filter, grouping, sort, views } = this.place;
    if (Array.isArray(views)) review.show({ views });
    if (filter) review.show({ filter: parseFilter(filter) });
    if (grouping === 'file' || grouping === 'rule') review.show({ grouping });
    if (sort === 'place' || sort === 'severity') review.show({ sort });
  }

  /** Loads all files; `onProgress` is told after each. Throws a UsageError when what to compare with is no report. */
  async load(paths: readonly string[], onProgress: () => void, startsOnBoard = false): Promise<void> {
    const { review, options } = this;
    const reports: ReviewReport[] = [];
    review.show({ loading: { done: 0, total: paths.length } });
    if (paths.length > 1 && startsOnBoard && this.place.screen !== 'list') review.show({ screen: 'board' });
    await loadReports(
      {
        paths,
        folder: options.workingDirectory,
        limits: options.limits ?? {},
        optionsFor: (path) => ({ ...options.optionsFor(path), language: options.language }),
        ...this.compared,
      },
      {
        children: (children) => {
          review.workspace.children = children;
        },
        report: (loaded, index) => {
          const known = reports[index];
          if (known) review.workspace.replace(known, loaded);
          else reports[index] = this.add(loaded);
          this.restorePlace(reports[index]!.key);
          review.show({ loading: { done: reports.length, total: paths.length } });
          onProgress();
        },
      },
      this.stop.signal,
    );
    if (this.stop.signal.aborted) return;
    review.show({ loading: null });
    onProgress();
  }

  private add(loaded: LoadedReport): ReviewReport {
    const { review } = this;
    const { report, isNew } = review.workspace.add(loaded);
    if (isNew)
      review.record({
        kind: 'report',
        report: report.key,
        name: report.name,
        organization: report.head?.body ?? null,
        year: report.head?.year ?? null,
      });
    this.flush();
    return report;
  }

  /** Goes back to where the reviewer left, unless he has moved meanwhile. */
  private restorePlace(report: string): void {
    const { cursor } = this.place;
    const { review } = this;
    if (cursor?.report === report && (!review.ui.cursor || review.ui.cursor === this.firstCursor)) {
      const item = review.workspace.items.findLast(({ key }) => key === `${report}:${cursor.fingerprint}`);
      if (item) review.show({ cursor: { item: item.index } });
    }
    // The list may be ordered anew as files come in; what the reviewer sees under the cursor must stay what a key decides.
    if (!review.ui.cursor && review.workspace.items.length > 0) {
      this.firstCursor = review.placeAt(review.cursorRow);
      review.show({ cursor: this.firstCursor });
    }
    this.reopenDrafts();
  }

  /** Opens a text that was not finished once its report is there and nothing else is open. */
  private reopenDrafts(): void {
    const { review } = this;
    if (review.ui.overlay) return;
    const draft = this.drafts.findLast((one) => review.workspace.isLoaded(reportOfDraft(one)));
    if (!draft) return;
    this.drafts = this.drafts.filter((one) => one !== draft);
    reopenDraft(review, draft);
  }

  /** Writes what the review has to write. Returns the effects that belong to the terminal. */
  flush(): Review['effects'] {
    const { review } = this;
    const effects = review.effects;
    review.effects = [];
    const events = effects.flatMap((effect) => (effect.kind === 'append' ? [effect.event] : []));
    this.unwritten.push(...events);
    try {
      this.session.append(this.unwritten);
      this.unwritten = [];
    } catch (error) {
      // Kept and tried again with the next key: a full disk may be mended meanwhile.
      review.toast(
        review.words.toast.lostSession(describeSystemError(error, this.options.language)),
        'warning',
      );
    }
    const left: Review['effects'] = [];
    for (const effect of effects) {
      // One after the other, beside the keys.
      if (effect.kind === 'export') this.errands = this.errands.then(() => this.export(effect.what));
      else if (effect.kind === 'open')
        this.errands = this.errands.then(() => this.openOriginal(effect.name, effect.at));
      else if (effect.kind === 'merge') this.merge(effect.path);
      else if (effect.kind !== 'append') left.push(effect);
    }
    if (this.drafts.length > 0) this.reopenDrafts();
    this.savePlace();
    return left;
  }

  private async export(what: string): Promise<void> {
    const { review, options } = this;
    const { words } = review;
    const parent = resolve(options.exportFolder ?? options.workingDirectory);
    const date = dayInChina(Date.now());
    const { language } = options;
    const letter = { language, ...options.letter, sender: { ...options.letter?.sender, date } };
    try {
      const { folder, files } = await exportReview(review, what, parent, letter, (done, total) => {
        review.toast(words.toast.exporting(done, total));
        this.onChange();
      });
      if (files.length === 0) review.toast(words.toast.nothingToExport, 'warning');
      else review.toast(words.toast.exported(files.length, folder));
    } catch (error) {
      const told =
        error instanceof TemplateError
          ? error.sentence[options.language]
          : describeSystemError(error, options.language);
      review.toast(words.toast.exportFailed(told), 'warning');
    }
    this.onChange();
  }

  private async openOriginal(name: string, at: SourceLocation | null): Promise<void> {
    const { review, options } = this;
    const { source } = review.words;
    const file = resolve(options.workingDirectory, name);
    try {
      await openOriginal(options.open ?? systemOpener(process.platform), file, at);
      const where = at ? source.at(describeLocation(at, options.language)) : '';
      review.toast(source.opened(name, where));
    } catch (error) {
      const told =
        error instanceof OpenerError
          ? source.opener(error.program, error.code)
          : describeSystemError(error, options.language);
      review.toast(source.failed(name, told), 'warning');
    }
    this.onChange();
  }

  /** Takes over another reviewer's log: its events enter ours with their own ids, writers and clocks. */
  merge(path: string): boolean {
    const { review, session } = this;
    try {
      const own = parseLog(readFileSync(session.path, 'utf8')).events;
      const other = parseLog(readFileSync(resolve(this.options.workingDirectory, path), 'utf8'));
      if (!other.header) throw new Error(review.words.toast.noLog);
      const { added, conflicts, notes } = mergeLogs(own, other.events);
      session.append(added);
      review.workspace.rebuild(mergeEvents(own, added));
      if (conflicts.length > 0) review.record({ kind: 'merge', from: path, conflicts });
      for (const { key, text } of notes) review.record({ kind: 'note', keys: [key], text });
      review.workspace.version++;
      if (conflicts.length > 0)
        review.show({ filter: { ...noFilter, status: 'conflict' }, cursor: null, screen: 'list' });
      review.toast(review.words.toast.merged(added.length, conflicts.length));
      return true;
    } catch (error) {
      review.toast(
        review.words.toast.mergeFailed(path, describeSystemError(error, this.options.language)),
        'warning',
      );
      return false;
    }
  }

  /** Keeps the place and the unfinished text, so that a sudden end loses neither. */
  private savePlace(): void {
    const { review } = this;
    const { ui } = review;
    const typed = draftOf(review);
    const drafts = [...this.drafts, ...(typed ? [typed] : [])];
    // While files come in the cursor has not found its place yet, but what is typed must not be lost.
    if (ui.loading && this.place.cursor) {
      this.writePlace({ ...this.place, drafts });
      return;
    }
    const current = review.current;
    const place: SavedPlace = {
      ...(current && { cursor: { report: current.report.key, fingerprint: current.finding.fingerprint } }),
      screen: ui.screen,
      filter: filterText(ui.filter),
      grouping: ui.grouping,
      sort: ui.sort,
      ...(ui.views.length > 0 && { views: ui.views }),
      ...(drafts.length > 0 && { drafts }),
    };
    this.writePlace(place);
  }

  private writePlace(place: SavedPlace): void {
    const text = JSON.stringify(place);
    if (text === this.savedPlace) return;
    try {
      writePlace(this.placePath, place);
      this.savedPlace = text;
    } catch {
      // The place is a convenience; a full disk is told when a decision cannot be written.
    }
  }

  close(): void {
    this.stop.abort();
    this.flush();
    this.session.close();
  }
}
