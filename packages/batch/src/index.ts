/** A durable batch of reports: submit, work, look, take the results. */
export { type ContentEnvironment, type ContentStore, contentStoreOf } from './content-store.ts';
export { type Database, type DatabaseSetting, type Location, openDatabase } from './database.ts';
export { DatabaseFault, type DatabaseFaultKind } from './database-fault.ts';
export { isStoreFolder } from './engine/embedded.ts';
export { cancelBatch, type Removed, rejudgeBatch, removeBatches, retryBatch } from './manage.ts';
export { thisProgram } from './program.ts';
export { batchResults, type StoredEnding } from './results.ts';
export { BatchError, type Sentence } from './sentence.ts';
export {
  type BatchStatus,
  batchStatus,
  isDone,
  isEmpty,
  NoSuchBatch,
  noSuchBatch,
  type QueueLoad,
  queueLoad,
} from './status.ts';
export { type Submission, type Submitted, Submitter } from './submit.ts';
export { queueLost } from './work/queue-lost.ts';
export { startWork, type Working, type WorkOptions } from './work/start-work.ts';
