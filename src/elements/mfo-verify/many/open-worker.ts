/** Opens the verifier's worker, under a Trusted Types policy of its own where the page asks for policies. */

interface Policies {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => URL };
}

let trusted: URL | undefined;

/** `undefined` where the page's policy or another origin forbids it. A policy is made once: its name may not be taken twice. */
export function openWorker(): Worker | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  try {
    // beside the file that this code stands in, whichever build that is
    const address = new URL(/* @vite-ignore */ './mfo-verify-worker.js', import.meta.url);
    trusted ??= trustedTypes === undefined ? address : trustedTypes.createPolicy('mfo-worker', { createScriptURL: () => address.href }).createScriptURL('');
    return new Worker(trusted, { type: 'module' });
  } catch {
    return undefined;
  }
}
