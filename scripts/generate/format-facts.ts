import type { SourceFormat } from '../../packages/core/src/model/index.ts';
import type { FormatFacts } from './format-facts/facts.ts';
import { published } from './format-facts/published.ts';
import { translated } from './format-facts/translated.ts';

/** What each format's reader takes and leaves. The codes are compared with those in the sources by `formats.test.ts`. */
export const formatFacts: Readonly<Record<SourceFormat, FormatFacts>> = { ...published, ...translated };

/** Notices that may come with every format. */
export const commonNotices: readonly string[] = ['limit'];
