import type { Engine } from './engine.ts';
import { createIntakeThread } from './intake-thread.ts';
import { createPlaces, type PlacesOptions } from './places.ts';
import { createPool, type PoolOptions } from './pool.ts';

export type ThreadEngineOptions = PoolOptions & PlacesOptions;

export interface ThreadEngine extends Engine {
  /** Resolves when every thread has started. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

/** The engine on Node: bodies are read in one thread, documents are worked on in others. */
export function createThreadEngine(options: ThreadEngineOptions): ThreadEngine {
  const pool = createPool(options);
  const intake = createIntakeThread(options.workerUrl);
  const places = createPlaces(options);
  return {
    started: Promise.all([pool.started, intake.started]).then(() => {}),
    enter: places.enter,
    read: intake.open,
    run: pool.run,
    state: () => ({ ...pool.state(), ...places.state() }),
    async close() {
      await Promise.all([pool.close(), intake.close()]);
    },
  };
}
