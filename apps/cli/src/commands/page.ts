import type { Language } from '@gouji/core/model';
import { standardOutput, writeWholeFile } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';

export interface PageCommandOptions {
  readonly output: string;
  readonly lang: Language;
}

/** `gouji page`: the page as one file that works by double click, without server and network. */
export async function runPage({ output, lang }: PageCommandOptions): Promise<RunOutcome> {
  const { page } = await import('@gouji/api/page');
  await writeWholeFile(output, page.html);
  const said = standardOutput();
  await said.write(
    lang === 'zh'
      ? `已生成 ${output}：用浏览器打开即可校核，不需要网络，文件不离开本机。\n`
      : `Wrote ${output}: open it in a browser and check there; it needs no network, and no file leaves the machine.\n`,
  );
  await said.end();
  return 'clean';
}
