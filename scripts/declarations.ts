/** What the doors export, declaration by declaration, with the types of the package that they speak of. */
import { resolve } from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
const OURS = resolve('dist');

/** Without comments, on one line. */
const printer = ts.createPrinter({ removeComments: true });
const textOf = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, ' ').replace(/;$/, '');

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.VariableDeclaration | ts.FunctionDeclaration | ts.ClassDeclaration;

const isDeclared = (node: ts.Node): node is Declared =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node);

/** The values of a list that is written out. */
function valuesOf({ type }: ts.VariableDeclaration): readonly ts.TypeNode[] | undefined {
  const values = type && ts.isTypeOperatorNode(type) && ts.isTupleTypeNode(type.type) ? type.type.elements : [];
  return values.length > 0 && values.every(ts.isLiteralTypeNode) ? values : undefined;
}

/** A member, or one of several values, has a line of its own. */
function linesOf(name: string, node: Declared): readonly (readonly [string, string])[] {
  // the manifest tells what is public of a class
  if (ts.isClassDeclaration(node)) return [[name, 'class']];
  if (ts.isInterfaceDeclaration(node)) {
    const heritage = (node.heritageClauses ?? []).map(textOf).join(' ');
    return [[name, `interface ${heritage}`.trim()], ...node.members.map((member) => [`${name}.${member.name?.getText() ?? textOf(member)}`, textOf(member)] as const)];
  }
  if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type)) return [[name, 'one of'], ...node.type.types.map((each) => [`${name} | ${textOf(each)}`, ''] as const)];
  const values = ts.isVariableDeclaration(node) ? valuesOf(node) : undefined;
  if (values !== undefined) return [[name, 'list'], ...values.map((each) => [`${name} has ${textOf(each)}`, ''] as const)];
  return [[name, ts.isFunctionDeclaration(node) || node.type === undefined ? textOf(node) : textOf(node.type)]];
}

export function declarations(doors: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const program = ts.createProgram(Object.values(doors), OPTIONS);
  const checker = program.getTypeChecker();
  const whole = (symbol: ts.Symbol): ts.Symbol => ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol));
  const exported = Object.entries(doors).flatMap(([door, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} is not built.`);
    return checker.getExportsOfModule(module).map((symbol) => [door, symbol] as const);
  });

  const isExported = new Set(exported.map(([, symbol]) => whole(symbol)));
  const named = new Map<ts.Symbol, string>();
  const meet = (symbol: ts.Symbol): void => {
    const [node] = symbol.declarations ?? [];
    if (node === undefined || !isDeclared(node) || named.has(symbol) || !node.getSourceFile().fileName.startsWith(OURS)) return;
    // a reader that a type is read from; schemas tell its shape
    if (ts.isVariableDeclaration(node) && valuesOf(node) === undefined && !isExported.has(symbol)) return;
    const taken = [...named.values()].filter((name) => name.replace(/ \d+$/, '') === symbol.name).length;
    named.set(symbol, taken === 0 ? symbol.name : `${symbol.name} ${taken + 1}`);
    if (!ts.isClassDeclaration(node)) look(node);
  };
  const look = (node: ts.Node): void => {
    // of `Reading['id']` and `keyof LawValues` the schemas tell the values; the rest of them is not spoken of
    if ((ts.isIndexedAccessTypeNode(node) && ts.isTypeReferenceNode(node.objectType)) || (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword)) return;
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol !== undefined) meet(whole(symbol));
    }
    ts.forEachChild(node, look);
  };
  for (const [, symbol] of exported) meet(whole(symbol));

  return [...exported.map(([door, { name }]) => [`${door} exports ${name}`, ''] as const), ...[...named].flatMap(([symbol, name]) => linesOf(name, symbol.declarations?.[0] as Declared))];
}
