/** Notes every layout shift from the first paint on; then, as the page's address asks, brings the host's style sheet and the elements. */
window.shifts = [];
new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
const { searchParams } = new URL(location.href);
document.documentElement.lang = searchParams.get('lang') ?? 'ru';
// written, as a host writes it: the first paint waits for it
if (searchParams.has('host')) document.write('<link rel="stylesheet" href="/src/host.css">');
setTimeout(() => import(`/dist/cdn/${document.querySelector('mfo-verify') ? 'mfo-elements' : 'mfo-calculator'}.js`), 300);
