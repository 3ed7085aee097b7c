// Starts and ends servers. Only what was started here is ended.
import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, tree } from './machine.mjs';
import { work } from './options.mjs';

export const shop = 'http://127.0.0.1:45200';
const running = new Set();

/** What cmd starts, when it is installed. */
export const isInstalled = gateway => gateway.cmd.filter(part => /^(bin|peers)\//.test(part)).every(part => existsSync(resolve(work, part)));

export function start(cmd, env, log) {
  const file = openSync(log, 'a');
  const program = cmd[0].includes('/') ? resolve(work, cmd[0]) : cmd[0];
  const server = spawn(program, cmd.slice(1), { cwd: work, env: { ...process.env, SUBGRAPHS: shop, SCENARIO: `${work}/scenario`, ...env }, stdio: ['ignore', file, file] });
  server.on('error', error => console.error(error.message));
  server.on('exit', () => running.delete(server));
  running.add(server);
  return server;
}

export const startGateway = (gateway, log) =>
  start(gateway.cmd.map(part => part.replaceAll('$PORT', String(gateway.port))), { PORT: String(gateway.port), ...gateway.env }, log);

export const hasEnded = server => server.exitCode !== null || server.signalCode !== null;

export async function stop(server) {
  if (hasEnded(server)) return;
  const all = tree(server.pid);
  const signal = name => { for (const pid of all) if (isAlive(pid)) try { process.kill(pid, name); } catch { /* it has just ended */ } };
  signal('SIGTERM');
  for (let i = 0; i < 30 && !hasEnded(server); i++) await sleep(100);
  signal('SIGKILL');
  await sleep(100);
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.on(signal, async () => {
    await Promise.all([...running].map(stop));
    process.exit(code);
  });
}
