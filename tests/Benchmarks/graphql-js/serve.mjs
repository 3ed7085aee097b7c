// The graphql-js side of the comparison. Says what it is, then takes a request per line and gives a measurement per line:
// {"workload","iterations"} -> {"cpuMicroseconds","wallMicroseconds","answerBytes","answerHash"}
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { version } from 'graphql';
import { workloads } from './workloads.mjs';

console.log(`graphql-js ${version}, Node ${process.version}`);

for await (const line of createInterface({ input: process.stdin })) {
  const { workload, iterations } = JSON.parse(line);
  const run = workloads[workload];
  let answer;
  const wall = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  for (let i = 0; i < iterations; i++) {
    answer = run();
    if (answer instanceof Promise) answer = await answer;
  }
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      cpuMicroseconds: user + system,
      wallMicroseconds: Number((process.hrtime.bigint() - wall) / 1000n),
      answerBytes: answer.length,
      answerHash: createHash('sha256').update(answer).digest('hex'),
    }),
  );
}
