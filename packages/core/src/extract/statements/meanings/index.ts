import type { NumberToken } from '../../../language/scan/scan.ts';
import { type Phrase, tells } from '../clauses/phrase.ts';
import type { Context, Reader, Side } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { readApplicant } from './applicants.ts';
import { readApplication } from './applications.ts';
import { readCaptionedCases } from './captioned-cases.ts';
import { readCarry, readComingOver } from './carry.ts';
import { readChannel } from './channels.ts';
import { readDecision } from './decisions.ts';
import { readDocument } from './documents.ts';
import { readFee } from './fees.ts';
import { readOutcome } from './outcomes.ts';
import { readProcurement } from './procurement.ts';
import { readRemedy } from './remedies.ts';
import { readRequest } from './requests.ts';
import { readVerbAlone } from './verb-alone.ts';

/** From the most telling words to the least. */
const readers: readonly Reader[] = [
  readProcurement,
  readFee,
  readCarry,
  readCaptionedCases,
  readRemedy,
  readOutcome,
  readApplicant,
  readChannel,
  readRequest,
  readApplication,
  readDocument,
  readDecision,
  readVerbAlone,
];

/** What the words on one side of a number make of it; null when they do not tell. */
export function interpret(phrase: Phrase, number: NumberToken, context: Context, side: Side): Meaning | null {
  for (const read of readers) {
    const meaning = read(phrase, number, context, side);
    if (meaning) return meaning;
  }
  return null;
}

/** 受理的申请除5件结转外均已答复: what is behind the number says what they are, and not what they are left out of. */
const isLeftOut = ({ start }: NumberToken, text: string): boolean =>
  /除(?:了|去)?(?:其中)?$/u.test(text.slice(Math.max(0, start - longestExcept), start));
const longestExcept = 4;

/** What the words before a number say it means. */
export function interpretBefore(left: Phrase, number: NumberToken, context: Context): Meaning | null {
  if (isLeftOut(number, context.text)) return null;
  return tells(left) ? interpret(left, number, context, 'left') : readComingOver(left, context);
}
