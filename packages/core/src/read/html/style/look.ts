import type { Evidence } from '../../../model/document.ts';
import type { Color } from './color.ts';
import { isSameColor } from './colors.ts';
import type { Declarations } from './declarations.ts';

/** How the content of an element is shown, with what it takes over from the elements around. */
export interface Look {
  /** Not displayed: neither its text nor its place in a table. */
  readonly gone: boolean;
  readonly invisible: boolean;
  readonly unseen: boolean;
  readonly tiny: boolean;
  readonly small: boolean;
  readonly floats: boolean;
  readonly struck: boolean;
  readonly shift: 'raised' | 'lowered' | null;
  readonly reversed: boolean;
  readonly color: Color;
  readonly ground: Color;
}

/** The look of a page before any style; `ground` is null where a style sheet elsewhere may set it. */
export function pageLook(ground: Color): Look {
  return {
    gone: false,
    invisible: false,
    unseen: false,
    tiny: false,
    small: false,
    floats: false,
    struck: false,
    shift: null,
    reversed: false,
    color: 0x000000,
    ground,
  };
}

/** The look inside an element; the same object where its own declarations change nothing. */
export function lookInside(around: Look, own: Declarations, isBox: boolean): Look {
  const look: Look = {
    gone: around.gone || own.gone === true,
    invisible: own.invisible ?? around.invisible,
    unseen: around.unseen || own.unseen === true,
    tiny: own.tiny ?? around.tiny,
    small: own.small ?? around.small,
    floats: own.floats ?? around.floats,
    struck: around.struck || own.struck === true,
    // Cells and blocks have another `vertical-align`, or none.
    shift: isBox ? around.shift : (own.shift ?? around.shift),
    reversed: own.reversed === true,
    color: own.color === undefined ? around.color : own.color,
    ground: own.ground === undefined || own.ground === 'transparent' ? around.ground : own.ground,
  };
  return isSameLook(look, around) ? around : look;
}

function isSameLook(one: Look, other: Look): boolean {
  return (Object.keys(one) as (keyof Look)[]).every((key) => one[key] === other[key]);
}

/** A colour that is not seen on paper. */
export const isPale = (color: Color): boolean =>
  color === 'transparent' || (typeof color === 'number' && isSameColor(color, 0xffffff));

/** Whether text is so pale that it is seen only on a ground that nobody knows. */
export const mayVanish = ({ color, ground }: Look): boolean =>
  ground === null && color !== 'transparent' && isPale(color);

/** Why text of that look is not plainly shown; null when it is. With `showHidden` only what ink shows counts. */
export function evidenceOf(look: Look, showHidden: boolean): Evidence | null {
  if (!showHidden) {
    if (look.gone || look.invisible || look.unseen || look.tiny) return 'hidden';
    if (look.color === 'transparent') return 'white';
    if (
      typeof look.color === 'number' &&
      typeof look.ground === 'number' &&
      isSameColor(look.color, look.ground)
    )
      return 'white';
  }
  return look.struck ? 'struck' : look.shift;
}
