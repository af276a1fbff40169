import type { Document, ErrorCode } from "yaml";
import type { PolicyMistake } from "./mistake.ts";
import { mistake, type Position, shown } from "./mistake.ts";

const MAX_SYNTAX_MISTAKES = 20;

/** Everything that keeps a text from being one YAML 1.2 document. Warnings count: nothing is silently ignored. */
export function syntaxMistakes(
  document: Document.Parsed,
  positionOf: (offset: number) => Position,
  what: string,
): PolicyMistake[] {
  const errors = [...document.errors, ...document.warnings];
  // One wrong bracket makes every word behind it unexpected; the first of them is the one to read.
  const lost = errors.findIndex((error) => error.code === "UNEXPECTED_TOKEN");
  const mistakes = (lost < 0 ? errors : errors.slice(0, lost + 1))
    .slice(0, MAX_SYNTAX_MISTAKES)
    .map((error) =>
      mistake({ at: positionOf(error.pos[0]), path: [], problem: meaning(error.code, error.message, what) }),
    );
  const version = document.directives.yaml.explicit === true ? document.directives.yaml.version : "1.2";
  if (version === "1.2") return mistakes;
  const problem = `${what} is YAML 1.2, not ${version}. Remove the %YAML line.`;
  return [mistake({ at: positionOf(0), path: [], problem }), ...mistakes];
}

function meaning(code: ErrorCode, said: string, what: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "A tab is used to indent. YAML indents with spaces.";
    case "MULTIPLE_DOCS":
      return `A second document starts here (---). ${what} is one document.`;
    case "TAG_RESOLVE_FAILED":
      return `A tag is not understood here: ${said}. Remove it.`;
    case "NON_STRING_KEY":
      return "A key must be plain text.";
    case "RESOURCE_EXHAUSTION":
      return `${what} is nested too deeply here.`;
    case "UNEXPECTED_TOKEN":
      return `Not valid YAML: ${shown(/"(.*)"$/.exec(said)?.[1] ?? said)} is not expected here. Look for a bracket, quote or indent before it.`;
    default:
      return `Not valid YAML: ${said.replace(/\s+/g, " ").replace(/[.:]$/, "")}.`;
  }
}
