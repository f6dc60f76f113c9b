import { squeeze } from '../fold/index.ts';
import { findAll } from './find-all.ts';

/** What the title of a report says of itself. */
export interface TitleWords {
  /** It bears the official name 政府信息公开工作年度报告. */
  readonly isNamed: boolean;
  /** It speaks of the disclosure of information at all. */
  readonly isOnDisclosure: boolean;
  /** 2023年度政府信息公开工作年度报告 says 年度 twice. */
  readonly doublesYear: boolean;
  /** 2023政府信息公开工作年度报告: its year, which lacks 年. */
  readonly bareYear: string | null;
  /** A word of its name that stands twice: 工作年度报告报告. */
  readonly doubledWord: string | null;
  /** The years in digits, each once. */
  readonly years: ReadonlySet<number>;
  /** How often a year stands before 年; a date of publication may follow the title. */
  readonly yearsNamed: number;
  /** 二〇二三年: a year in Chinese numerals. */
  readonly hasChineseYear: boolean;
}

/** The title asked for last: several rules ask for the same one. */
let last: { readonly title: string; readonly words: TitleWords } | null = null;

export function readTitleWords(title: string): TitleWords {
  if (last?.title !== title) last = { title, words: readWords(title) };
  return last.words;
}

const years = /(20\d{2})年?/gu;

/** 政府 may stand twice: 人民政府政府信息公开. */
const doubledWord = /(年度报告|信息公开|报告|年度|工作|公开|信息|人民|(?<=\d)年(?!年度报告))\1/u;

/** 2025丁县2025年度…: the year at both ends of the body's name. */
const yearTwice = /(20\d\d)年?度?[^\d]{2,40}?\1年/u;

/** 公告（2024年第1号）: the year of a number under which the report was announced is none of the report's. */
const numbered = /20\d\d年?[〕\])）]?第?\d{1,4}号/gu;

/** The year may stand within the name: 政府信息公开工作2023年度报告. */
const officialName = /政府信息公开工作(?:20\d\d)?年度报告/u;

const bareYear = /(?<!\d)20\d\d(?=政府信息公开工作年度报告)/u;

function readWords(title: string): TitleWords {
  const text = squeeze(title).replace(numbered, '');
  return {
    isNamed: officialName.test(text),
    isOnDisclosure: /(?:信息|政务)公开/u.test(text),
    doublesYear: /\d{4}年度政府信息公开工作年度报告/u.test(text),
    bareYear: bareYear.exec(text)?.[0] ?? null,
    doubledWord: (doubledWord.exec(text) ?? yearTwice.exec(text))?.[1] ?? null,
    years: new Set(findAll(text, years).map((match) => Number(match[1]))),
    yearsNamed: text.match(/20\d{2}年(度)?(?!\d{1,2}月)/gu)?.length ?? 0,
    hasChineseYear: /二[〇○零Oo][一二][〇○零一二三四五六七八九]年?/u.test(text),
  };
}

/** Whether folded prose holds what may be the title of a report. */
export const mayHoldTitle = (folded: string): boolean =>
  /年(度)?(?:[\u4e00-\u9fff]{2,25})?政府信息公开(工作)?(年度)?报告/u.test(folded);
