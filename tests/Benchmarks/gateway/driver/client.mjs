// Asks a gateway, judges its answer, loads it.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { folder, options, work } from './options.mjs';

const body = readFileSync(`${work}/scenario/request.json`);
const expectedText = readFileSync(`${work}/scenario/expected.json`, 'utf8');
const sorted = value => Array.isArray(value) ? value.map(sorted)
  : value && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value;
const expected = JSON.stringify(sorted(JSON.parse(expectedText)));

export function call(url, { method = 'GET', data, headers = {}, timeout = 20000 } = {}) {
  return new Promise((resolve, reject) => {
    const message = request(url, { method, headers: data ? { ...headers, 'content-length': data.length } : headers, timeout, agent: false }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') }));
      response.on('error', reject);
    });
    message.on('timeout', () => message.destroy(new Error('no answer in time')));
    message.on('error', reject);
    message.end(data);
  });
}

let asked = 0;
export const ask = url => call(url, { method: 'POST', data: body, headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer check-${++asked}` } });

/** What is wrong with an answer; null when it is right. */
export function fault({ status, text }) {
  if (status !== 200) return `status ${status}: ${text.slice(0, 300)}`;
  let answer;
  try { answer = JSON.parse(text); } catch { return `not JSON: ${text.slice(0, 300)}`; }
  if (answer.errors) return `errors: ${JSON.stringify(answer.errors).slice(0, 300)}`;
  return JSON.stringify(sorted({ data: answer.data })) === expected ? null : `wrong data: ${text.slice(0, 300)}`;
}

/** Asks until the answer is right; fails when the time is over. */
export async function askRight(url) {
  const answer = await ask(url), wrong = fault(answer);
  if (wrong) throw new Error(wrong);
  return answer;
}

/** Loads a gateway; every request has its own Authorization, so that nobody can merge two. */
export function load(url, seconds) {
  return new Promise((resolve, reject) => {
    const args = ['-t', '1', '-c', String(options.conns), '-d', `${seconds}s`, '--timeout', '10s', '-s', `${folder}/driver/load.lua`, url];
    const wrk = spawn('wrk', args, { env: { ...process.env, BENCH_BODY: `${work}/scenario/request.json`, BENCH_THINK: String(options.think) } });
    let output = '';
    for (const stream of [wrk.stdout, wrk.stderr]) stream.on('data', part => { output += part; });
    wrk.on('exit', () => { const result = /RESULT (\{.*\})/.exec(output); result ? resolve(JSON.parse(result[1])) : reject(new Error(output)); });
  });
}

/** Loads a subgraph a little, so that its own compilation falls into nobody's figures. */
export const warmShop = url => execFileSync('wrk', ['-t1', '-c16', '-d3s', '-s', `${folder}/driver/warm.lua`, url]);
