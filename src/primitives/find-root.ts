/** findRoot: Newton's steps, held inside a bracket that always contains the root. */

export interface Slope {
  readonly value: number;
  readonly slope: number;
}

const MOST_STEPS = 200;

/** The root of a rising function, to the last bits of a float. `low` must not lie right of it, `high` not left. */
export function findRoot(rising: (x: number) => Slope, low: number, high: number, guess: number): number {
  let x = guess > low && guess < high ? guess : (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { value, slope } = rising(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    const newton = x - value / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= Number.EPSILON * Math.abs(x) || next === low || next === high) return next;
    x = next;
  }
  return x;
}
