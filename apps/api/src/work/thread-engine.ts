import type { Engine } from './engine.ts';
import { createIntakeThread } from './intake-thread.ts';
import { createPlaces } from './places.ts';
import { createPool, type PoolOptions } from './pool.ts';

export interface ThreadEngineOptions extends PoolOptions {
  /** Requests that may be read, waiting or worked on at once. */
  readonly places: number;
  /** Bytes of their bodies together. */
  readonly heldBytes: number;
}

export interface ThreadEngine extends Engine {
  /** Resolves when every thread has started. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

/** The engine on Node: bodies are read in one thread, documents are worked on in others. */
export function createThreadEngine(options: ThreadEngineOptions): ThreadEngine {
  const pool = createPool(options);
  const intake = createIntakeThread(options.workerUrl);
  const places = createPlaces(options.places, options.heldBytes);
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
