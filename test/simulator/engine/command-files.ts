/** A command file whose content the runner refuses; the step that wrote it fails. */
export class InvalidCommandFile extends Error {
  override readonly name = "InvalidCommandFile";
}

/**
 * Parses `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE` the way the runner does: `NAME=VALUE` or a heredoc, whichever
 * sign comes first on the line; later entries win.
 *
 * @throws InvalidCommandFile with the runner's own words.
 */
export function parseCommandFile(content: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const reader = new LineReader(content);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      const name = line.text.slice(0, equals);
      if (name === "") throw new InvalidCommandFile(`Invalid format '${line.text}'. Name must not be empty`);
      pairs.set(name, line.text.slice(equals + 1));
    } else if (heredoc >= 0) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === "" || delimiter === "") {
        const problem = "Name must not be empty and delimiter must not be empty";
        throw new InvalidCommandFile(`Invalid format '${line.text}'. ${problem}`);
      }
      pairs.set(name, readHeredoc(reader, delimiter));
    } else {
      throw new InvalidCommandFile(`Invalid format '${line.text}'`);
    }
  }
  return pairs;
}

function readHeredoc(reader: LineReader, delimiter: string): string {
  const lines: string[] = [];
  for (;;) {
    const line = reader.next();
    if (line === undefined) {
      throw new InvalidCommandFile(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    if (line.text === delimiter) return lines.join("\n");
    if (!line.ended) throw new InvalidCommandFile("Invalid value. EOF marker missing new line.");
    lines.push(line.text);
  }
}

class LineReader {
  #at = 0;
  readonly #content: string;

  constructor(content: string) {
    this.#content = content;
  }

  next(): { readonly text: string; readonly ended: boolean } | undefined {
    if (this.#at >= this.#content.length) return undefined;
    const end = this.#content.indexOf("\n", this.#at);
    const text = this.#content.slice(this.#at, end === -1 ? undefined : end);
    this.#at = end === -1 ? this.#content.length : end + 1;
    return { text, ended: end !== -1 };
  }
}
