import { type Crew, type CrewOptions, setUpChecker } from './crew.ts';
import { packChecked } from './verdict-store.ts';

/** Sets up the crew that `jobs` and the number of files call for. */
export async function gatherCrew(workers: number, options: CrewOptions): Promise<Crew> {
  if (workers > 0) {
    const { startWorkers } = await import('./worker-pool.ts');
    return startWorkers(workers, options);
  }
  const checker = await setUpChecker(options);
  return {
    width: 1,
    identify: (path) => checker.identify(path),
    check: (task) => checker.check(task),
    checkPacked: async (task) => packChecked(await checker.check(task)),
    read: (ref) => checker.read(ref),
    children: () => checker.children(),
    timings: async () => ({ stages: checker.timings.stages, rules: checker.timings.rules }),
    close: async () => {},
  };
}
