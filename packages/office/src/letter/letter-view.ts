import type { Language } from '@gouji/core/model';
import type { View } from './fill-template.ts';
import type { Letter } from './letter.ts';

/** What the sending office puts on its letters; dates are ISO. */
export interface Sender {
  /** 落款: the office that sends it. */
  readonly signature?: string;
  /** 文号. */
  readonly documentNumber?: string;
  /** Day by which an answer is expected. */
  readonly deadline?: string;
  /** Person and telephone. */
  readonly contact?: string;
  readonly date: string;
}

const numerals = '〇一二三四五六七八九';

/** 2026-03-01 as 2026年3月1日 (GB/T 9704—2012 asks for Arabic digits). */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : date.slice(0, 10);
}

/** 2026-03-01 as 二〇二六年三月一日, as older papers write it. */
function dateInCharacters(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const small = (text: string): string => {
    const value = Number(text);
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? numerals[ones] : ''}`;
  };
  return `${[...year].map((digit) => numerals[Number(digit)]).join('')}年${small(month)}月${small(day)}日`;
}

/** Counts sections as they are written: 一, 二, … or 1, 2, … */
function sectionCounter(language: Language): () => string {
  let count = 0;
  return () => {
    count++;
    return language === 'zh' ? (numerals[count] ?? String(count)) : String(count);
  };
}

/** A letter as the fields of templates. */
export function viewOf(letter: Letter, sender: Sender, language: Language): View {
  const numbered = (index: number): string => String(index + 1);
  return {
    单位: letter.body,
    年度: letter.year,
    报告: letter.report,
    问题数: String(letter.corrections.length + letter.points.length),
    文号: sender.documentNumber ?? '',
    期限: sender.deadline ? dateInWords(sender.deadline, language) : '',
    联系: sender.contact ?? '',
    落款: sender.signature ?? '',
    日期: dateInWords(sender.date, language),
    汉字日期: dateInCharacters(sender.date),
    节: sectionCounter(language),
    有推断: letter.causes.length > 0,
    有更正: letter.corrections.length > 0,
    有核实: letter.points.length > 0,
    未核对: letter.unchecked,
    推断: letter.causes.map(({ text, candidates, explains }, index) => ({
      序号: numbered(index),
      内容: text,
      改法: candidates.map((candidate, at) => ({ 序号: numbered(at), 改动: candidate })),
      涉及: explains.map((problem) => ({ 问题: problem })),
    })),
    更正: letter.corrections.map((one, index) => ({
      序号: numbered(index),
      位置: one.place,
      问题: one.problem,
      现为: one.from,
      应为: one.to,
      依据: one.basis,
      要求: one.request,
    })),
    核实: letter.points.map((one, index) => ({
      序号: numbered(index),
      位置: one.place,
      问题: one.problem,
      依据: one.basis,
      要求: one.request,
    })),
  };
}
