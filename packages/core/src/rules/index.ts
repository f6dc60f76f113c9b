export { ownWords } from '../language/prose/own-words.ts';
export { allRules } from './generated/all-rules.ts';
export { type BasisId, bases } from './kit/basis.ts';
export type { Bilingual } from './kit/bilingual.ts';
export { agrees, lastDigit } from './kit/claimed-number.ts';
export { nearPairs, type SimilarPair } from './kit/near-pairs.ts';
export { ownProse, sketchOf } from './kit/own-prose.ts';
export { textOf } from './kit/passages.ts';
export type {
  AnyRule,
  Message,
  Need,
  Rule,
  RuleContext,
  RuleDocs,
  Violation,
} from './kit/rule.ts';
export { defineRule } from './kit/rule.ts';
export { jaccard, shinglesOf, signatureLength, signatureOf, toSignatures } from './kit/similarity.ts';
