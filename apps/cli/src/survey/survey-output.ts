import type { FileAccount, Verdict } from '@gouji/core/model';
import type { Survey } from '@gouji/office/survey';

/** Something that is written of a survey: some parts while the reports are checked, the rest at the end. */
export interface SurveyOutput {
  verdict(verdict: Verdict, index: number | null): Promise<void>;
  file(account: FileAccount): Promise<void>;
  end(survey: Survey): Promise<void>;
  discard(): Promise<void>;
}
