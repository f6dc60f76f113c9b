/**
 * Where text goes: into the document, into the label of a list item, into the title, into the tables of fonts and colours,
 * into the entries of a drop-down, or nowhere.
 */
export type Destination = 'text' | 'label' | 'title' | 'fonts' | 'colours' | 'styles' | 'entry' | 'none';

/** What a group inherits from the one around it. */
export interface RtfState {
  destination: Destination;
  font: number;
  strike: boolean;
  shift: 'superscript' | 'subscript' | null;
  hidden: boolean;
  deleted: boolean;
  /** Numbers of the colours of the text and behind it; 0 for none. */
  colour: number;
  ground: number;
  /** Height of the type, and over the line, in half points. */
  size: number | null;
  position: number;
  /** Whether the group is the result of a field. */
  isResult: boolean;
  /** Whether the group is the text of a shape, which floats beside the words around it. */
  isBox: boolean;
  /** Bytes that stand for a `\u` to those who cannot read it. */
  substitutes: number;
  inTable: boolean;
  depth: number;
  outline: number | null;
}

const plainLook = {
  strike: false,
  shift: null,
  hidden: false,
  deleted: false,
  colour: 0,
  ground: 0,
  size: null,
  position: 0,
} as const;
const plainParagraph = { inTable: false, depth: 0, outline: null } as const;

export const initialState = (): RtfState => ({
  destination: 'text',
  font: 0,
  isResult: false,
  isBox: false,
  substitutes: 1,
  ...plainLook,
  ...plainParagraph,
});

type Setting = (state: RtfState, value: number | null) => void;

const strike: Setting = (state, value) => {
  state.strike = value !== 0;
};
const ground: Setting = (state, value) => {
  state.ground = value ?? 0;
};

/** Words that only set how the text and the paragraph behind them look and belong. */
const settings: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['pard', (state) => Object.assign(state, plainParagraph)],
  ['plain', (state) => Object.assign(state, plainLook)],
  ['intbl', (state) => Object.assign(state, { inTable: true, depth: Math.max(1, state.depth) })],
  ['itap', (state, value) => Object.assign(state, { depth: Math.min(Math.max(0, value ?? 0), 30) })],
  [
    'outlinelevel',
    (state, value) => Object.assign(state, { outline: value !== null && value < 9 ? value : null }),
  ],
  ['strike', strike],
  ['striked', strike],
  ['super', (state, value) => Object.assign(state, { shift: value !== 0 ? 'superscript' : null })],
  ['sub', (state, value) => Object.assign(state, { shift: value !== 0 ? 'subscript' : null })],
  ['nosupersub', (state) => Object.assign(state, { shift: null })],
  ['v', (state, value) => Object.assign(state, { hidden: value !== 0 })],
  ['deleted', (state, value) => Object.assign(state, { deleted: value !== 0 })],
  ['cf', (state, value) => Object.assign(state, { colour: value ?? 0 })],
  ['cb', ground],
  ['highlight', ground],
  ['chcbpat', ground],
  ['fs', (state, value) => Object.assign(state, { size: value })],
  ['up', (state, value) => Object.assign(state, { position: value ?? 6 })],
  ['dn', (state, value) => Object.assign(state, { position: -(value ?? 6) })],
  ['f', (state, value) => Object.assign(state, { font: value ?? 0 })],
]);

/** Takes a word that sets the look of what follows; false for any other. */
export function applySetting(state: RtfState, word: string, value: number | null): boolean {
  const setting = settings.get(word);
  setting?.(state, value);
  return setting !== undefined;
}
