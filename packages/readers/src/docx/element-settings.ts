import { ShownText } from '../shown-text.ts';
import type { XmlAttributes } from '../xml/walk-xml.ts';
import { noLook, type RunLook, runSettings } from './run-look.ts';
import type { DraftCell } from './story-builder.ts';

/** A paragraph while it is read. */
export interface DraftParagraph {
  readonly path: string;
  readonly content: ShownText;
  boxes: number;
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | undefined;
  inProperties: boolean;
  endDeleted: boolean;
  /** Shading of the paragraph. */
  ground?: string | null;
  /** The properties of the run that is open, and the style they name. */
  run: RunLook;
  runStyle: string | null;
  inRunProperties: boolean;
}

export function draftParagraph(path: string): DraftParagraph {
  return {
    path,
    content: new ShownText(),
    boxes: 0,
    style: null,
    list: null,
    level: null,
    outline: undefined,
    inProperties: false,
    endDeleted: false,
    run: noLook,
    runStyle: null,
    inRunProperties: false,
  };
}

type ParagraphSetting = (paragraph: DraftParagraph, attributes: XmlAttributes) => void;

/** Settings that hold only inside the paragraph's own properties. */
function inProperties(set: ParagraphSetting): ParagraphSetting {
  return (paragraph, attributes) => {
    if (paragraph.inProperties) set(paragraph, attributes);
  };
}

const paragraphSettingList: readonly (readonly [string, ParagraphSetting])[] = [
  ['w:pPr', (paragraph) => Object.assign(paragraph, { inProperties: true })],
  [
    'w:r',
    (paragraph) => {
      paragraph.run = noLook;
      paragraph.runStyle = null;
    },
  ],
  [
    'w:rPr',
    (paragraph) => {
      if (paragraph.inProperties) return;
      paragraph.inRunProperties = true;
      paragraph.run = {};
    },
  ],
  [
    'w:rStyle',
    (paragraph, attributes) => {
      if (paragraph.inRunProperties) paragraph.runStyle = attributes.get('val') ?? null;
    },
  ],
  ...runSettings
    .filter(([name]) => name !== 'w:shd')
    .map(([name, set]): readonly [string, ParagraphSetting] => [
      name,
      (paragraph, attributes) => {
        if (paragraph.inRunProperties) set(paragraph.run, attributes);
      },
    ]),
  [
    'w:pStyle',
    inProperties((paragraph, attributes) => {
      paragraph.style = attributes.get('val') ?? null;
    }),
  ],
  [
    'w:numId',
    inProperties((paragraph, attributes) => {
      paragraph.list = attributes.get('val') ?? null;
    }),
  ],
  [
    'w:ilvl',
    inProperties((paragraph, attributes) => {
      paragraph.level = Number(attributes.get('val'));
    }),
  ],
  [
    'w:outlineLvl',
    inProperties((paragraph, attributes) => {
      paragraph.outline = Number(attributes.get('val'));
    }),
  ],
];

/** What each element does to the paragraph it stands in. */
export const paragraphSettings = paragraphSettingList.map(
  ([name, set]) =>
    [
      name,
      (attributes: XmlAttributes, paragraph?: DraftParagraph) => paragraph && set(paragraph, attributes),
    ] as const,
);

type CellSetting = (cell: DraftCell, attributes: XmlAttributes) => void;

/** What each element of the cell properties does to its cell. */
export const cellSettings: readonly (readonly [string, CellSetting])[] = [
  [
    'w:gridSpan',
    (cell, attributes) => {
      cell.span = Number(attributes.get('val'));
    },
  ],
  [
    'w:vMerge',
    (cell, attributes) => {
      cell.vertical = attributes.get('val') === 'restart' ? 'restart' : 'continue';
    },
  ],
  [
    'w:hMerge',
    (cell, attributes) => {
      cell.joinsLeft = attributes.get('val') !== 'restart';
    },
  ],
  [
    'w:cellDel',
    (cell) => {
      cell.deleted = true;
    },
  ],
  [
    'w:cellMerge',
    (cell, attributes) => {
      if (attributes.get('vMerge') === 'cont') cell.vertical = 'continue';
    },
  ],
];
