import { type Binding, bindings as defaults } from './bindings.ts';
import { type CommandId, isCommandId } from './command-id.ts';
import { isKeyName } from './keys.ts';

/** Bindings as they hold, with the look-up from key to action. */
export interface Keymap {
  readonly bindings: readonly Binding[];
  readonly commandOf: ReadonlyMap<string, CommandId>;
}

export type KeymapResult = { readonly keymap: Keymap; readonly problems: readonly KeymapProblem[] };
export type KeymapProblem =
  | { readonly kind: 'conflict'; readonly key: string; readonly first: string; readonly second: string }
  | { readonly kind: 'unknownAction'; readonly action: string }
  | { readonly kind: 'notKeys'; readonly action: string }
  | { readonly kind: 'unknownKey'; readonly action: string; readonly key: string }
  | { readonly kind: 'unreachable'; readonly action: string };

/** Without these nobody could leave, ask for help or reach the menus. */
const essential: readonly CommandId[] = ['session.quit', 'view.menu', 'view.help', 'move.down', 'move.up'];

/** What a reviewer gave to one action: the names of its keys, or what is wrong with it. */
function readKeys(action: string, keys: unknown): { names: readonly string[]; problems: KeymapProblem[] } {
  if (!isCommandId(action) || !defaults.some(({ id }) => id === action))
    return { names: [], problems: [{ kind: 'unknownAction', action }] };
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string' && key !== ''))
    return { names: [], problems: [{ kind: 'notKeys', action }] };
  const unknown = (keys as string[]).filter((key) => !isKeyName(normalKey(key)));
  return {
    names: keys.map(normalKey),
    problems: unknown.map((key) => ({ kind: 'unknownKey', action, key })),
  };
}

/** Which action has a key now; the same key given to two is a conflict. */
function assignKeys(chosen: ReadonlyMap<string, readonly string[]>): {
  taken: ReadonlyMap<string, string>;
  problems: KeymapProblem[];
} {
  const taken = new Map<string, string>();
  const problems: KeymapProblem[] = [];
  for (const [second, keys] of chosen)
    for (const key of keys) {
      const first = taken.get(key);
      if (first && first !== second) problems.push({ kind: 'conflict', key, first, second });
      taken.set(key, second);
    }
  return { taken, problems };
}

/**
 * Puts a reviewer's keys in place of the usual ones, e.g. `{"decide.accept": ["a", "F5"]}`. A key that somebody gives to an action is
 * taken from the action that has it by default; the same key given to two actions is a conflict and leaves the usual keys.
 */
export function buildKeymap(overrides: Readonly<Record<string, unknown>> = {}): KeymapResult {
  const read = Object.entries(overrides).map(([action, keys]) => ({ action, ...readKeys(action, keys) }));
  // Of what could not be read nothing is assigned.
  const chosen = new Map(
    read.flatMap(({ action, names }) =>
      names.length > 0 || isEmptied(overrides[action]) ? [[action, names]] : [],
    ),
  );
  const { taken, problems: conflicts } = assignKeys(chosen);
  const bindings = defaults.map((binding) => ({
    ...binding,
    keys: chosen.get(binding.id) ?? binding.keys.filter((key) => !taken.has(key)),
  }));
  const unreachable = bindings
    .filter(({ id, keys }) => essential.includes(id) && keys.length === 0)
    .map(({ id }): KeymapProblem => ({ kind: 'unreachable', action: id }));
  const problems = [...read.flatMap((one) => one.problems), ...conflicts, ...unreachable];
  return { keymap: toKeymap(problems.length > 0 ? defaults : bindings), problems };
}

/** An empty list takes an action its keys. */
const isEmptied = (keys: unknown): boolean => Array.isArray(keys) && keys.length === 0;

/** Letters keep their case (`a` and `A` are two keys); named keys are written small. */
const normalKey = (key: string): string => (key.length === 1 ? key : key.toLowerCase());

const toKeymap = (bindings: readonly Binding[]): Keymap => ({
  bindings,
  commandOf: new Map(bindings.flatMap(({ id, keys }) => keys.map((key): [string, CommandId] => [key, id]))),
});

const shownNames: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  space: 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
};

/** A key as people write it: `Ctrl-D`, `↑`, `F5`. */
export function showKey(key: string): string {
  const known = shownNames[key];
  if (known) return known;
  if (key.length === 1) return key;
  return key
    .split('-')
    .map((part, index, parts) =>
      index < parts.length - 1 || part.length < 3
        ? part[0]!.toUpperCase() + part.slice(1)
        : (shownNames[part] ?? part.toUpperCase()),
    )
    .join('-');
}

export const keysOf = (keymap: Keymap, command: string): readonly string[] =>
  keymap.bindings.find(({ id }) => id === command)?.keys ?? [];
