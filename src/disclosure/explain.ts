/** explain: why a figure is what it is, as ordered steps, from the figure itself down to the law and to what was asked. */
import type { Graph, Grounded } from './figure.js';
import { cellOf } from './schedule-figures.js';

/**
 * The figure, then what it came from, each once, nearest first. The rows of a schedule explain themselves beside the
 * schedule: a step that rests on a row of another number, or a figure that sums them up, names the row and goes no further.
 */
export function explain(graph: Graph, id: string): readonly Grounded[] {
  const row = cellOf(id)?.row;
  const steps = new Map<string, Grounded>();
  let next: readonly string[] = [id];
  while (next.length > 0) {
    const found = next.flatMap((each) => (steps.has(each) ? [] : (graph.find(each) ?? [])));
    for (const each of found) steps.set(each.figure.id, each);
    next = [...new Set(found.flatMap(({ figure: { from } }) => from))].filter((each) => {
      const place = cellOf(each);
      return place === undefined || place.row === row;
    });
  }
  return [...steps.values()];
}
