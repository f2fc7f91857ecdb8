/** What the build reads for the documents: scripts/docs-data.ts, and files as their text. */

declare module 'virtual:docs/elements' {
  interface Described {
    readonly name: string;
    readonly description?: string;
    readonly default?: string;
    readonly type?: { readonly text: string };
  }
  interface Member extends Described {
    readonly kind: 'field' | 'method';
    readonly attribute?: string;
    readonly readonly?: boolean;
    readonly parameters?: readonly Described[];
  }
  interface Element {
    readonly tagName: string;
    readonly summary?: string;
    readonly attributes?: readonly (Described & { readonly fieldName?: string })[];
    readonly members?: readonly Member[];
    readonly events?: readonly Described[];
    readonly cssParts?: readonly Described[];
    readonly cssProperties?: readonly (Described & { readonly syntax?: string })[];
    readonly cssStates?: readonly Described[];
    readonly slots?: readonly Described[];
  }
  const elements: readonly Element[];
  export default elements;
}

declare module 'virtual:docs/compared' {
  interface Compared {
    readonly source: string;
    readonly cases: number;
    readonly rows: number;
  }
  const compared: {
    readonly schedules: readonly Compared[];
    readonly rates: readonly Compared[];
    readonly changes: readonly Compared[];
    readonly own: Readonly<Record<'changes' | 'affordability' | 'ties' | 'verdicts', number>>;
  };
  export default compared;
}

declare module 'virtual:docs/product-schema' {
  const schema: import('./product/schema-fields.js').Schema;
  export default schema;
}

declare module 'virtual:docs/product-example' {
  const text: string;
  export default text;
}

declare module '*?raw' {
  const text: string;
  export default text;
}
