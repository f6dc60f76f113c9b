/** Colours as 0xRRGGBB; `null` is one we cannot tell, `transparent` lets the ground through. */
export type Color = number | 'transparent' | null;
