/** Stands in for the package of that name in the bundle, so that Ink measures as the terminal at hand draws. */
export { stringWidth as default } from '../core/width.ts';
