import { drafts } from './drafts.ts';
import { forms } from './forms.ts';
import { modelPhrases } from './models.ts';
import type { Residue } from './residue.ts';

/** What blank forms, covering letters, drafts, Markdown and language models leave behind in a finished report. */
export const residues: readonly Residue[] = [...forms, ...modelPhrases, ...drafts];
