/** Jobs in worker threads, with limits. */
export { createPool, type Pool, type PoolOptions, type PoolState } from './pool.ts';
