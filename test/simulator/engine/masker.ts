const MASK = "***";

/** Replaces secrets in what a job prints, line by line as the runner does: each line of a secret is one of its own. */
export class Masker {
  readonly #secrets = new Set<string>();

  /** From now on every line of `secret` is hidden. Blank lines hide nothing. */
  add(secret: string): void {
    for (const line of secret.split(/\r?\n/)) if (line.trim() !== "") this.#secrets.add(line);
  }

  mask(text: string): string {
    let masked = text;
    const longestFirst = [...this.#secrets].sort((a, b) => b.length - a.length);
    for (const secret of longestFirst) masked = masked.replaceAll(secret, MASK);
    return masked;
  }

  /** Whether a text gives away a secret: the runner then drops the output that holds it. */
  hides(text: string): boolean {
    return this.mask(text) !== text;
  }
}
