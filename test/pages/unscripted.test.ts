/** What stands between the tags is read until the script has come, and where it never comes; then the element takes its place. */
import { expect, waitUntil } from '@open-wc/testing';

const TAGS = ['mfo-calculator', 'mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure', 'mfo-consent', 'mfo-verify'] as const;

/** Which elements' own words are seen. */
const readable = ({ body }: Document): string[] => TAGS.filter((tag) => (body.querySelector(`${tag} p`)?.getClientRects().length ?? 0) > 0);

async function page(policy: string): Promise<{ readonly document: Document; readonly close: () => void }> {
  const frame = document.createElement('iframe');
  const words = TAGS.map((tag) => `<${tag}><p>ГЭСВ до 46 %</p></${tag}>`).join('');
  const link = '<link rel="stylesheet" href="/dist/cdn/host.css"><script type="module" src="/dist/cdn/mfo-elements.js"></script>';
  frame.srcdoc = `<!doctype html><html lang="ru"><head><meta http-equiv="Content-Security-Policy" content="${policy}">${link}</head><body>${words}</body></html>`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return { document: frame.contentDocument!, close: () => frame.remove() };
}

it('words between the tags stand where the script is blocked', async () => {
  const { document, close } = await page("script-src 'none'");
  expect(readable(document)).to.deep.equal([...TAGS]);
  close();
});

it('and give way to the element where it runs', async () => {
  const { document, close } = await page('');
  await waitUntil(() => readable(document).length === 0, 'they still stand', { timeout: 10_000 });
  for (const tag of TAGS) expect(document.querySelector(tag)!.shadowRoot).not.to.equal(null);
  close();
});
