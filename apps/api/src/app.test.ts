import { expect, test } from 'vitest';
import { createApp } from './app.ts';

test('checks a document sent as the body', async () => {
  const response = await createApp().request('/v1/check?name=a.txt', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '甲县人民政府2022年政府信息公开工作年度报告\n\n一、总体情况\n',
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    schemaVersion: 1,
    source: { name: 'a.txt', format: 'text' },
  });
});

test('an unknown path is a problem', async () => {
  const response = await createApp().request('/nowhere');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});
