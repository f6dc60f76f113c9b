import type { FileState } from '../model/file-account.ts';
import { glyphs } from './counts.ts';
import { type Speech, speak } from './words/index.ts';

/** A state in words. */
export const describeFileState = (state: FileState, language: Speech): string =>
  speak(language).files.state[state];

/** The sign before a file that has no verdict. */
export const fileGlyph = (state: FileState): string =>
  ({
    passed: glyphs.pass,
    problems: glyphs.fail,
    incomplete: glyphs.indeterminate,
    unreadable: glyphs.indeterminate,
    notReport: '-',
    ignored: '-',
    pending: '·',
  })[state];
