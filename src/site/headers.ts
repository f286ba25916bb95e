/** For how long a file may be kept whose name carries a hash of its content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * What a host should send with the site's files, as the text of `_headers`, which some hosts of static sites read.
 * `policy`: the page's own; sent with each file it holds for workers too, and says who may frame the page, which no page can.
 */
export const headersText = (policy: string): string =>
  [
    '/*',
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '/assets/*',
    `  Cache-Control: ${FOR_EVER}`,
    '',
  ].join('\n');

/** What such a text says of a path of the site: names and values. A pattern is a path, or its beginning before `*`. */
export function headersFor(text: string, path: string): [name: string, value: string][] {
  let isMeant = false;
  return text.split('\n').flatMap((line): [string, string][] => {
    if (line.startsWith('/')) isMeant = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    return isMeant && name !== undefined && value !== undefined ? [[name, value]] : [];
  });
}
