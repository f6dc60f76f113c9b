type Box = Readonly<Record<string, string>>;

/** Further off than any screen is wide. */
const offPage = /^-\s*(?:\d{4,}|[5-9]\d\d)(?:\.\d+)?(?:px|pt|em|rem|%|vw|vh)?$/;
const nearlyNothing = /^(?:0*(?:\.0+)?(?:px|pt|em|rem|%|cm|mm|vw|vh)?|1px)$/;
const scaledToNothing = /scale[xy]?\(\s*0*(?:\.0+)?\s*[,)]|scale[xy]?\([^,)]*,\s*0*(?:\.0+)?\s*\)/;
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

/** Moved off the page, clipped away, or a box without extent that hides what overflows. */
export function isSqueezed(box: Box): boolean {
  const placed = box.position === 'absolute' || box.position === 'fixed';
  if (placed && [box.left, box.top, box.right, box['margin-left']].some((at) => at && offPage.test(at)))
    return true;
  if (offPage.test(box['text-indent'] ?? '')) return true;
  if (placed && /^rect\(\s*(?:0|1px)/.test(box.clip ?? '')) return true;
  if (cutsAll(shapeOf(box)) === true) return true;
  if (isTransformedAway(box)) return true;
  if (/^opacity\(\s*0*(?:\.0+)?%?\s*\)/.test(box.filter ?? '')) return true;
  const hidesOverflow = /hidden|clip/.test(box.overflow ?? '');
  return (
    hidesOverflow &&
    [box.height, box.width, box['max-height'], box['max-width']].some(
      (size) => size !== undefined && nearlyNothing.test(size),
    )
  );
}

function isTransformedAway({ transform = '', translate = '', scale = '' }: Box): boolean {
  if (scaledToNothing.test(transform) || onEdge.test(transform)) return true;
  if (/^0*(?:\.0+)?$/.test(scale) && scale !== '') return true;
  const way = moved.exec(transform)?.[1]?.split(/\s*,\s*/) ?? translate.split(/\s+/);
  return way.some((step) => offPage.test(step.trim()));
}

/** Whether a box is cut to a shape that may leave its text, or not. */
export const mayBeCut = (box: Box): boolean => cutsAll(shapeOf(box)) === null;
