import type { Language } from '@gouji/core/model';
import type { CheckFlags } from '../config/run-settings.ts';
import type { SinkOptions } from '../io/sinks.ts';
import type { InputFlags } from '../work/open-input.ts';

/** The options of `gouji check` as the command line gives them. */
export interface CheckCommandOptions extends CheckFlags, InputFlags, Omit<SinkOptions, 'lang' | 'failOn'> {
  readonly listFiles?: boolean;
  readonly summary?: boolean;
  readonly changed?: boolean;
  readonly watch?: boolean;
  readonly timings?: boolean;
  readonly lang?: Language;
}
