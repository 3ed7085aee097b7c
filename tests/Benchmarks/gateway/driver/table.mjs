// Renders what was measured as Markdown: medians.
function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b), half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const show = (value, digits) => Number.isFinite(value) ? value.toFixed(digits) : '–';

export function table({ options, cores, date, names, starts, rounds }) {
  const of = (name, key) => median(rounds.filter(r => r.name === name).map(r => r[key]));
  const floor = of('floor-fixed', 'cpu'), bare = median(starts['floor-static'] ?? []);
  const rows = names.map(name => {
    const mine = rounds.filter(r => r.name === name), cpus = mine.map(r => r.cpu).filter(Number.isFinite), ready = median(starts[name] ?? []);
    return {
      name, cpu: median(cpus), least: Math.min(...cpus), most: Math.max(...cpus), ready,
      others: Math.max(...mine.map(r => r.others ?? 0)), faults: [...new Set(mine.flatMap(r => r.faults))],
    };
  }).sort((a, b) => (a.cpu || Infinity) - (b.cpu || Infinity) || a.ready - b.ready);
  const lines = rows.map(r => [
    r.name, `**${show(r.cpu, 3)}** (${show(r.least, 3)} to ${show(r.most, 3)})`, show(r.cpu / floor, 2), show(of(r.name, 'kernel'), 3), show(of(r.name, 'fetches'), 0), show(of(r.name, 'rps'), 0),
    show(of(r.name, 'p99'), 0), show(of(r.name, 'idle'), 0), show(of(r.name, 'peak'), 0), show(r.ready, 0), show(r.ready / bare, 2), show(r.others, 0), r.faults.join(', ') || 'clean',
  ]);
  const head = ['gateway', 'CPU ms per request (least to most)', '× floor-fixed', 'of it kernel', 'subgraph requests', 'requests/s', 'p99, ms', 'memory after start, MB', 'at most, MB', 'ready, ms', '× bare host', 'others, %', 'faults'];
  return [
    `${date}, ${cores} cores. ${options.conns} connections, ${options.secs} s after ${options.warm} s of warm-up, subgraphs wait ${options.delay} ms; medians of ${options.rounds} rounds, of ${options.starts} starts.`, '',
    `| ${head.join(' | ')} |`, `|---|${'--:|'.repeat(head.length - 2)}---|`, ...lines.map(line => `| ${line.join(' | ')} |`), '',
  ].join('\n');
}
