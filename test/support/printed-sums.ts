/** Reads sums as they are printed for people and works them out anew, exactly: a reader with a pencil, independent of the engine. */

export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** `250 000`, `37,5`, `−12,50`. */
export function numberOf(text: string): Exact {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new Error(`Not a number: ${text}`);
  const [whole = '', decimals = ''] = plain.split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Brackets, powers, then × and ÷, then + and −, each from the left. */
export function workedOut(text: string): Exact {
  const tokens = [...text.replace(/[\s\u00a0\u202f]/g, '').matchAll(/\d+(?:,\d+)?|[()+×÷−]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map(([token]) => token);
  let at = 0;
  const next = (): string | undefined => tokens[at];
  const sum = (): Exact => {
    let value = product();
    for (let sign = next(); sign === '+' || sign === '−'; sign = next()) {
      at += 1;
      const other = product();
      value = { n: value.n * other.d + (sign === '+' ? 1n : -1n) * other.n * value.d, d: value.d * other.d };
    }
    return value;
  };
  const product = (): Exact => {
    let value = power();
    for (let sign = next(); sign === '×' || sign === '÷'; sign = next()) {
      at += 1;
      const other = power();
      value = sign === '×' ? { n: value.n * other.n, d: value.d * other.d } : { n: value.n * other.d, d: value.d * other.n };
    }
    return value;
  };
  const power = (): Exact => {
    const value = one();
    const raised = next();
    if (raised === undefined || !RAISED.includes(raised.charAt(0))) return value;
    at += 1;
    const exponent = BigInt(raised.replace(/./g, (digit) => String(RAISED.indexOf(digit))));
    return { n: value.n ** exponent, d: value.d ** exponent };
  };
  const one = (): Exact => {
    const token = next();
    at += 1;
    if (token === '−') {
      const { n, d } = one();
      return { n: -n, d };
    }
    if (token !== '(') return numberOf(token ?? '');
    const value = sum();
    if (next() !== ')') throw new Error(`No closing bracket: ${text}`);
    at += 1;
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new Error(`Not read to its end: ${text}`);
  return value.d < 0n ? { n: -value.n, d: -value.d } : value;
}

export const same = (a: Exact, b: Exact): boolean => a.n * b.d === b.n * a.d;

/** Half-up, ties away from zero; or down. */
export function roundedTo({ n, d }: Exact, unit: Exact, down = false): Exact {
  const [top, bottom] = [n * unit.d, d * unit.n];
  const size = top < 0n ? -top : top;
  const steps = down ? size / bottom : (2n * size + bottom) / (2n * bottom);
  return { n: (top < 0n ? -steps : steps) * unit.n, d: unit.d };
}
