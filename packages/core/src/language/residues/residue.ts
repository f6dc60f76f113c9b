import type { ResidueKind } from '../../model/statement.ts';
import type { Sign } from '../scan/signs.ts';

export interface Residue {
  readonly kind: ResidueKind;
  /** Meets folded text without white space; global. */
  readonly pattern: RegExp;
  /** Without one of these words the pattern cannot match: most texts are passed at a glance. */
  readonly sign: Sign;
}
