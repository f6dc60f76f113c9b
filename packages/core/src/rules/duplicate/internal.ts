import type { Report } from '../../model/report.ts';
import { type Passage, passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule, type Violation } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly count: number;
}

const fewestCharacters = 40;
const shortestSentence = 14;

/** Where a sentence of another place is out of place: what was done, and what was lacking. */
const accounts = ['overview', 'problems'] as const;
const stops = ['。', ';', '!', '?'];

/** The sentences of a passage with where each begins. */
function* sentencesOf({ text }: Passage): Generator<{ readonly words: string; readonly start: number }> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !stops.includes(text[at]!)) continue;
    if (at - start >= shortestSentence) yield { words: text.slice(start, at), start };
    start = at + 1;
  }
}

/** The first sentence that stands twice. */
function* sentenceTwice(report: Report): Generator<Violation<Data>> {
  const seen = new Set<string>();
  for (const passage of passagesOf(report, accounts)) {
    if (passage.isHeading) continue;
    for (const { words, start } of sentencesOf(passage)) {
      if (seen.has(words)) {
        const place = { path: pathOf(passage), key: words.slice(0, 40) };
        const data = { text: words.slice(0, 20), count: 2 };
        yield {
          messageId: 'sentence',
          severity: 'info',
          data,
          ...place,
          ...passage.cite(start, start + words.length),
        };
        return;
      }
      seen.add(words);
    }
  }
}

/** A section printed twice, heading and all, is told by structure/heading-duplicate. */
const ofDoubledSection = (group: readonly Passage[]): boolean =>
  group[0]!.section.id !== null &&
  new Set(group.map(({ section }) => section)).size === group.length &&
  group.every(({ section }) => section.id === group[0]!.section.id);

export default defineRule<Data>({
  id: 'duplicate/internal',
  title: { zh: '段落重复', en: 'a paragraph occurs twice' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021.accountability', 'style'],
  docs: {
    what: {
      zh: '40 字以上、内容完全相同的段落在报告中出现两次以上；第一、第五部分中一字不差的句子出现两次的，作提示。',
      en: 'A paragraph of forty characters or more printed more than once; a sentence of sections one and five that stands twice is a remark.',
    },
    why: { zh: '多为粘贴时重复，影响报告质量。', en: 'Usually a paste error.' },
    mend: { zh: '删去重复的段落。', en: 'Delete the repetition.' },
    falsePositives: {
      zh: '网页转换有时会把整篇正文重复一遍；半数以上段落重复时视为转换痕迹，不作提示。',
      en: 'Conversions may print the whole text twice; when more than half of the paragraphs recur, this is taken for such an artefact.',
    },
  },
  messages: {
    sentence: {
      zh: ({ text }) => `句子“${text}…”重复出现，请核对是否为粘贴时重复。`,
      en: ({ text }) => `The sentence “${text}…” occurs twice; was it pasted twice?`,
    },
    repeated: {
      zh: ({ text, count }) => `段落“${text}…”出现了 ${count} 次，请删去重复的内容。`,
      en: ({ text, count }) =>
        `The paragraph “${text}…” occurs ${count} times; please delete the repetition.`,
    },
  },
  *check(report) {
    const long = passagesOf(report).filter(
      ({ text, isHeading }) => !isHeading && text.length >= fewestCharacters,
    );
    const groups = new Map<string, Passage[]>();
    for (const passage of long) {
      const group = groups.get(passage.text);
      if (group) group.push(passage);
      else groups.set(passage.text, [passage]);
    }
    const repeated = [...groups.values()].filter((group) => group.length > 1);
    if (repeated.length > 1 && repeated.length > groups.size / 2) return;
    if (repeated.length === 0) yield* sentenceTwice(report);
    for (const group of repeated) {
      if (ofDoubledSection(group)) continue;
      const last = group.at(-1)!;
      const text = last.paragraph.text.trim().slice(0, 20);
      yield {
        messageId: 'repeated',
        data: { text, count: group.length },
        path: pathOf(last),
        key: last.text.slice(0, 40),
        ...last.cite(0, last.text.length),
      };
    }
  },
});
