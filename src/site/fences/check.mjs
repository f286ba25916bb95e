// Checks who imports whom in src/. Exits with 1 when anything is against the table of rooms.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/site/fences/sources.ts');
const faults = module.checkSources();
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
