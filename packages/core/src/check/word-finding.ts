import { describeCell } from '../format/place.ts';
import { type Speech, speak } from '../format/words/index.ts';
import type { Finding, Related } from '../model/finding.ts';
import type { Edition } from '../model/report.ts';
import { bases } from '../rules/kit/basis.ts';
import type { AnyRule } from '../rules/kit/rule.ts';

/** A finding by its ids and data alone. */
export type UnwordedFinding = Omit<Finding, 'message' | 'suggestion' | 'related' | 'basis'> & {
  readonly related: readonly Omit<Related, 'label'>[];
  readonly basis: readonly { readonly id: string }[];
};

const baseTexts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = bases;

/** A message begins like a sentence, also where it begins with the name of a cell: table 3, row “received”, …. */
const opening = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);

/**
 * Says a finding in a language: its message, its advice, the labels of its values and the provisions it rests on. Throws a
 * RangeError when its rule has no such message.
 */
export function wordFinding(
  finding: UnwordedFinding,
  rule: AnyRule,
  edition: Edition | null,
  language: Speech,
): Finding {
  const speech = speak(language);
  const own = speech.rules?.[rule.id];
  const message = rule.messages[finding.messageId];
  if (!message) throw new RangeError(`rule ${rule.id} has no message ${finding.messageId}`);
  // Nobody is asked to mend what our reading did: such a finding says that the original is to be looked at, and no more.
  const suggestion =
    finding.concerns === 'report' ? { suggestion: own?.mend ?? rule.docs.mend[speech.fallback] } : {};
  return {
    ...finding,
    message: opening(
      own?.messages[finding.messageId]?.(finding.data) ?? message[speech.fallback](finding.data as never),
    ),
    ...suggestion,
    related: finding.related.map((related) => ({
      ...related,
      label: related.path === null ? '' : describeCell(related.path, edition, language),
    })),
    basis: finding.basis.map(({ id }) => ({
      id,
      text: speech.bases?.[id] ?? baseTexts[id]?.[speech.fallback] ?? id,
    })),
  };
}
