import type { Language } from '@gouji/core/model';

const zh = {
  batch: '大批量校核：先存入队列，可中断、可多机并行，结果存库（见 docs/batch.md）',
  submit: '把文件存入一个批次；同名同内容的不重复校核',
  worker: '从队列取文件校核，直到按 Ctrl-C；可同时开多个、在多台机器上开',
  status: '各批次的进度',
  results: '输出一个批次的结果，格式与 check 相同',
  retry: '重新校核被搁置的和已取消的文件',
  cancel: '取消尚未校核的文件；已有的结果保留',
  rejudge: '用当前的规则重新判定，不重读文件（程序升级后用）',
  gc: '删除批次，以及不再被引用的文件内容',
  sql: '说明如何用 SQL 查询',
  paths: '文件、文件夹或通配符',
  name: '批次名称（默认 default）',
  data: '内置数据库的文件夹（默认 .gouji/batch）',
  database: 'PostgreSQL 的地址，如 postgres://用户:密码@主机/库；不用内置数据库',
  concurrency: '线程数（默认按处理器数）',
  untilEmpty: '队列空了就结束',
  timeLimit: '一份文件最长的处理秒数（默认 60）',
  memoryLimit: '一个线程最多用的内存，MB（默认 1024）',
  watch: '持续显示，直到全部完成',
  statusFormat: '输出格式（默认 pretty）',
  olderThan: '删除多少天以前建立的批次',
};

const en: typeof zh = {
  batch: 'check very many: a durable queue, on one or many machines, with stored results (see docs/batch.md)',
  submit: 'store files in a batch; the same name and content is checked once',
  worker: 'check what is in the queue until Ctrl-C; several may run at a time, on several machines',
  status: 'how far the batches are',
  results: 'print the results of a batch in the formats of check',
  retry: 'check again what was set aside or cancelled',
  cancel: 'take out what is not checked yet; results stay',
  rejudge: 'judge again by the rules of now without reading the files (after an upgrade)',
  gc: 'remove batches, and contents nothing refers to',
  sql: 'how to ask by SQL',
  paths: 'files, folders or patterns',
  name: 'name of the batch (default: default)',
  data: 'folder of the embedded database (default .gouji/batch)',
  database:
    'address of a PostgreSQL server such as postgres://user:password@host/name, instead of the embedded one',
  concurrency: 'number of threads (default: by the processors)',
  untilEmpty: 'end when nothing is left',
  timeLimit: 'seconds a document may take (default 60)',
  memoryLimit: 'megabytes a thread may use (default 1024)',
  watch: 'show it until all is done',
  statusFormat: 'what is printed (default pretty)',
  olderThan: 'remove batches made more than so many days ago',
};

/** The texts of `--help` for the batch. */
export const batchHelp: Readonly<Record<Language, typeof zh>> = { zh, en };
