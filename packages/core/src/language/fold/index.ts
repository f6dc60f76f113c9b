export {
  foldProse,
  foldString,
  foldText,
  type SqueezedText,
  squeeze,
  squeezeText,
} from './fold.ts';
export { labelKey, labelNumber, unifyWords } from './label-key.ts';
