import { oneLine, plainText } from "./plain-text.ts";

/**
 * Markdown in which text from outside is inert (R47): it cannot mention anybody, link, open HTML or a comment, or leave its
 * code span, fence or cell. A plain string is always text; only the functions of this file make `Markdown`.
 */
export interface Markdown {
  readonly markdown: string;
}

/** What stands in a line: text to be escaped, or Markdown made here. */
export type Inline = string | Markdown | readonly (string | Markdown)[];

/** Between two characters that GitHub would otherwise read together, such as `@` and a name. Takes no room. */
const gap = "\u200b";

/** Escapes text for use inside a line. References to people, issues and addresses stay readable and do not link. */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(/@/g, `@${gap}`)
    .replace(/#(?=\d)|\bGH-(?=\d)/gi, `$&${gap}`)
    .replace(/:(?=\/\/)/g, `:${gap}`)
    .replace(/\bwww(?=\.)/gi, `$&${gap}`)
    .replace(/[\\`*_[\]~$]/g, "\\$&")
    .replace(/[&<>|]/g, (sign) => entities[sign] ?? sign);
}
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;" };

/** Escapes text for the inside of an HTML element, where Markdown does not apply. */
export function escapeHtml(text: string): string {
  return oneLine(text)
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${gap}`)
    .replace(/[&<>"]/g, (sign) => htmlEntities[sign] ?? sign);
}
const htmlEntities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as a code span, for what a reader may copy: GitHub links nothing in it. */
export function code(text: string): Markdown {
  const line = oneLine(text);
  if (line === "") return { markdown: "" };
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return { markdown: fence + pad + line + pad + fence };
}

/**
 * A sentence of ours, in which backticks mark what is to be typed: `issues: write`. Text from outside may stand in it, for a
 * code span is as inert as what is escaped.
 */
export function prose(text: string): Markdown {
  const parts = text.split(/`([^`\n]+)`/);
  return { markdown: inline(parts.map((part, at) => (at % 2 === 1 ? code(part) : part))) };
}

/** A link whose text is escaped; what is not an http(s) address stays text. */
export function link(text: string, url: string): Markdown {
  return linked({ markdown: escapeText(text) }, url);
}

/** A link whose text is a code span, such as a reason code that leads to its page. */
export function codeLink(text: string, url: string): Markdown {
  return linked(code(text), url);
}

function linked({ markdown }: Markdown, url: string): Markdown {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== "" || address.password !== "") {
    return { markdown };
  }
  const href = address.href.replace(
    /[\\<>()|`[\]*_~@$]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return { markdown: `[${markdown}](${href})` };
}

/** GitHub's forms of a login and of a team, and nothing beside them. */
const ACCOUNT = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:_[A-Za-z0-9]{1,32})?$/;
const TEAM = /^[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?$/;

/** Calls an account. What is no login stays text, also where it reads like a team. */
export function mentionAccount(login: string): Markdown {
  return { markdown: ACCOUNT.test(login) ? `@${login}` : escapeText(login) };
}

/** Calls a team of an organization; what is neither stays text. These two are the only ways to mention anybody. */
export function mentionTeam(organization: string, slug: string): Markdown {
  const name = `${organization}/${slug}`;
  return { markdown: ACCOUNT.test(organization) && TEAM.test(slug) ? `@${name}` : escapeText(name) };
}

export function strong(...parts: readonly Inline[]): Markdown {
  const inner = inline(parts).trim();
  return { markdown: inner === "" ? "" : `**${inner}**` };
}

/** Joins the parts of a line; text among them is escaped. */
export function inline(part: Inline | readonly Inline[]): string {
  if (typeof part === "string") return escapeText(part);
  if ("markdown" in part) return part.markdown;
  return part.map((inner) => spaced(inner)).reduce(joined, "");
}

/** Spaces at the ends of a text part separate it from its neighbours, so they stay. */
function spaced(part: Inline): string {
  const text = inline(part);
  if (typeof part !== "string") return text;
  return (/^\s/.test(part) ? " " : "") + text + (text !== "" && /\s$/.test(part) ? " " : "");
}

/** Two code spans side by side would become one. */
function joined(left: string, right: string): string {
  return left.endsWith("`") && right.startsWith("`") ? left + gap + right : left + right;
}

/** Lines one below the other, where Markdown has only one: in the cell of a table. */
export function stacked(lines: readonly Inline[]): Markdown {
  return {
    markdown: lines
      .map((each) => inline([each]).trim())
      .filter((text) => text !== "")
      .join("<br>"),
  };
}

/** A line that stands alone: nothing at its start makes it a heading, a list, a quote or a rule. */
export function line(...parts: readonly Inline[]): string {
  return inline(parts)
    .trim()
    .replace(/^(?:[-+=#]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A line as the content of a table cell. A backslash before an escaped pipe would escape the escape, and end the cell. */
export function cell(part: Inline): string {
  return inline([part])
    .trim()
    .replace(/\\?\|/g, (pipe) => (pipe === "|" ? "\\|" : `\\${gap}\\|`));
}

/** A block of text exactly as it is, with line ends, behind a fence that it cannot close. */
export function fence(language: string, text: string): string {
  const body = plainText(text).replace(/\n+$/, "");
  const marks = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${marks}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${marks}`;
}

/** Text for the inside of a quoted label in a Mermaid diagram: everything but plain letters becomes an entity code. */
export function diagramLabel(text: string): string {
  return oneLine(text).replace(/[^\p{L}\p{N} .-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
