/** Finds the three browsers that elements are tested in; on Debian as root it installs those that are missing. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);

const miniBrowser = () => {
  const libraries = '/usr/lib';
  const places = existsSync(libraries) ? readdirSync(libraries).map((triplet) => join(libraries, triplet, 'webkit2gtk-4.1', 'MiniBrowser')) : [];
  return places.find(existsSync);
};

/** What each browser is started with, or `undefined` where a part of it is missing. */
export function findBrowsers() {
  const [webkit, driver, xvfb] = [miniBrowser(), onPath('WebKitWebDriver'), onPath('Xvfb')];
  return {
    chromium: onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    firefox: onPath('firefox-esr', 'firefox'),
    webkit: webkit && driver && xvfb ? { browser: webkit, driver, xvfb } : undefined,
  };
}

const PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'] };

/** The browsers asked for by BROWSERS (all three without it) that can be had; names the others, and fails if there is none. */
export function ensureBrowsers() {
  const asked = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',').filter(Boolean);
  const missing = asked.filter((name) => findBrowsers()[name] === undefined);
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (missing.length > 0 && canInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    console.log(`Installing ${missing.join(', ')} for the tests of the elements…`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing.flatMap((name) => PACKAGES[name]));
  }
  const found = findBrowsers();
  const ready = asked.filter((name) => found[name] !== undefined);
  const lacking = asked.filter((name) => found[name] === undefined);
  if (lacking.length > 0) console.warn(`Not found, not tested in: ${lacking.join(', ')}.`);
  if (asked.length > 0 && ready.length === 0) throw new Error('No browser found: the elements can not be tested. Install Chromium, Firefox or WebKitGTK with its driver.');
  return Object.fromEntries(ready.map((name) => [name, found[name]]));
}
