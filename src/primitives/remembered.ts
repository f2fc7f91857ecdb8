/** remembered: a pure function that keeps what it answered; the steps of a moved slider ask for the same things over and over. */

/** `keyOf` tells alike questions; once `most` answers are kept, all are let go. */
export function remembered<A extends readonly unknown[], V>(compute: (...given: A) => V, keyOf: (...given: A) => unknown, most: number): (...given: A) => V {
  const known = new Map<unknown, V>();
  return (...given) => {
    const key = keyOf(...given);
    let value = known.get(key);
    if (value === undefined) {
      value = compute(...given);
      if (known.size >= most) known.clear();
      known.set(key, value);
    }
    return value;
  };
}
