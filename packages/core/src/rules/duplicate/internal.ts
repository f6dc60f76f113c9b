import { type Passage, passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly count: number;
}

const fewestCharacters = 40;

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
      zh: '40 字以上、内容完全相同的段落在报告中出现两次以上。',
      en: 'A paragraph of forty characters or more printed more than once.',
    },
    why: { zh: '多为粘贴时重复，影响报告质量。', en: 'Usually a paste error.' },
    mend: { zh: '删去重复的段落。', en: 'Delete the repetition.' },
    falsePositives: {
      zh: '网页转换有时会把整篇正文重复一遍；半数以上段落重复时视为转换痕迹，不作提示。',
      en: 'Conversions may print the whole text twice; when more than half of the paragraphs recur, this is taken for such an artefact.',
    },
  },
  messages: {
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
