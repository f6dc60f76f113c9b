import { join } from 'node:path';
import { createProgram } from '../../apps/cli/src/program.ts';
import type { GeneratedFile } from './generated-file.ts';

const titles = {
  zh: '# gouji 命令行：全部命令和选项',
  en: '# The gouji command line: all commands and options',
} as const;
const fileNames = { zh: 'command-line.zh-CN.md', en: 'command-line.md' } as const;

type Program = ReturnType<typeof createProgram>;

/** A command and those below it, each with the help it prints itself. */
function sections(command: Program, path: string): string[] {
  const own = `## ${path}\n\n\`\`\`text\n${command.helpInformation().trimEnd()}\n\`\`\``;
  return [own, ...command.commands.flatMap((child) => sections(child as Program, `${path} ${child.name()}`))];
}

/** `docs/command-line.md` and its Chinese twin: what `--help` prints, so that the page cannot lag behind. */
export function commandLineHelp(root: string): GeneratedFile[] {
  return (['en', 'zh'] as const).map((language) => {
    const program = createProgram(language, { finish: () => {}, print: () => {} }, 100);
    return {
      path: join(root, 'docs', fileNames[language]),
      content: `${[titles[language], ...sections(program, 'gouji')].join('\n\n')}\n`,
    };
  });
}
