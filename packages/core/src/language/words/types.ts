/**
 * What a word does in a clause. Ids within a class are our own names, most of them those of the template.
 * - `verb`: what was done; `atom`: a piece of “政府信息公开申请”, which is written in a dozen orders;
 * - `object`: what the tables count; `thing`: whatever else is counted; `person`: who asks; `agent`: who decides a case; `body`: the last characters of a body's or a place's name; `title`: a title in 《》;
 * - `outcome`, `verdict`, `channel`, `applicant`, `carry`: what became of requests and cases, and whence and whither they went;
 * - `compare`, `per`, `share`, `rate`: how a number speaks of another; `part`, `each`, `sum`, `rest`: how a list is made;
 * - `all`, `not`, `scope`: how far a statement goes; `excluded`: what is not meant;
 * - `join`, `filler`: words that say nothing by themselves; `block`: words that only look like others.
 */
export type WordClass =
  | 'verb'
  | 'atom'
  | 'object'
  | 'thing'
  | 'person'
  | 'agent'
  | 'body'
  | 'title'
  | 'outcome'
  | 'verdict'
  | 'channel'
  | 'applicant'
  | 'carry'
  | 'compare'
  | 'per'
  | 'share'
  | 'rate'
  | 'part'
  | 'each'
  | 'sum'
  | 'rest'
  | 'all'
  | 'not'
  | 'scope'
  | 'excluded'
  | 'join'
  | 'filler'
  | 'block';

/** Words of one meaning: class, id, and the words parted by spaces (`oneLine` where they fill several lines). Among all tables the longest word at a place wins. */
export type WordEntry = readonly [wordClass: WordClass, id: string, words: string];
export type WordTable = readonly WordEntry[];
