type Box = Readonly<Record<string, string>>;

/** Further off than any screen is wide. */
const offPage = /^-\s*(?:\d{4,}|[5-9]\d\d)(?:\.\d+)?(?:px|pt|em|rem|%|vw|vh)?$/;
const nearlyNothing = /^(?:0*(?:\.0+)?(?:px|pt|em|rem|%|cm|mm|vw|vh)?|1px)$/;
const scaledToNothing = /scale[xy]?\(\s*0*(?:\.0+)?\s*[,)]|scale[xy]?\([^,)]*,\s*0*(?:\.0+)?\s*\)/;
const nothing = /^(?:0+(?:\.0*)?|\.0+)%?$/;
/** Turned until only its edge is seen. */
const onEdge = /rotate[xy]\(\s*-?(?:90|270)deg\s*\)/;
const moved = /translate(?:x|y|3d)?\(([^)]*)\)/;

/** The corners of a polygon; null where they are not all in one unit. */
function cornersOf(shape: string): number[][] | null {
  const inner = /^polygon\((?:\s*(?:nonzero|evenodd)\s*,)?([^()]*)\)/.exec(shape)?.[1];
  if (inner === undefined) return null;
  const corners = inner.split(',').map((corner) => corner.trim().split(/\s+/));
  const units = new Set(corners.flat().map((size) => size.replace(/^[-+]?[\d.]+/, '')));
  units.delete('');
  return units.size <= 1 ? corners.map((corner) => corner.map((size) => Number.parseFloat(size))) : null;
}

/** Twice the area within corners. */
const area = (corners: readonly (readonly number[])[]): number =>
  Math.abs(
    corners.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = corners[(index + 1) % corners.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  );

/** Whether a shape leaves nothing of what it is cut out of; null where it leaves something, nobody can tell what. */
function cutsAll(shape: string): boolean | null {
  if (shape === '' || shape === 'none' || shape.endsWith('-box')) return false;
  const inset = /^inset\(([^)]*?)(?:\s+round[^)]*)?\)/.exec(shape)?.[1];
  if (inset !== undefined) {
    const sizes = inset.trim().split(/\s+/);
    const [top = '0', right = top, bottom = top, left = right] = sizes;
    const shares = [top, right, bottom, left].map((size) =>
      size.endsWith('%') ? Number.parseFloat(size) : 0,
    );
    if (shares[0]! + shares[2]! >= 100 || shares[1]! + shares[3]! >= 100) return true;
    return sizes.every((size) => Number.parseFloat(size) <= 0) ? false : null;
  }
  if (/^(?:circle|ellipse)\(\s*0*(?:\.0+)?(?:px|%|em)?[\s)]/.test(shape)) return true;
  const corners = cornersOf(shape);
  return corners && area(corners) === 0 ? true : null;
}

const shapeOf = (box: Box): string => box['clip-path'] ?? box['-webkit-clip-path'] ?? '';

const isFree = ({ position }: Box): boolean => position === 'absolute' || position === 'fixed';

/** Moved off the page or cut away, whatever kind of element it is. */
export function isOutOfSight(box: Box): boolean {
  const isMoved = isFree(box) || box.position === 'relative';
  if (isMoved && [box.left, box.top, box.right].some((at) => at && offPage.test(at))) return true;
  if (offPage.test(box['margin-left'] ?? '')) return true;
  if (isFree(box) && /^rect\(\s*(?:0|1px)/.test(box.clip ?? '')) return true;
  if (cutsAll(shapeOf(box)) === true) return true;
  if (nothing.test(box.opacity ?? '')) return true;
  return /^opacity\(\s*0*(?:\.0+)?%?\s*\)/.test(box.filter ?? '');
}

/** Without extent, or turned or moved away: nothing of a box is seen then, while what stands in its line is not touched. */
export function isSqueezed(box: Box, isCell: boolean): boolean {
  if (isTransformedAway(box)) return true;
  // Cells grow with what they hold; their extent is only the least one.
  if (isCell) return false;
  if (box['content-visibility'] === 'hidden' || offPage.test(box['text-indent'] ?? '')) return true;
  const sizes = [box.height, box.width, box['max-height'], box['max-width'], box['line-height']];
  return (
    /hidden|clip/.test(box.overflow ?? '') &&
    sizes.some((size) => size !== undefined && nearlyNothing.test(size))
  );
}

/** Values of `display` that make a box. */
export const boxed = /^(?:block|list-item|(?:inline-)?(?:block|flex|grid|table)|table-cell)\b/;

/** Whether its own style makes a box of an element that would else stand in its line. */
export const isMadeBox = (box: Box): boolean =>
  boxed.test(box.display ?? '') || isFree(box) || box.float === 'left' || box.float === 'right';

const someLength = /^-?(?:\d|\.\d)/;
const noLength = /^-?0*(?:\.0*)?(?:[a-z]+|%)?$/;

/** Moved along its line, or set apart from what stands beside it: its digits may be of another number. */
export const isMovedAlong = (box: Box): boolean =>
  (box.position === 'relative' ? [box.left, box.right, box['margin-left']] : [box['margin-left']]).some(
    (length) => length !== undefined && someLength.test(length) && !noLength.test(length),
  );

function isTransformedAway({ transform = '', translate = '', scale = '' }: Box): boolean {
  if (scaledToNothing.test(transform) || onEdge.test(transform)) return true;
  if (/^0*(?:\.0+)?$/.test(scale) && scale !== '') return true;
  const way = moved.exec(transform)?.[1]?.split(/\s*,\s*/) ?? translate.split(/\s+/);
  return way.some((step) => offPage.test(step.trim()));
}

/** Whether a box is cut to a shape that may leave its text, or not. */
export const mayBeCut = (box: Box): boolean => cutsAll(shapeOf(box)) === null;
