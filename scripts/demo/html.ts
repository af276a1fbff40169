/** HTML that was made here. A plain string is always text; only the functions of this file make `Html`. */
export interface Html {
  readonly html: string;
}

type Piece = string | Html | readonly Piece[];

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

function join(piece: Piece): string {
  if (typeof piece === "string") return escaped(piece);
  return "html" in piece ? piece.html : piece.map(join).join("");
}

/** An element. Attributes that are `undefined` are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...pieces: readonly Piece[]
): Html {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(value)}"`))
    .join("");
  return { html: `<${name}${given}>${join(pieces)}</${name}>` };
}

/** Pieces in a row. */
export function row(...pieces: readonly Piece[]): Html {
  return { html: join(pieces) };
}

/** A whole document with its style and no script. */
export function documentOf(title: string, style: string, body: Html): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${style}</style>
</head>
<body>
${body.html}
</body>
</html>
`;
}
