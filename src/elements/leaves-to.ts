/** The name of another site that an address leads to, so that leaving is no surprise; `undefined` within the page's own. */
export function leavesTo(address: string): string | undefined {
  if (!URL.canParse(address, document.baseURI)) return undefined;
  const { origin, host } = new URL(address, document.baseURI);
  return origin === location.origin ? undefined : host;
}
