// The command line, and where things are.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const work = resolve(folder, '../../../artifacts/gateway-benchmark');

export const options = {
  only: '',     // names, separated by commas; all that are installed when left out
  rounds: 3,    // how often each is loaded; the order turns round every time
  starts: 9,    // how often each of ours and the floors is started to see how soon it is ready
  warm: 8,      // seconds of load that do not count; .NET needs 8
  secs: 10,     // seconds of load that count
  conns: 50,    // connections
  delay: 0,     // milliseconds that a subgraph waits before it answers
  think: 0,     // milliseconds that a client waits before the next request
  quiet: 45,    // seconds to wait at most for a machine that does nothing else
  name: 'last', // the folder of the results
};

for (let i = 2; i < process.argv.length; i += 2) {
  const key = process.argv[i].replace(/^--/, '');
  if (!(key in options) || process.argv[i + 1] === undefined) {
    console.error(`${process.argv[i]} is not an option or has no value. Options: ${Object.keys(options).map(o => `--${o}`).join(' ')}`);
    process.exit(2);
  }
  options[key] = typeof options[key] === 'number' ? Number(process.argv[i + 1]) : process.argv[i + 1];
}
