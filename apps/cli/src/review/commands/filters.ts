import { type Filter, filterTest, filterText, noFilter, parseFilter } from '../core/filter.ts';
import type { Review } from '../core/review.ts';
import { ruleTitle } from '../core/rule-titles.ts';
import type { MenuEntry } from '../core/ui.ts';
import { openPrompt } from './decide.ts';

/** Shows what a filter lets through; the cursor stays where it is. */
export function filterBy(review: Review, changes: Partial<Filter>): void {
  const place = review.placeAt(review.cursorRow);
  review.show({
    filter: { ...noFilter, ...changes },
    cursor: place,
    row: review.cursorRow,
    selection: null,
    overlay: null,
  });
}

/** What the menu of filters offers besides the reviewer's own views. */
const offeredFilters = [
  'status:pending',
  'status:accepted',
  'status:dismissed',
  'status:falsePositive',
  'status:changed',
  'status:mended',
  'status:noted',
  'severity:error',
  'status:conflict',
  'severity:warning',
  'severity:info',
  'status:suppressed',
] as const;

/** The menu of filters and of the reviewer's own views, each with its count. */
export function openFilterMenu(review: Review): void {
  const { words, ui, workspace, language } = review;
  const rule =
    review.current?.finding.ruleId ?? (review.currentGroup?.kind === 'rule' && review.currentGroup.label);
  const counted = (label: string, text: string): string => {
    const shows = filterTest(parseFilter(text));
    return words.menu.counted(label, workspace.items.filter(shows).length);
  };
  const entry = (label: string, text: string): MenuEntry => ({
    label: counted(label, text),
    command: 'select.filter',
    argument: text,
  });
  const [usual, rare] = [offeredFilters.slice(0, 8), offeredFilters.slice(8)].map((texts) =>
    texts.map((text) => entry(filterText(parseFilter(text), language).replace(/^[^:：]+[:：]/u, ''), text)),
  ) as [MenuEntry[], MenuEntry[]];
  const entries: MenuEntry[] = [
    ...usual,
    { label: words.menu.ownFilter, command: 'prompt.open', argument: 'filter' },
    ...ui.views.map(
      ({ name, filter }): MenuEntry => ({
        label: counted(words.menu.savedView(name), filter),
        command: 'view.use',
        argument: name,
      }),
    ),
    ...rare,
    ...(rule ? [entry(`${words.menu.whole} ${ruleTitle(rule, language)}`, `rule:${rule}`)] : []),
    entry(words.filterStatus.all, ''),
    { label: words.menu.saveView, command: 'prompt.open', argument: 'view' },
    ...(ui.views.length > 0 ? [{ label: words.menu.forgetView, command: 'view.forget' as const }] : []),
  ];
  review.show({
    overlay: { kind: 'menu', title: words.menu.filter, entries, index: 0, asked: review.askedNow },
  });
}

/** Keeps what the list shows now under a name; one of the same name gives way. */
export function saveView(review: Review, text: string | undefined): void {
  const { ui, words } = review;
  const name = (text ?? '').trim();
  if (text === undefined) openPrompt(review, 'view');
  else if (name !== '') {
    const view = { name, filter: filterText(ui.filter), grouping: ui.grouping, sort: ui.sort };
    review.show({ views: [...ui.views.filter((one) => one.name !== name), view] });
    review.toast(words.toast.viewSaved(name));
  }
}

/** Shows what a kept view shows. */
export function useView(review: Review, name: string | undefined): void {
  const view = review.ui.views.find((one) => one.name === name);
  if (!view) {
    review.toast(review.words.toast.noView(name ?? ''), 'warning');
    return;
  }
  filterBy(review, parseFilter(view.filter));
  review.show({ grouping: view.grouping, sort: view.sort });
}

/** Forgets a view, or asks which. */
export function forgetView(review: Review, name: string | undefined): void {
  const { ui, words } = review;
  if (name !== undefined) {
    review.show({ views: ui.views.filter((one) => one.name !== name) });
    review.toast(words.toast.viewForgotten(name));
    return;
  }
  const entries = ui.views.map(
    (view): MenuEntry => ({ label: view.name, command: 'view.forget', argument: view.name }),
  );
  if (entries.length === 0) review.toast(words.toast.noView(''), 'warning');
  else
    review.show({
      overlay: { kind: 'menu', title: words.menu.forgetView, entries, index: 0, asked: review.askedNow },
    });
}
