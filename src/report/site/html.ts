import { plainText } from "../../action/plain-text.ts";

/** HTML that was made here. A plain string is always text; only the functions of this file make `Html`. */
export interface Html {
  readonly html: string;
}

/** What stands in an element: text to be escaped, HTML made here, or several of them; `null` is nothing. */
export type Piece = string | Html | null | readonly Piece[];

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text without characters that hide or turn others around, each sign that HTML reads as its entity. */
function escaped(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

function join(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  return "html" in piece ? piece.html : piece.map(join).join("");
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; the names of it and of its attributes are ours. Attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes, ...pieces: readonly Piece[]): Html {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(value)}"`))
    .join("");
  return { html: `<${name}${given}>${join(pieces)}</${name}>` };
}

/** A link to an http(s) address; what is none stays text. */
export function link(text: Piece, url: string): Html {
  const address = URL.parse(url);
  const isSafe =
    address !== null && /^https?:$/.test(address.protocol) && address.username === "" && address.password === "";
  return isSafe ? el("a", { href: address.href }, text) : { html: join(text) };
}

/** A sentence of ours in which backticks mark what is to be typed. */
export function prose(text: string): Html {
  const parts = text.split(/`([^`\n]+)`/);
  return { html: join(parts.map((part, at) => (at % 2 === 1 ? el("code", {}, part) : part))) };
}

/** A table with a heading for each column and row. On a narrow page it moves inside its own frame; the caption is for who does not see it. */
export function table(
  caption: string,
  columns: readonly Piece[],
  rows: readonly { readonly head: Piece; readonly cells: readonly Piece[]; readonly mark?: string }[],
): Html {
  return el(
    "div",
    // A frame that moves has to be reachable by keyboard, and to say what it is.
    { class: "frame", tabindex: "0", role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column)))),
      el(
        "tbody",
        {},
        ...rows.map(({ head, cells, mark }) =>
          el("tr", { class: mark }, el("th", { scope: "row" }, head), ...cells.map((each) => el("td", {}, each))),
        ),
      ),
    ),
  );
}
