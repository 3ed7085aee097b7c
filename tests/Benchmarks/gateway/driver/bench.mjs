// The benchmark: starts, then rounds of load; prints a table and keeps everything in artifacts/gateway-benchmark/results.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askRight, call, fault, load, warmShop } from './client.mjs';
import { cores, cpuOf, drained, driver, kernelOf, machine, memoryOf, quiet } from './machine.mjs';
import { folder, options, work } from './options.mjs';
import { hasEnded, isInstalled, shop, start, startGateway, stop } from './servers.mjs';
import { table } from './table.mjs';

const results = `${work}/results/${options.name}`;
mkdirSync(results, { recursive: true });
const known = JSON.parse(readFileSync(`${folder}/gateways.json`, 'utf8'));
const gateways = options.only
  ? options.only.split(',').map(name => known.find(g => g.name === name) ?? (() => { throw new Error(`${name} is not in gateways.json`); })())
  : known.filter(isInstalled);
for (const g of known.filter(g => !isInstalled(g))) console.error(`not installed: ${g.name} (./peers.sh)`);

/** Milliseconds from the start of the process to the first answer with status 200. */
async function readyTime(gateway) {
  const begin = performance.now(), server = startGateway(gateway, `${results}/${gateway.name}.log`);
  try {
    while (!hasEnded(server) && performance.now() - begin < 60000) {
      try {
        if ((await call(`http://127.0.0.1:${gateway.port}${gateway.health ?? '/'}`, { timeout: 2000 })).status === 200) return performance.now() - begin;
      } catch { /* not yet */ }
      await sleep(2);
    }
    throw new Error(`${gateway.name} was not ready`);
  } finally {
    await stop(server);
  }
}

async function round(gateway, subgraphs, number) {
  await quiet(options.quiet);
  const url = `http://127.0.0.1:${gateway.port}${gateway.path}`, server = startGateway(gateway, `${results}/${gateway.name}.log`);
  try {
    let wrong = 'no answer';
    for (let i = 0; i < 400 && wrong && !hasEnded(server); i++) {
      try { wrong = fault(await ask(url)); } catch { await sleep(150); }
    }
    if (wrong) throw new Error(wrong);
    for (let i = 0; i < 5; i++) await askRight(url);
    const count = async () => JSON.parse((await call(`${shop}/stats`)).text);
    await call(`${shop}/reset`);
    await askRight(url);
    const one = await count(), idle = memoryOf(server.pid).now;

    await load(url, options.warm);
    await drained(server.pid);
    await call(`${shop}/reset`);
    const read = () => ({ cpu: cpuOf(server.pid), kernel: kernelOf(server.pid), subgraphs: cpuOf(subgraphs.pid), machine: machine(), driver: driver() });
    const before = read(), loaded = await load(url, options.secs);
    await drained(server.pid);
    const after = read(), all = await count(), answer = await askRight(url);

    // wrk forgets the requests that are under way when it ends, the gateway still works on them: the work is counted, not the answers.
    const executed = one.requests ? Math.max(loaded.requests, all.requests / one.requests) : loaded.requests;
    const spent = key => (after[key] - before[key]) * 1000 / executed;
    const others = after.machine.busy - before.machine.busy - ['cpu', 'subgraphs', 'driver'].reduce((sum, key) => sum + after[key] - before[key], 0);
    const faults = [
      loaded.errors > 0 && `${loaded.errors} errors`,
      Math.abs(loaded.bytes / loaded.requests - Buffer.byteLength(answer.text)) > 1200 && 'other bodies under load',
      gateway.kind !== 'floor' && one.requests < 5 && 'cached',
      all.requests < 0.98 * one.requests * loaded.requests && 'merged',
      all.authorized < all.requests && 'Authorization not forwarded',
    ].filter(Boolean);
    return {
      name: gateway.name, round: number, faults, cpu: spent('cpu'), kernel: spent('kernel'), rps: loaded.requests / loaded.seconds,
      p50: loaded.p50, p99: loaded.p99, idle, peak: memoryOf(server.pid).peak, fetches: one.requests,
      others: 100 * Math.max(0, others) / (after.machine.all - before.machine.all),
    };
  } catch (error) {
    return { name: gateway.name, round: number, faults: [error.message] };
  } finally {
    await stop(server);
  }
}

const measured = { options, cores, date: new Date().toISOString().slice(0, 10), names: gateways.map(g => g.name), starts: {}, rounds: [] };
const subgraphs = start(['bin/shop/Federation.Shop'], { PORT: shop.split(':').at(-1), DELAY: String(options.delay) }, `${results}/shop.log`);
try {
  for (let i = 0; i < 100; i++) {
    try { await call(`${shop}/health`, { timeout: 1000 }); break; } catch { await sleep(100); }
  }
  for (const name of ['reviews', 'accounts']) warmShop(`${shop}/${name}`);
  const started = gateways.filter(g => g.kind !== 'peer');
  if (options.starts > 0) await quiet(options.quiet);
  for (let i = 0; i < options.starts; i++) {
    for (const g of started) (measured.starts[g.name] ??= []).push(await readyTime(g));
  }
  for (let i = 1; i <= options.rounds; i++) {
    for (const g of i % 2 ? gateways : [...gateways].reverse()) {
      const one = await round(g, subgraphs, i);
      measured.rounds.push(one);
      console.error(`round ${i}: ${one.name}: ${one.cpu ? `${one.cpu.toFixed(3)} ms, others ${one.others.toFixed(0)} %` : ''} ${one.faults.join(', ')}`);
      writeFileSync(`${results}/rounds.json`, JSON.stringify(measured, null, 1));
    }
  }
} finally {
  await stop(subgraphs);
}
console.log(table(measured));
writeFileSync(`${results}/table.md`, table(measured));
