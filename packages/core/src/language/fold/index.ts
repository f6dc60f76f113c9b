export {
  foldProse,
  foldString,
  foldText,
  squeeze,
  squeezeText,
} from './fold.ts';
export { labelKey, labelNumber, unifyWords } from './label-key.ts';
