import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openHub, testFolder } from '../workplace.ts';

async function hubWithPage() {
  const page = path.join(await testFolder(), 'page');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<!doctype html><title>Wawancara</title>');
  writeFileSync(path.join(page, 'assets', 'page-1a2b.js'), 'void 0;');
  writeFileSync(path.join(page, '..', 'rahasia.html'), 'bukan untuk umum');
  return openHub({ participantDirectory: page });
}

test('every link opens the same page, which tells nothing and is kept nowhere', async () => {
  const hub = await hubWithPage();
  const response = await fetch(`${hub.url}/j/${'A'.repeat(22)}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Wawancara');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain(`ws://${new URL(hub.url).host}`);
  expect(policy).not.toContain('unsafe');
});

test('the files of the page come with their type and may be kept', async () => {
  const hub = await hubWithPage();
  const response = await fetch(`${hub.url}/assets/page-1a2b.js`);
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('nothing outside the page’s folder is served', async () => {
  const hub = await hubWithPage();
  for (const place of [
    '/rahasia.html',
    '/..%2frahasia.html',
    '/assets/..%2f..%2frahasia.html',
    '/.env',
    '/j/',
  ])
    expect((await fetch(hub.url + place)).status).toBe(404);
});

test('a hub without the built page says so', async () => {
  const hub = await openHub();
  const response = await fetch(`${hub.url}/j/abc`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('belum tersedia');
});

test('the page’s questions are small JSON bodies and nothing else', async () => {
  const hub = await openHub();
  const ask = (init: RequestInit, place = '/api/call/look') =>
    fetch(hub.url + place, init).then((one) => one.status);
  const json = { 'content-type': 'application/json' };
  expect(await ask({ method: 'GET' })).toBe(405);
  expect(await ask({ method: 'POST', headers: json, body: '{' })).toBe(400);
  expect(await ask({ method: 'POST', headers: json, body: JSON.stringify({ token: 'pendek' }) })).toBe(400);
  expect(await ask({ method: 'POST', body: JSON.stringify({ token: 'A'.repeat(22) }) })).toBe(400);
  expect(await ask({ method: 'POST', headers: json, body: `{"x":"${'y'.repeat(5000)}"}` })).toBe(400);
  expect(await ask({ method: 'POST', headers: json, body: '{}' }, '/api/lain')).toBe(404);
});
