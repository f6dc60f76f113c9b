import type { Language } from '@gouji/core/model';
import { type DocxTemplate, readDocxTemplate } from './docx-template.ts';
import { namesIn, TemplateError } from './fill-template.ts';
import { layOutLetter } from './lay-out-letter.ts';
import type { Letter } from './letter.ts';
import { type Sender, viewOf } from './letter-view.ts';
import { letterTemplates } from './templates.ts';
import { letterToDocx, letterToMarkdown } from './write-letter.ts';

/** How an office writes its letters. */
export interface LetterSettings {
  readonly sender: Sender;
  readonly language?: Language;
  /** Its own template: a text, or the bytes of a Word document; the usual one unless given. */
  readonly template?: string | Uint8Array;
}

/** Writes letters by one template. */
export interface LetterWriter {
  /** One document with the letters to one body; the same letters give the same bytes. */
  toDocx(letters: readonly Letter[]): Uint8Array;
  /** By the template where it is a text, else by the usual one: a Word document says nothing of Markdown. */
  toMarkdown(letter: Letter): string;
}

/** Without these a letter would keep something from the body. */
const needed = {
  单位: '函写给谁看不出来',
  更正: '应当更正的内容写不进函里',
  核实: '需要核实的内容写不进函里',
} as const;

const point = { place: '—', problem: '—', basis: '—', request: '—' };
/** A letter that has everything, so that every field of a template is tried. */
const full: Letter = {
  body: '—',
  year: '—',
  report: '—',
  causes: [{ text: '—', candidates: ['—'], explains: ['—'] }],
  corrections: [{ ...point, from: '0', to: '1' }],
  points: [point],
  unchecked: '—',
};
/** And one that has nothing: a section around half a table is noticed only where it is left out. */
const empty: Letter = {
  body: '',
  year: '',
  report: '',
  causes: [],
  corrections: [],
  points: [],
  unchecked: '',
};
const fullSender: Sender = {
  signature: '—',
  documentNumber: '—',
  deadline: '2026-03-01',
  contact: '—',
  date: '2026-03-01',
};

function requireNeeded(text: string): void {
  const names = namesIn(text);
  for (const [name, without] of Object.entries(needed)) {
    if (names.has(name)) continue;
    const isList = name !== '单位';
    const written = isList ? `{{#${name}}}…{{/${name}}}` : `{{${name}}}`;
    throw new TemplateError({
      zh: `模板里没有“${name}”：${without}，请补上 ${written}。`,
      en: `The template lacks “${name}”, and letters would not tell all; add ${written}.`,
    });
  }
}

/**
 * Sets up the writing of letters. Throws a TemplateError, at once and not with the hundredth letter, where the template names
 * what there is not, lacks what must not be kept from a body, or is no document.
 */
export function createLetterWriter({ sender, language = 'zh', template }: LetterSettings): LetterWriter {
  const text = typeof template === 'string' ? template : letterTemplates[language];
  const docx: DocxTemplate | null =
    template === undefined || typeof template === 'string' ? null : readDocxTemplate(template);
  for (const [letter, from] of [
    [full, fullSender],
    [empty, { date: fullSender.date }],
  ] as const) {
    if (docx) docx.write([viewOf(letter, from, language)]);
    else layOutLetter(letter, from, language, text);
  }
  requireNeeded(docx?.text ?? text);
  const layOut = (letter: Letter) => layOutLetter(letter, sender, language, text);
  return {
    toDocx: (letters) =>
      docx
        ? docx.write(letters.map((letter) => viewOf(letter, sender, language)))
        : letterToDocx(letters.flatMap(layOut)),
    toMarkdown: (letter) => letterToMarkdown(layOut(letter)),
  };
}
