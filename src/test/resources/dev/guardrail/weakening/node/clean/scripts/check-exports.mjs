import { readFileSync } from 'node:fs';

const text = readFileSync('src/index.ts', 'utf8');
if (!text.includes('export')) {
  throw new Error('src/index.ts exports nothing');
}
