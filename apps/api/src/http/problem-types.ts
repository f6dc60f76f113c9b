import type { Bilingual } from './bilingual.ts';

/** One kind of problem the service answers with; each has a page in `docs/problems/` and at `/problems/{name}`. */
export interface ProblemType {
  readonly status: number;
  readonly title: Bilingual;
  /** When it is answered. */
  readonly meaning: Bilingual;
  /** What the caller does about it. */
  readonly remedy: Bilingual;
}

/** Every problem type by name. Names are stable: they are part of the type URL that callers compare. */
export const problemTypes = {
  'malformed-body': {
    status: 400,
    title: { zh: '请求体无法解析', en: 'Malformed body' },
    meaning: {
      zh: '请求体与其 Content-Type 不符：JSON 有语法错误，multipart 缺少分隔标记或没有结束，base64 内容有误，或者上传中途断开。',
      en: 'The body is not what its Content-Type says: JSON with a syntax error, multipart without its boundary or its end, wrong base64, or an upload that broke off.',
    },
    remedy: {
      zh: '核对 Content-Type 与请求体后重新发送；最省事的做法是把文件本身作为请求体发送。',
      en: 'Compare the Content-Type with the body and send again; the simplest way is to send the document itself as the body.',
    },
  },
  'malformed-request': {
    status: 400,
    title: { zh: '不是有效的 HTTP 请求', en: 'Malformed request' },
    meaning: {
      zh: '收到的字节不是一个完整、合乎规范的 HTTP 请求：请求行或某个头写错，HTTP/1.1 缺少 Host，Content-Length 不是数字，或者用 HTTPS 连到了 HTTP 端口。',
      en: 'The bytes received are no whole and valid HTTP request: a wrong request line or header, HTTP/1.1 without a Host, a Content-Length that is no number, or HTTPS spoken to the port of HTTP.',
    },
    remedy: {
      zh: '核对地址、协议和客户端（或中间的代理）写出的请求头。',
      en: 'Check the address, the protocol and the headers that the client, or a proxy on the way, writes.',
    },
  },
  'header-too-long': {
    status: 431,
    title: { zh: '请求头过长', en: 'Header too long' },
    meaning: {
      zh: '请求的地址和头部合计超过 16 KB；请求体没有读入。',
      en: 'The address and headers of the request exceed 16 KB together; no body was read.',
    },
    remedy: {
      zh: '缩短地址中的参数，去掉不需要的头（如过大的 Cookie）；文件应放在请求体中。',
      en: 'Shorten the parameters of the address and leave out headers that are not needed, such as large cookies; a document belongs into the body.',
    },
  },
  'empty-body': {
    status: 400,
    title: { zh: '请求体为空', en: 'Empty body' },
    meaning: { zh: '请求没有带任何内容。', en: 'The request carries no content.' },
    remedy: {
      zh: '把报告文件作为请求体发送，例如 curl --data-binary @报告.docx。',
      en: 'Send the report as the body, for example curl --data-binary @report.docx.',
    },
  },
  unauthorized: {
    status: 401,
    title: { zh: '需要令牌', en: 'Token required' },
    meaning: {
      zh: '本服务配置了访问令牌，而请求没有带 Authorization: Bearer 头，或者令牌不对。',
      en: 'This service is configured with access tokens, and the request has no Authorization: Bearer header or a wrong token.',
    },
    remedy: {
      zh: '向运维人员索取令牌，放在 Authorization: Bearer 头中；令牌不能放在网址里。',
      en: 'Ask the operators for a token and send it as Authorization: Bearer; a token is never taken from the URL.',
    },
  },
  forbidden: {
    status: 403,
    title: { zh: '没有权限', en: 'Forbidden' },
    meaning: {
      zh: '令牌有效，但没有这个操作的权限（check、parse、batch、metrics 之一）。',
      en: 'The token is valid but lacks the scope of this operation (check, parse, batch or metrics).',
    },
    remedy: {
      zh: '请运维人员在租户文件中为它加上权限，或换一个令牌。',
      en: 'Ask the operators to add the scope in the file of tenants, or use another token.',
    },
  },
  'beside-proxy': {
    status: 403,
    title: { zh: '没有经过代理', en: 'Not through the proxy' },
    meaning: {
      zh: '本服务设在代理之后（GOUJI_PROXY_HEADER），而这个请求没有经过代理（GOUJI_PROXY_FROM），直接到达了服务端口。直接到达的请求可以在头里冒充任何人，所以不受理。',
      en: 'The service stands behind a proxy (GOUJI_PROXY_HEADER), and this request reached its port beside it (GOUJI_PROXY_FROM). Such a request could pretend in a header to be anybody, so it is not taken.',
    },
    remedy: {
      zh: '改用代理的地址；如果请求确实来自代理，请运维人员把代理的地址加入 GOUJI_PROXY_FROM。/healthz 与 /readyz 可以直接访问。',
      en: 'Use the address of the proxy; if it does come from the proxy, the operators add the address of the proxy to GOUJI_PROXY_FROM. /healthz and /readyz can be asked directly.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有这个地址', en: 'Not found' },
    meaning: {
      zh: '没有这个路径、规则、模式（schema）或问题类型。',
      en: 'There is no such path, rule, schema or problem type.',
    },
    remedy: {
      zh: '全部路径见 /docs 与 /openapi.json，全部规则见 /v1/rules。',
      en: 'All paths are at /docs and /openapi.json, all rules at /v1/rules.',
    },
  },
  'no-jobs': {
    status: 501,
    title: { zh: '没有启用任务', en: 'No jobs here' },
    meaning: {
      zh: '本服务没有配置存放任务的数据库，因此不提供 /v1/jobs。',
      en: 'This service has no database for jobs, so it does not offer /v1/jobs.',
    },
    remedy: {
      zh: '改用 /v1/batch，或请运维人员设置 GOUJI_DATABASE 或 GOUJI_JOBS_DATA。',
      en: 'Use /v1/batch, or ask the operators to set GOUJI_DATABASE or GOUJI_JOBS_DATA.',
    },
  },
  'jobs-unavailable': {
    status: 503,
    title: { zh: '任务暂时不可用', en: 'Jobs unavailable' },
    meaning: {
      zh: '存放任务的数据库现在不应答，或已不能写入；已收下的任务和结果不受影响。',
      en: 'The database that keeps the jobs does not answer or cannot be written to; jobs and results it holds are not affected.',
    },
    remedy: {
      zh: '等待 Retry-After 头所示的秒数后重试，结果从原来的 after 续取；一直不行时请运维人员检查数据库（/metrics 中的 gouji_batch_up）。',
      en: 'Try again after the seconds of the Retry-After header, and go on with results by the after you had; if it stays so, ask the operators to look after the database (gouji_batch_up in /metrics).',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '方法不对', en: 'Method not allowed' },
    meaning: {
      zh: '路径存在，但不接受这个方法；Allow 头列出可用的方法。',
      en: 'The path exists but does not take this method; the Allow header lists those it takes.',
    },
    remedy: { zh: '改用 Allow 头中的方法。', en: 'Use a method of the Allow header.' },
  },
  'not-acceptable': {
    status: 406,
    title: { zh: '没有可接受的输出格式', en: 'Not acceptable' },
    meaning: {
      zh: 'Accept 头中没有一种是本操作能给出的格式。',
      en: 'None of the media types of the Accept header can be given by this operation.',
    },
    remedy: {
      zh: '去掉 Accept 头（得到 JSON），或改用问题中 available 列出的格式。',
      en: 'Drop the Accept header (for JSON) or use a type listed in the member available.',
    },
  },
  'upload-timeout': {
    status: 408,
    title: { zh: '上传超时', en: 'Upload timed out' },
    meaning: {
      zh: '请求体没有在规定时间内传完。',
      en: 'The body did not arrive within the time allowed.',
    },
    remedy: { zh: '检查网络后重试。', en: 'Check the network and try again.' },
  },
  'too-large': {
    status: 413,
    title: { zh: '请求体过大', en: 'Too large' },
    meaning: {
      zh: '请求体超过上限；上限见 /v1/limits。超限的部分不会被读入。',
      en: 'The body exceeds the limit, which stands at /v1/limits. What is beyond it is not read.',
    },
    remedy: {
      zh: '去掉文件中的大图后另存，或分批发送，或请运维人员调高 GOUJI_BODY_LIMIT。',
      en: 'Save the file without large pictures, send fewer files at once, or ask the operators to raise GOUJI_BODY_LIMIT.',
    },
  },
  'unsupported-type': {
    status: 415,
    title: { zh: '不支持的类型', en: 'Unsupported type' },
    meaning: {
      zh: '请求的 Content-Type 不是本服务能读的报告格式，也不是 multipart/form-data 或 application/json；或者请求体经过压缩（Content-Encoding）。',
      en: 'The Content-Type is neither a report format this service reads nor multipart/form-data nor application/json; or the body is compressed (Content-Encoding).',
    },
    remedy: {
      zh: '可读的格式见 /v1/formats；类型不明时用 application/octet-stream，由服务按内容识别；不要压缩请求体。',
      en: 'Formats are listed at /v1/formats; send application/octet-stream when unsure and the service looks at the content; do not compress the body.',
    },
  },
  'invalid-parameters': {
    status: 422,
    title: { zh: '参数有误', en: 'Invalid parameters' },
    meaning: {
      zh: '查询参数的名称或取值不对；errors 逐项说明。',
      en: 'A query parameter has a wrong name or value; errors lists each one.',
    },
    remedy: {
      zh: '按 errors 改正；参数说明见 /docs。',
      en: 'Mend what errors lists; the parameters are described at /docs.',
    },
  },
  'invalid-body': {
    status: 422,
    title: { zh: '请求体内容有误', en: 'Invalid body' },
    meaning: {
      zh: '请求体能解析，但缺少必需的部分（如 file），或某项取值不对；errors 用 JSON Pointer 指出位置。',
      en: 'The body parses but lacks a required part (such as file) or has a wrong value; errors points at it with a JSON Pointer.',
    },
    remedy: { zh: '按 errors 改正后重新发送。', en: 'Mend what errors lists and send again.' },
  },
  'rate-limited': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    meaning: {
      zh: '超过了每个调用方在一个时间窗内的请求数；RateLimit-Policy 与 RateLimit 头说明额度。',
      en: 'More requests than one caller may send in a window; the RateLimit-Policy and RateLimit headers state the quota.',
    },
    remedy: {
      zh: '等待 Retry-After 头所示的秒数后再发送。',
      en: 'Wait the seconds of the Retry-After header.',
    },
  },
  'too-many-at-once': {
    status: 429,
    title: { zh: '同时进行的请求过多', en: 'Too many at once' },
    meaning: {
      zh: '这个调用方同时进行的请求数，或它们的请求体合计，已达到每个调用方的上限；其他调用方不受影响。',
      en: 'This caller has as many requests under way, or as many bytes in them, as one caller may; others are not affected.',
    },
    remedy: {
      zh: '等前面的请求完成后再发送，或减少并发数。',
      en: 'Wait until earlier requests are answered, or send fewer at once.',
    },
  },
  'quota-exhausted': {
    status: 429,
    title: { zh: '今日份数已用完', en: 'Quota exhausted' },
    meaning: {
      zh: '这个租户在 24 小时内可发送的文件数不够这次请求；请求中的文件都没有处理。',
      en: 'The documents this tenant may send in 24 hours do not suffice for this request; none of its documents was worked on.',
    },
    remedy: {
      zh: '等待 Retry-After 头所示的秒数，或少发几份，或请运维人员调高 documentsPerDay。',
      en: 'Wait the seconds of the Retry-After header, send fewer, or ask the operators to raise documentsPerDay.',
    },
  },
  internal: {
    status: 500,
    title: { zh: '服务内部错误', en: 'Internal error' },
    meaning: {
      zh: '服务自身出错，与请求的内容是否正确无关；日志中以 requestId 可查。',
      en: 'The service itself failed, whatever the request held; the log has the requestId.',
    },
    remedy: {
      zh: '可以重试一次；仍然出错时，把 requestId 告诉运维人员。',
      en: 'Try once more; if it fails again, give the requestId to the operators.',
    },
  },
  overloaded: {
    status: 503,
    title: { zh: '服务繁忙', en: 'Overloaded' },
    meaning: {
      zh: '排队已满或等待过久，或者服务正在停机；请求没有被处理。',
      en: 'The queue is full, the wait was too long, or the service is shutting down; the request was not processed.',
    },
    remedy: {
      zh: '等待 Retry-After 头所示的秒数后重试。',
      en: 'Try again after the seconds of the Retry-After header.',
    },
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof problemTypes;

export const isProblemName = (name: string): name is ProblemName => Object.hasOwn(problemTypes, name);
