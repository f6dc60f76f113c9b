import { counted } from '@gouji/core/format';
import { keyFigures } from './key-figures.ts';
import type { Attention, BodyYear, Outlier, Sentence, Survey } from './model.ts';
import { describeSimilar } from './words.ts';

interface Reason extends Sentence {
  readonly weight: number;
}

const figureName = (id: string): Sentence => keyFigures.find((figure) => figure.id === id)!;

function outlierReason({ figure, against, value, than }: Outlier): Reason {
  const name = figureName(figure);
  return against === 'lastYear'
    ? {
        weight: 8,
        zh: `${name.zh}由上年的 ${than} 变为 ${value}`,
        en: `${name.en} went from ${than} last year to ${value}`,
      }
    : {
        weight: 5,
        zh: `${name.zh}为 ${value}，同类单位多在 ${than} 左右`,
        en: `${name.en} is ${value}, bodies of its kind have about ${than}`,
      };
}

function* reasonsOfReport(survey: Omit<Survey, 'attention'>, index: number): Generator<Reason> {
  const { counts, outcome, late, outliers } = survey.reports[index]!;
  if (counts.error > 0)
    yield {
      weight: 60 + Math.min(counts.error, 25),
      zh: `${counts.error} 处错误`,
      en: `${counted(counts.error, 'error')}`,
    };
  if (outcome === 'indeterminate') yield { weight: 50, zh: '未能全部核对', en: 'not fully checked' };
  if (counts.warning > 0)
    yield {
      weight: Math.min(counts.warning, 12),
      zh: `${counts.warning} 处警告`,
      en: `${counted(counts.warning, 'warning')}`,
    };
  if (late) yield { weight: 15, zh: '公布迟于法定日期', en: 'published after the legal day' };
  // Of a figure that stands apart in both ways one reason is enough, and of many the first few.
  const seen = new Set<string>();
  for (const outlier of outliers) {
    if (seen.has(outlier.figure) || seen.size >= 3) continue;
    seen.add(outlier.figure);
    yield outlierReason(outlier);
  }
}

/** What else is known of each report: of whom it is alike, and what its parent or children say. */
function beside(survey: Omit<Survey, 'attention'>): Map<number, Reason[]> {
  const all = new Map<number, Reason[]>();
  const add = (index: number, reason: Reason): void => {
    const list = all.get(index);
    if (list) list.push(reason);
    else all.set(index, [reason]);
  };
  for (const { by, reports, least } of survey.alike)
    for (const index of reports) {
      const others = reports.length - 1;
      const percent = Math.floor(least * 100);
      add(
        index,
        by === 'words'
          ? {
              weight: 30,
              zh: `正文与其他 ${others} 份报告相似度在 ${percent}% 以上`,
              en: `its text is ${percent} % alike to ${counted(others, 'other report')}, or more`,
            }
          : {
              weight: 35,
              zh: `三张表的数与其他 ${others} 份报告完全相同`,
              en: `the figures of its tables are those of ${counted(others, 'other report')}`,
            },
      );
    }
  for (const { parent, figures, children } of survey.rollUps) {
    const exceeding = figures.filter(({ exceeds }) => exceeds);
    if (exceeding.length === 0) continue;
    const { figure, value, sum } = exceeding[0]!;
    const more = exceeding.length > 1;
    add(parent, {
      weight: 20,
      zh: `${children.length} 个下级之和大于本级：${figureName(figure).zh} ${sum} 大于 ${value}${more ? ` 等 ${exceeding.length} 项` : ''}`,
      en: `the sum of ${counted(children.length, 'subordinate')} is above it: ${figureName(figure).en} ${sum} > ${value}${more ? ` and ${exceeding.length - 1} more` : ''}`,
    });
  }
  return all;
}

/** The heaviest reason decides; the others only among equals. */
function weigh([first, ...others]: readonly Reason[]): number {
  const rest = others.reduce((sum, { weight }) => sum + weight, 0);
  return first!.weight + Math.min(rest, 99) / 100;
}

/** What the files of a body's year give a person to do, whatever stands in them. */
function* reasonsOfYear(year: BodyYear): Generator<Reason> {
  const { states, reports, files, others } = year;
  if (states.includes('missing')) yield { weight: 90, zh: '缺报', en: 'missing' };
  const [zh, en] = [describeSimilar(year, 'zh')[0], describeSimilar(year, 'en')[0]];
  if (zh !== undefined && en !== undefined) yield { weight: 0, zh, en };
  if (states.includes('notReport'))
    yield {
      weight: 45,
      zh: `有文件而内容不是年度报告：${others.join('、')}`,
      en: `a file is there and holds no annual report: ${others.join(', ')}`,
    };
  if (states.includes('unreadable'))
    yield {
      weight: 100,
      zh: `文件读不出：${files.join('、')}`,
      en: `cannot be read: ${files.join(', ')}`,
    };
  if (states.includes('twoDrafts'))
    yield {
      weight: 80,
      zh: `有 ${reports.length} 份内容不同的报告，不知以哪份为准`,
      en: `${reports.length} reports of differing content; which one counts?`,
    };
}

const unknownBody: Reason = { weight: 40, zh: '未认出报告单位', en: 'its body is not known' };
const unknownYear: Reason = { weight: 40, zh: '未认出年度', en: 'its year is not known' };
const unknownFile: Reason = {
  weight: 70,
  zh: '读不出，且不知是哪个单位的',
  en: 'cannot be read; whose it is is not known',
};

/** What is said of several reports alike is said once, with how many they are. */
function together(reasons: readonly Reason[]): Attention['reasons'] {
  const alike = Map.groupBy(reasons, ({ zh }) => zh);
  return [...alike.values()].map((reports) => {
    const [{ zh, en }] = reports as [Reason];
    return reports.length === 1
      ? { zh, en }
      : { zh: `${zh}（${reports.length} 份均是）`, en: `${en} (in each of ${reports.length} reports)` };
  });
}

function toAttention(
  body: string,
  year: number | null,
  reports: readonly number[],
  reasons: readonly Reason[],
): Attention[] {
  if (reasons.length === 0) return [];
  const ordered = [...reasons].sort((a, b) => b.weight - a.weight);
  return [{ body, year, reports, weight: weigh(ordered), reasons: together(ordered) }];
}

function byUrgency(one: Attention, other: Attention): number {
  if (one.weight !== other.weight) return other.weight - one.weight;
  if (one.body !== other.body) return one.body < other.body ? -1 : 1;
  return (one.year ?? 0) - (other.year ?? 0);
}

/** Everything that needs a person, most urgent first; of equal weight by name and year. */
export function orderAttention(survey: Omit<Survey, 'attention'>): Attention[] {
  const besides = beside(survey);
  const ofReport = (index: number): Reason[] => [
    ...reasonsOfReport(survey, index),
    ...(besides.get(index) ?? []),
  ];
  const placed = new Set<number>();
  const ofBodies = survey.bodies.flatMap(({ name, years }) =>
    years.flatMap((own) => {
      for (const index of own.reports) placed.add(index);
      const reasons = [...reasonsOfYear(own), ...own.reports.flatMap(ofReport)];
      return toAttention(name, own.year, own.reports, reasons);
    }),
  );
  const ofNobody = survey.reports.flatMap(({ source, organization, year }, index) =>
    placed.has(index)
      ? []
      : toAttention(
          organization?.name ?? source,
          year,
          [index],
          [organization ? unknownYear : unknownBody, ...ofReport(index)],
        ),
  );
  const unread = survey.unplaced.flatMap((file) => toAttention(file, null, [], [unknownFile]));
  return [...ofBodies, ...ofNobody, ...unread].sort(byUrgency);
}
