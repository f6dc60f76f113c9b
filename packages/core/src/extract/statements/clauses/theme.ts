import { has, type Phrase, unknownBetween, wordsOf } from './phrase.ts';

/** What a whole sentence speaks of, whatever the order of its clauses. */
export interface Theme {
  /** It names a request for information. */
  request: boolean;
  /** It names applications or who applies, of no other kind. */
  application: boolean;
  /** It speaks of government information disclosure. */
  informed: boolean;
  /** It names results of requests. */
  outcomes: boolean;
  /** It tells of requests that were withdrawn, so that 受理 speaks of those left. */
  withdrawn: boolean;
  /** It names kinds of those who ask. */
  applicants: boolean;
  /** It names a kind of organisation, as lawyers or 其他组织. */
  organizations: boolean;
  /** It names organisations of any kind. */
  groups: boolean;
  /** Of the results it names only complaints, which may be what requests are about. */
  complaints: boolean;
  /** It tells of requests that go into the next year. */
  carriesOut: boolean;
  /** It names two of the kinds of decisions, so that 许可 and 处罚 alone are decisions. */
  decisions: boolean;
  /** It names documents only at its end, so that 制发6件，废止2件 before them speak of them. */
  documents: boolean;
  /** It says of what follows that it is shares (各类信息占比分别为：…). */
  sharing: boolean;
  /** It names exceptions (除…外, 其余), so that 均已办结 does not speak of all. */
  excepted: boolean;
}

export const noTheme: Readonly<Theme> = {
  request: false,
  application: false,
  informed: false,
  outcomes: false,
  withdrawn: false,
  applicants: false,
  organizations: false,
  groups: false,
  complaints: false,
  carriesOut: false,
  decisions: false,
  documents: false,
  sharing: false,
  excepted: false,
};

const namesOutcome = (phrase: Phrase): boolean =>
  phrase.words.some((word) => word.class === 'outcome' && word.id !== 'unspecific');

const namesWithdrawal = (phrase: Phrase, text: string): boolean =>
  wordsOf(phrase, 'outcome', 'unspecific').some((word) =>
    /撤|放弃|受理/u.test(text.slice(word.start, word.end)),
  );

const namesKind = (phrase: Phrase): boolean =>
  wordsOf(phrase, 'applicant').some(({ id }) => id !== 'naturalPerson' && id !== 'organization');

const namesException = (phrase: Phrase): boolean =>
  has(phrase, 'filler', 'except') || has(phrase, 'rest', 'rest') || has(phrase, 'carry', 'due');

/** 新收9件，上年结转2件: only requests are carried over, where the sentence names nothing else. */
const carriesOver = (phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase) => has(phrase, 'carry', 'move', 'intoNext')) &&
  phrases.every((phrase) => phrase.heads.length === 0);

/** 受理申请135件，上年结转4件: applications of no other kind that are told, and then what came over with them. */
const carriesApplications = (phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase, at) => {
    const next = phrases[at + 1];
    const [verb] = wordsOf(phrase, 'verb', 'receive');
    return (
      verb !== undefined &&
      phrase.heads.length === 1 &&
      phrase.head!.id === 'application' &&
      unknownBetween(phrase, verb.end, phrase.head!.start) === 0 &&
      next?.heads.length === 0 &&
      has(next, 'carry', 'previous') &&
      has(next, 'carry', 'move')
    );
  });

/** 占比分别为 in a clause that has no number of its own. */
const opensShares = (phrase: Phrase): boolean =>
  (has(phrase, 'share') || has(phrase, 'rate', 'other')) &&
  !has(phrase, 'filler', 'number') &&
  has(phrase, 'each', 'respectively');

/** 待办3件. */
const namesInHand = (phrase: Phrase, text: string): boolean =>
  wordsOf(phrase, 'carry', 'move').some(({ start }) => text.startsWith('待办', start));

const namesOnlyComplaints = (phrase: Phrase): boolean =>
  wordsOf(phrase, 'outcome').every(({ id }) => id === 'notProcessed.petition');

const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion']);

/** 许可、处罚、强制决定分别为86件、7件、1件: named side by side, for numbers of their own. */
const isOfDecisions = (phrase: Phrase): boolean =>
  phrase.heads.every(({ id }) => decisions.has(id)) &&
  (phrase.heads.length === 1 || has(phrase, 'each', 'respectively'));

/** 许可86件、处罚7件、强制1件: each the only thing its clause names. */
const namesDecisions = (phrases: readonly Phrase[]): boolean =>
  new Set(phrases.flatMap((phrase) => (isOfDecisions(phrase) ? phrase.heads.map(({ id }) => id) : [])))
    .size >= 2;

/** 制发6件，废止2件，现行有效的规范性文件41件: what is told of documents is told once each, and they are named at the end. */
function namesDocumentsLast(phrases: readonly Phrase[]): boolean {
  if (!phrases.some(({ head }) => head?.id === 'documents')) return false;
  const tells = (act: string): readonly Phrase[] => phrases.filter((phrase) => has(phrase, 'verb', act));
  const [issued, repealed, inForce] = [tells('issue'), tells('repeal'), tells('inForce')];
  return (
    [issued, repealed, inForce].every(({ length }) => length === 1) &&
    issued[0]!.heads.length === 0 &&
    repealed[0]!.heads.length === 0 &&
    inForce[0]!.head?.id === 'documents'
  );
}

/** The theme of a sentence, by its clauses. */
export function themeOf(phrases: readonly Phrase[], text: string): Readonly<Theme> {
  const theme: Theme = { ...noTheme };
  for (const phrase of phrases) {
    for (const { id } of phrase.heads) {
      theme.request ||= id === 'request';
      theme.application ||= id === 'application';
    }
    theme.application ||= has(phrase, 'person');
    theme.informed ||= phrase.informed;
    if (has(phrase, 'outcome')) {
      theme.outcomes ||= namesOutcome(phrase);
      theme.withdrawn ||= namesWithdrawal(phrase, text);
    }
    if (has(phrase, 'applicant')) {
      theme.applicants = true;
      theme.organizations ||= namesKind(phrase);
      theme.groups ||= wordsOf(phrase, 'applicant').some(({ id }) => id !== 'naturalPerson');
    }
    theme.carriesOut ||= has(phrase, 'carry', 'intoNext', 'next', 'open') || namesInHand(phrase, text);
    theme.excepted ||= namesException(phrase);
    theme.sharing ||= opensShares(phrase);
  }
  theme.application ||= carriesOver(phrases);
  theme.request ||= carriesApplications(phrases);
  theme.decisions = namesDecisions(phrases);
  theme.documents = namesDocumentsLast(phrases);
  theme.complaints = theme.outcomes && phrases.every(namesOnlyComplaints);
  return theme;
}
