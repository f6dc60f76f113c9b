import type { Declarations } from './style/declarations.ts';

/**
 * What a tag means for reading. Elements that neither shape a table nor start a line (`span`, `font`, `o:p`, …) are
 * `inline`: the standard's tree construction never lets them change which cell a text falls into.
 */
export type TagRole =
  | 'table'
  | 'caption'
  | 'colgroup'
  | 'col'
  | 'rowGroup'
  | 'row'
  | 'cell'
  | 'heading'
  | 'block'
  | 'list'
  | 'chrome'
  | 'pre'
  | 'scope'
  | 'line'
  | 'break'
  | 'link'
  | 'raw'
  | 'script'
  | 'title'
  | 'textarea'
  | 'template'
  | 'select'
  | 'foreign'
  | 'button'
  | 'input'
  | 'meta'
  | 'image'
  | 'void'
  | 'plaintext'
  | 'root'
  | 'inline';

/** How browsers show elements of these names, where it bears on what is seen. */
const natures: Readonly<Record<string, Declarations>> = {
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  small: { small: true },
  mark: { ground: 0xffff00 },
  sup: { shift: 'raised' },
  sub: { shift: 'lowered' },
  rt: { shift: 'raised' },
  rp: { gone: true },
  datalist: { gone: true },
  dialog: { gone: true },
  audio: { gone: true },
  video: { gone: true },
  canvas: { gone: true },
  progress: { gone: true },
  meter: { gone: true },
  bdo: {},
  font: {},
};

export interface Tag {
  readonly name: string;
  readonly role: TagRole;
  /** Level of a heading, else 0. */
  readonly level: number;
  /** True for elements whose content holds no tags. */
  readonly holdsRawText: boolean;
  /** True for start tags that end foreign content (`svg`, `math`). */
  readonly leavesForeign: boolean;
  /** How browsers show the element without any style; null for most. */
  readonly nature: Declarations | null;
}

const roles: readonly (readonly [TagRole, string])[] = [
  ['table', 'table'],
  ['caption', 'caption'],
  ['colgroup', 'colgroup'],
  ['col', 'col'],
  ['rowGroup', 'tbody thead tfoot'],
  ['row', 'tr'],
  ['cell', 'td th'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  [
    'block',
    'address article blockquote center details dialog div fieldset figcaption figure hgroup main search section summary',
  ],
  ['list', 'ul ol dl menu dir'],
  ['chrome', 'nav header footer aside'],
  ['pre', 'pre listing'],
  ['scope', 'applet marquee object'],
  ['line', 'p li dd dt form option optgroup legend'],
  ['break', 'br hr'],
  ['link', 'a'],
  ['raw', 'style xmp iframe noembed noframes noscript'],
  ['script', 'script'],
  ['title', 'title'],
  ['textarea', 'textarea'],
  ['template', 'template'],
  ['select', 'select'],
  ['foreign', 'svg math'],
  ['button', 'button'],
  ['input', 'input keygen'],
  ['meta', 'meta'],
  ['image', 'img image'],
  ['void', 'area base basefont bgsound embed frame link param source track wbr'],
  ['plaintext', 'plaintext'],
  ['root', 'html head body frameset'],
  [
    'inline',
    'b big code em font i nobr ruby small span strong strike sub sup tt u var o:p s del rt rp datalist audio video canvas progress meter bdo mark',
  ],
];

const leavingForeign = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

const rawTextRoles: ReadonlySet<TagRole> = new Set(['raw', 'script', 'title', 'textarea', 'plaintext']);

const known: ReadonlyMap<string, Tag> = new Map(
  roles.flatMap(([role, names]) =>
    names.split(' ').map((name): [string, Tag] => [
      name,
      {
        name,
        role,
        level: role === 'heading' ? Number(name[1]) : 0,
        holdsRawText: rawTextRoles.has(role),
        leavesForeign: leavingForeign.has(name),
        nature: natures[name] ?? null,
      },
    ]),
  ),
);

/** The tag of a name as written, in any letter case. */
export function findTag(written: string): Tag {
  const tag = known.get(written);
  if (tag) return tag;
  const name = written.toLowerCase();
  return (
    known.get(name) ?? {
      name,
      role: 'inline',
      level: 0,
      holdsRawText: false,
      leavesForeign: false,
      nature: null,
    }
  );
}

/** A paragraph that is open ends before such an element. */
export const closesParagraph: ReadonlySet<TagRole> = new Set([
  'heading',
  'block',
  'list',
  'chrome',
  'pre',
  'line',
]);

/** Roles of the parts of tables. */
export const tableRoles: ReadonlySet<TagRole> = new Set([
  'table',
  'caption',
  'colgroup',
  'col',
  'rowGroup',
  'row',
  'cell',
]);

/** Whether an element stands in its line, unless its style makes a box of it. */
export const isInline = ({ role }: Tag): boolean => role === 'inline' || role === 'link';

/** Boxes, for which `vertical-align` does not raise or lower text. */
export const boxRoles: ReadonlySet<TagRole> = new Set<TagRole>([
  ...closesParagraph,
  'table',
  'caption',
  'rowGroup',
  'row',
  'cell',
]);

/** What counts as one kind where an element is looked for among those open. */
export function kindOf(tag: Tag): string {
  return tag.role === 'heading' ? 'heading' : tag.name;
}
