/** Texts that must not be shown, and a way to take them out of a message (R49). */
export interface Redactor {
  add(...secrets: readonly string[]): void;
  redact(text: string): string;
}

/** Shorter words are no secrets worth the name, and hiding them would mangle ordinary text. */
const SHORTEST = 4;

export function createRedactor(): Redactor {
  const hidden = new Set<string>();
  return {
    add: (...secrets) => {
      for (const secret of secrets) {
        for (const form of [
          secret,
          encodeURIComponent(secret.toWellFormed()),
          Buffer.from(secret).toString("base64"),
        ]) {
          if (form.length >= SHORTEST) hidden.add(form);
        }
      }
    },
    redact: (text) =>
      [...hidden].sort((a, b) => b.length - a.length).reduce((left, each) => left.replaceAll(each, "***"), text),
  };
}
