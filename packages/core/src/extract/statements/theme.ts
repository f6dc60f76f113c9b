import { has, type Phrase, wordsOf } from './phrase.ts';

/** What a whole sentence speaks of, whatever the order of its clauses. */
export interface Theme {
  /** It names a request for information. */
  readonly request: boolean;
  /** It names applications or who applies, of no other kind. */
  readonly application: boolean;
  /** It speaks of government information disclosure. */
  readonly informed: boolean;
  /** It names results of requests. */
  readonly outcomes: boolean;
  /** It tells of requests that were withdrawn, so that 受理 speaks of those left. */
  readonly withdrawn: boolean;
  /** It names exceptions (除…外, 其余), so that 均已办结 does not speak of all. */
  readonly excepted: boolean;
}

export const noTheme: Theme = {
  request: false,
  application: false,
  informed: false,
  outcomes: false,
  withdrawn: false,
  excepted: false,
};

const names = (phrase: Phrase, id: string): boolean => phrase.heads.some((head) => head.id === id);

const namesOutcome = (phrase: Phrase): boolean =>
  phrase.words.some((word) => word.class === 'outcome' && word.id !== 'unspecific');

const namesWithdrawal = (phrase: Phrase, text: string): boolean =>
  wordsOf(phrase, 'outcome', 'unspecific').some((word) => /撤|放弃/u.test(text.slice(word.start, word.end)));

const namesException = (phrase: Phrase): boolean =>
  has(phrase, 'filler', 'except') || has(phrase, 'rest', 'rest') || has(phrase, 'carry', 'due');

/** 新收9件，上年结转2件: only requests are carried over, where the sentence names nothing else. */
const carriesOver = (phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase) => has(phrase, 'carry', 'move', 'intoNext')) &&
  phrases.every((phrase) => phrase.heads.length === 0);

/** The theme of a sentence, by its clauses. */
export const themeOf = (phrases: readonly Phrase[], text: string): Theme => ({
  request: phrases.some((phrase) => names(phrase, 'request')),
  application:
    phrases.some((phrase) => names(phrase, 'application') || has(phrase, 'person')) || carriesOver(phrases),
  informed: phrases.some((phrase) => phrase.informed),
  outcomes: phrases.some(namesOutcome),
  withdrawn: phrases.some((phrase) => namesWithdrawal(phrase, text)),
  excepted: phrases.some(namesException),
});
