import type { XmlAttributes } from '../xml/walk-xml.ts';
import type { Fields } from './fields.ts';
import { isOn } from './numbering.ts';

type Handler = (attributes: XmlAttributes) => void;

/** What to do where elements open and close. */
export interface Elements {
  readonly openers: readonly (readonly [string, Handler])[];
  readonly closers: readonly (readonly [string, () => void])[];
}

/** Drop-downs of old forms: the entries are kept with the field, the chosen one or else the default is marked. */
export function dropDowns(fields: Fields): Elements {
  let isOpen = false;
  let isMade = false;
  const chosen: Handler = (attributes) => fields.choose(Number(attributes.get('val')));
  return {
    openers: [
      [
        'w:ddList',
        () => {
          isOpen = true;
          isMade = false;
        },
      ],
      [
        'w:result',
        (attributes) => {
          if (isOpen) chosen(attributes);
          isMade = true;
        },
      ],
      [
        'w:default',
        (attributes) => {
          if (isOpen && !isMade) chosen(attributes);
        },
      ],
      [
        'w:listEntry',
        (attributes) => {
          if (isOpen) fields.addEntry(attributes.get('val') ?? '');
        },
      ],
    ],
    closers: [
      [
        'w:ddList',
        () => {
          isOpen = false;
        },
      ],
    ],
  };
}

/** Content controls; `showPrompt` tells whether what comes is only the prompt of one that is open. */
export function contentControls(): Elements & { showPrompt(): boolean } {
  const open: boolean[] = [];
  let inProperties = false;
  return {
    showPrompt: () => open.includes(true),
    openers: [
      ['w:sdt', () => open.push(false)],
      [
        'w:sdtPr',
        () => {
          inProperties = true;
        },
      ],
      [
        'w:showingPlcHdr',
        (attributes) => {
          if (inProperties && open.length > 0) open[open.length - 1] = isOn(attributes.get('val'));
        },
      ],
    ],
    closers: [
      ['w:sdt', () => open.pop()],
      [
        'w:sdtPr',
        () => {
          inProperties = false;
        },
      ],
    ],
  };
}
