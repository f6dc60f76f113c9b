import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeSystemError } from '../usage-error.ts';
import { openEditor } from './core/editor.ts';
import { filterText, parseFilter } from './core/filter.ts';
import type { ReviewReport } from './core/report-items.ts';
import type { Review } from './core/review.ts';
import { mergeEvents, parseLog, type ReviewEvent } from './core/session.ts';
import type { PromptPurpose } from './core/ui.ts';
import type { LoadedReport } from './core/workspace.ts';
import { exportReview } from './export/export-review.ts';
import { type Compared, loadReports } from './io/load-reports.ts';
import { placeFileOf, readPlace, type SavedPlace, type SessionFile, writePlace } from './io/session-file.ts';
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

  constructor(review: Review, session: SessionFile, options: ReviewOptions, compared: Compared) {
    this.review = review;
    this.session = session;
    this.options = options;
    this.compared = compared;
    this.placePath = placeFileOf(session.path);
    this.place = readPlace(this.placePath);
    this.savedPlace = JSON.stringify(this.place);
    const { filter, grouping, sort } = this.place;
    if (filter) review.show({ filter: parseFilter(filter) });
    if (grouping === 'file' || grouping === 'rule' || grouping === 'diagnosis') review.show({ grouping });
    if (sort === 'place' || sort === 'severity') review.show({ sort });
  }

  /** Loads all files; `onProgress` is told after each. Throws a UsageError when what to compare with is no report. */
  async load(paths: readonly string[], onProgress: () => void): Promise<void> {
    const { review, options } = this;
    const reports: ReviewReport[] = [];
    review.show({ loading: { done: 0, total: paths.length } });
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
        organization: report.report?.organization?.name ?? null,
        year: report.report?.year ?? null,
      });
    this.flush();
    return report;
  }

  /** Goes back to where the reviewer left, and opens the text that was not finished. */
  private restorePlace(report: string): void {
    const { cursor, draft } = this.place;
    const { review } = this;
    const find = (key: string) => review.workspace.items.findLast((item) => item.key === key);
    if (cursor?.report === report && !review.ui.cursor) {
      const item = find(`${report}:${cursor.fingerprint}`);
      if (item) review.show({ cursor: { item: item.index } });
    }
    if (!draft?.keys.at(-1)?.startsWith(`${report}:`) || review.ui.overlay || draft.kind !== 'prompt') return;
    const items = draft.keys.flatMap((key) => find(key)?.index ?? []);
    const purpose = draft.purpose as PromptPurpose;
    if (items.length === 0 || (purpose !== 'note' && purpose !== 'reason' && purpose !== 'falsePositive'))
      return;
    const title = review.words.prompt[purpose](items.length);
    review.show({ overlay: { kind: 'prompt', purpose, title, editor: openEditor(draft.text), items } });
    review.toast(review.words.toast.draft);
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
      if (effect.kind === 'export') this.export(effect.what);
      else if (effect.kind === 'merge') this.merge(effect.path);
      else if (effect.kind !== 'append') left.push(effect);
    }
    this.savePlace();
    return left;
  }

  private export(what: string): void {
    const { review } = this;
    try {
      const folder = resolve(this.options.exportFolder ?? this.options.workingDirectory);
      const written = exportReview(review, what, folder, new Date().toISOString().slice(0, 10));
      review.toast(review.words.toast.exported(written.join('，')));
    } catch (error) {
      review.toast(
        review.words.toast.exportFailed(describeSystemError(error, this.options.language)),
        'warning',
      );
    }
  }

  /** Takes over another reviewer's log: its events enter ours with their own ids, writers and times. */
  merge(path: string): boolean {
    const { review, session } = this;
    try {
      const own = parseLog(readFileSync(session.path, 'utf8')).events;
      const known = new Set(own.map(({ id }) => id));
      const others = parseLog(readFileSync(resolve(this.options.workingDirectory, path), 'utf8')).events;
      const added = others.filter(({ id }) => !known.has(id));
      const before = new Map(
        [...review.ledger.records].map(([key, { status, reason }]) => [key, { status, reason }]),
      );
      session.append(added);
      review.workspace.rebuild(mergeEvents(own, added));
      const touched = new Set(added.flatMap((event) => (event.kind === 'decide' ? event.keys : [])));
      let conflicts = 0;
      for (const key of touched) {
        const old = before.get(key);
        const theirs = added.findLast((event) => event.kind === 'decide' && event.keys.includes(key));
        if (old && old.status !== 'open' && theirs?.kind === 'decide' && theirs.status !== old.status)
          conflicts++;
      }
      review.toast(review.words.toast.merged(added.length, conflicts));
      return true;
    } catch (error) {
      review.toast(
        review.words.toast.mergeFailed(describeSystemError(error, this.options.language)),
        'warning',
      );
      return false;
    }
  }

  /** Keeps the place and the unfinished text, so that a sudden end loses neither. */
  private savePlace(): void {
    const { review } = this;
    const { ui } = review;
    if (ui.loading) return;
    const { overlay } = ui;
    const current = review.current;
    const place: SavedPlace = {
      ...(current && { cursor: { report: current.report.key, fingerprint: current.finding.fingerprint } }),
      filter: filterText(ui.filter),
      grouping: ui.grouping,
      sort: ui.sort,
      ...(overlay?.kind === 'prompt' && {
        draft: {
          kind: 'prompt',
          purpose: overlay.purpose,
          keys: overlay.items.map((index) => review.workspace.items[index]!.key),
          text: overlay.editor.characters.join(''),
        },
      }),
    };
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
