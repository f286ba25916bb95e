// Builds the site into dist/. `--draft` builds it although the check refuses its content.
import { build } from 'vite';

const unknown = process.argv.slice(2).filter((argument) => argument !== '--draft');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. The one option is --draft.`);
  process.exit(1);
}
if (process.argv.includes('--draft')) process.env.DRAFT = '1';
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
