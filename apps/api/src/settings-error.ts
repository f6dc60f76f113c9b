import type { Bilingual } from './http/bilingual.ts';

/** What is wrong with one setting. */
export interface SettingFault {
  /** The variable, or the file and the place in it. */
  readonly name: string;
  readonly sentence: Bilingual;
}

/** The service cannot be started as it is set; `message` is in English, as logs are. */
export class SettingsError extends Error {
  override readonly name: string = 'SettingsError';
  readonly faults: readonly SettingFault[];
  constructor(faults: readonly SettingFault[]) {
    super(lines(faults, 'en'));
    this.faults = faults;
  }

  /** One line for each fault. */
  inLanguage(language: keyof Bilingual): string {
    return lines(this.faults, language);
  }
}

const lines = (faults: readonly SettingFault[], language: keyof Bilingual): string =>
  faults
    .map(({ name, sentence }) => `${name}${language === 'zh' ? '：' : ': '}${sentence[language]}`)
    .join('\n');
