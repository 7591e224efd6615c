import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { limit: { type: 'string' } },
  allowPositionals: true,
});

const kilobytes = statSync(positionals[0]).size / 1024;
if (kilobytes > Number(values.limit)) {
  console.error(`${positionals[0]} has ${kilobytes} kB, more than ${values.limit}`);
  process.exit(1);
}
