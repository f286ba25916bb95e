import { parseSync } from 'vite';

/** One module that a file asks for, as it is written there. */
export interface Import {
  readonly from: string;
  /** Whether nothing of it is left when the types are gone. */
  readonly typeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const textOf = (value: unknown): string | null => (isNode(value) && typeof value['value'] === 'string' ? value['value'] : null);
const allTypes = (specifiers: unknown, kind: string): boolean =>
  Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => isNode(one) && one[kind] === 'type');

/**
 * Every way of asking for a module: import, export from, import(), the type import('…'), and the address of a file beside this one,
 * as workers are given.
 *
 * @throws Error where the text is no TypeScript.
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: Import[] = [];
  const add = (from: string | null, typeOnly: boolean): void => {
    if (from !== null) found.push({ from, typeOnly });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    const { type, source } = value;
    if (type === 'ImportDeclaration') add(textOf(source), value['importKind'] === 'type' || allTypes(value['specifiers'], 'importKind'));
    else if (type === 'ExportNamedDeclaration')
      add(textOf(source), value['exportKind'] === 'type' || allTypes(value['specifiers'], 'exportKind'));
    else if (type === 'ExportAllDeclaration') add(textOf(source), value['exportKind'] === 'type');
    else if (type === 'ImportExpression') add(textOf(source), false);
    else if (type === 'TSImportType') add(textOf(source), true);
    else if (type === 'NewExpression') add(besideThis(value), false);
    for (const member of Object.values(value)) visit(member);
  };
  visit(program);
  return found;
}

/** The `./worker.ts` of `new URL('./worker.ts', import.meta.url)`. */
function besideThis({ callee, arguments: given }: Node): string | null {
  if (!isNode(callee) || callee['name'] !== 'URL' || !Array.isArray(given) || given.length !== 2) return null;
  const base: unknown = given[1];
  return isNode(base) && isNode(base['object']) && base['object'].type === 'MetaProperty' ? textOf(given[0]) : null;
}
