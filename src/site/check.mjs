// Checks the geodata folder named on the command line, or geodata/. Exits with 1 when anything is wrong.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/site/check.ts');
process.exit(module.check(process.argv[2] ?? 'geodata') > 0 ? 1 : 0);
