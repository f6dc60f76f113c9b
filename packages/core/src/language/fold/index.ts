export {
  foldProse,
  foldString,
  foldText,
  type SqueezedText,
  squeeze,
  squeezeText,
} from './fold.ts';
export { KnownTexts } from './known-texts.ts';
export { labelKey, labelNumber, unifyWords } from './label-key.ts';
