/** The hashes of the CDN files, which the build writes beside them. */

/** `sha384-…` by the name of the file. */
export type Integrity = Readonly<Record<string, string>>;

/** None where the package is not built yet: a server may answer whatever it has. */
export async function loadIntegrity(address: string): Promise<Integrity> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok === true && response.headers.get('content-type')?.includes('json') === true ? ((await response.json()) as Integrity) : {};
}
