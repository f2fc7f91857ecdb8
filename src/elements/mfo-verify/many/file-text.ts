/** The text of a file, in whatever alphabet a spreadsheet saved it. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Excel writes its "Unicode text" in UTF-16, and plain CSV in the alphabet of Windows, which is never valid UTF-8 where it has Cyrillic. */
export function fileText(bytes: Uint8Array): FileText {
  const as = (encoding: Encoding, fatal = false): FileText => ({ text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  try {
    return as('utf-8', true);
  } catch {
    return as('windows-1251');
  }
}
