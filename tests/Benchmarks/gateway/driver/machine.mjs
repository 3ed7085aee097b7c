// What Linux knows about processes and the machine.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const HZ = Number(execFileSync('getconf', ['CLK_TCK']).toString());
export const cores = Number(execFileSync('nproc').toString());

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const f = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: +f[1], ticks: +f[11] + +f[12], childTicks: +f[13] + +f[14], kernelTicks: +f[12] + +f[14] };
  } catch {
    return null;
  }
}

/** A process and all that it started. */
export function tree(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    const s = /^\d+$/.test(name) ? stat(name) : null;
    if (s) parents.set(+name, s.parent);
  }
  const all = [pid];
  for (let i = 0; i < all.length; i++) for (const [child, parent] of parents) if (parent === all[i]) all.push(child);
  return all;
}

export const isAlive = pid => stat(pid) !== null;

/** CPU seconds, user and system, of a process and all that it started. */
export const cpuOf = pid => tree(pid).reduce((sum, p) => { const s = stat(p); return s ? sum + s.ticks + s.childTicks : sum; }, 0) / HZ;

/** The part of it in the kernel. */
export const kernelOf = pid => tree(pid).reduce((sum, p) => sum + (stat(p)?.kernelTicks ?? 0), 0) / HZ;

/** Resident memory in MB: now, and the most there was. */
export function memoryOf(pid) {
  const sum = { now: 0, peak: 0 };
  for (const p of tree(pid)) {
    try {
      const text = readFileSync(`/proc/${p}/status`, 'utf8');
      sum.peak += +(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
      sum.now += +(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
    } catch { /* it has ended */ }
  }
  return sum;
}

/** Seconds in which the machine worked, and all seconds. */
export function machine() {
  const f = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/).slice(1).map(Number);
  const busy = f[0] + f[1] + f[2] + f[5] + f[6] + f[7];
  return { busy: busy / HZ, all: (busy + f[3] + f[4]) / HZ };
}

/** CPU seconds of this driver and of what it started and waited for. */
export const driver = () => { const s = stat(process.pid); return (s.ticks + s.childTicks) / HZ; };

/** Waits until a process does almost nothing, at most 15 s. */
export async function drained(pid) {
  for (let i = 0, calm = 0; i < 75 && calm < 2; i++) {
    const before = cpuOf(pid);
    await sleep(200);
    calm = cpuOf(pid) - before <= 0.02 ? calm + 1 : 0;
  }
}

/** Waits until the machine does almost nothing for two seconds. */
export async function quiet(mostSeconds) {
  const end = Date.now() + mostSeconds * 1000;
  for (let calm = 0; Date.now() < end && calm < 2;) {
    const before = machine();
    await sleep(1000);
    const after = machine();
    calm = (after.busy - before.busy) / (after.all - before.all) < 0.12 ? calm + 1 : 0;
  }
}
