/** The folder in which a site keeps the files: its address as the snippet writes it and the policy names it, or why it can't be one. */

export type FolderFault = 'scheme' | 'query' | 'file' | 'backslash' | 'host' | 'person';

export type FolderNote = 'plain' | 'foreign' | 'looks-like-host';

export interface Folder {
  /** What the names of files are put behind. */
  readonly base: string;
  /** What a policy calls it. */
  readonly source: string;
  /** The other server, where it is one. */
  readonly origin?: string;
  readonly fault?: FolderFault;
  readonly notes: readonly FolderNote[];
}

export function folderOf(typed: string): Folder {
  const text = typed.trim();
  if (text.includes('\\')) return refused('backslash');
  if (/[?#]/.test(text)) return refused('query');
  if (/\/[^/]+\.(m?js|css|json|html?)\/*$/i.test(`/${text}`)) return refused('file');
  const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(text) ?? [];
  if (scheme === undefined && !text.startsWith('//')) return onThisSite(text);
  return scheme === undefined || /^https?:$/i.test(scheme) ? onServer(scheme === undefined ? `https:${text}` : text) : refused('scheme');
}

const refused = (fault: FolderFault): Folder => ({ base: '', source: '\'self\'', fault, notes: [] });

const ended = (path: string): string => (path === '' || path.endsWith('/') ? path : `${path}/`);

/** Spaces and quotes are signs of an address, but not as they stand. */
const onThisSite = (text: string): Folder => ({
  base: ended(text.replace(/[\s"'<>`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)),
  source: '\'self\'',
  notes: /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(:\d+)?(\/|$)/u.test(text) ? ['looks-like-host'] : [],
});

function onServer(text: string): Folder {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  // a policy ends its sources with these very signs
  if (address === undefined || !/^(\[[\da-f:.]+\]|[\w.-]+)$/i.test(address.hostname)) return refused('host');
  if (address.username !== '' || address.password !== '') return refused('person');
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  return {
    base: ended(`${address.origin}${address.pathname}`),
    source: address.origin,
    origin: address.origin,
    notes: ['foreign', ...(address.protocol === 'http:' && !isHere ? (['plain'] as const) : [])],
  };
}
