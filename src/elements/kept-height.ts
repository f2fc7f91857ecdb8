/** KeptHeight: the height that a block had when it last had something to show; while it has nothing, its place is kept. */
export class KeptHeight {
  readonly #find: () => HTMLElement | null;
  #height = 0;

  /** `find` gives the block as it stands on the page. */
  constructor(find: () => HTMLElement | null) {
    this.#find = find;
  }

  /** Before the block loses what it shows. */
  measure(): void {
    this.#height = this.#find()?.offsetHeight ?? 0;
  }

  /** After each update; set by script, which a strict policy allows. */
  apply(empty: boolean): void {
    this.#find()?.style.setProperty('min-block-size', empty ? `${this.#height}px` : 'auto');
  }
}
