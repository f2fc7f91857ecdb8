/** The address of the page, for a link back to it: without fragment, and without query, which may tell who reads it. */

/** A page that needs its query names itself by a canonical link. */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (canonical !== undefined && URL.canParse(canonical) && new URL(canonical).origin === location.origin) return canonical.replace(/#.*$/, '');
  return location.href.replace(/[?#].*$/, '');
}
