/** download: a file that is made here and handed to the browser; nothing is sent. */

/** What a CSV begins with: without it Excel reads Cyrillic as another alphabet. */
export const CSV_MARK = '\uFEFF';

/** Some browsers begin a download later. */
const DOWNLOAD_MS = 60_000;

/** The link stands in `root` for a moment, because not every browser follows one that stands nowhere. */
export function download(root: ParentNode, name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_MS);
}
