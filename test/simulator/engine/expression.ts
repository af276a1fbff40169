import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { ExpressionData } from "@actions/expressions/data/index";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { falsy } from "@actions/expressions/result";
import { Refusal } from "./refusal.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** How the job (or, for a job's own `if:`, its needs) went so far. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** What an expression may see: contexts by name, and the status behind `success()`, `failure()` and `cancelled()`. */
export interface Scope {
  readonly contexts: JsonObject;
  readonly status?: Status;
}

/** Evaluates one expression without its `${{ }}` with GitHub's own parser and evaluator; throws their errors. */
export function evaluateExpression(expression: string, scope: Scope): Json {
  return toJson(evaluate(expression, scope));
}

/** Whether a condition holds, by GitHub's rules of truth: null, false, 0, NaN and the empty text are not true. */
export function isTrue(condition: string, scope: Scope): boolean {
  return !falsy(evaluate(condition, scope));
}

/**
 * Evaluates a template value: a text that is one `${{ }}` keeps the type of its result, mixed texts become text, lists
 * and mappings are evaluated inside.
 */
export function evaluateTemplate(template: Json, scope: Scope): Json {
  if (typeof template === "string") {
    const parts = splitTemplate(template);
    const [only] = parts;
    if (parts.length === 1 && only?.kind === "expression") return evaluateExpression(only.text, scope);
    return parts.map((part) => (part.kind === "text" ? part.text : evaluate(part.text, scope).coerceString())).join("");
  }
  if (Array.isArray(template)) return template.map((item: Json) => evaluateTemplate(item, scope));
  if (isObject(template)) {
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, evaluateTemplate(value, scope)]));
  }
  return template;
}

/** Evaluates a template to text the way GitHub prints a value: null is empty, mappings are `Object`. */
export function evaluateText(template: Json, scope: Scope): string {
  return asText(evaluateTemplate(template, scope));
}

/** GitHub's text form of a value. */
export function asText(value: Json): string {
  return fromJson(value).coerceString();
}

/** Narrows to a mapping. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function evaluate(expression: string, scope: Scope): ExpressionData {
  const functions = [...statusFunctions(scope.status), hashFiles];
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(scope.contexts), functions).parse();
  const contexts = new data.Dictionary(
    ...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: fromJson(value) })),
  );
  return new Evaluator(tree, contexts, new Map(functions.map((each) => [each.name.toLowerCase(), each]))).evaluate();
}

function statusFunctions(status: Status | undefined): FunctionDefinition[] {
  if (status === undefined) return [];
  const answers = { ...status, always: true };
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
}

const hashFiles: FunctionDefinition = {
  name: "hashFiles",
  minArgs: 1,
  maxArgs: 255,
  call: () => {
    throw new Refusal("hashFiles()", "an expression");
  },
};

function fromJson(value: Json): ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver);
}

function toJson(value: ExpressionData): Json {
  return JSON.parse(JSON.stringify(value, data.replacer));
}

interface Part {
  readonly kind: "text" | "expression";
  readonly text: string;
}

function splitTemplate(template: string): Part[] {
  const parts: Part[] = [];
  let rest = template;
  for (;;) {
    const start = rest.indexOf("${{");
    if (start === -1) break;
    const end = endOfExpression(rest, start + 3);
    if (start > 0) parts.push({ kind: "text", text: rest.slice(0, start) });
    parts.push({ kind: "expression", text: rest.slice(start + 3, end).trim() });
    rest = rest.slice(end + 2);
  }
  if (rest !== "") parts.push({ kind: "text", text: rest });
  return parts;
}

/** Where the closing braces are, not counting those inside a quoted text of the expression. */
function endOfExpression(template: string, from: number): number {
  let quoted = false;
  for (let at = from; at < template.length; at++) {
    if (template[at] === "'") quoted = !quoted;
    if (!quoted && template.startsWith("}}", at)) return at;
  }
  throw new Error(`The expression is not closed: ${template}. Add "}}".`);
}
