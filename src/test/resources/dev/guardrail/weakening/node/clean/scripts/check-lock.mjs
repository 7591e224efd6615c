import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const foreign = Object.entries(lock.packages ?? {}).filter(
  ([, entry]) => entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/'),
);
if (foreign.length > 0) {
  console.error(foreign.map(([name]) => name).join('\n'));
  process.exitCode = 1;
}
