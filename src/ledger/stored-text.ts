/** A value as the text of a file on the ledger branch: JSON that a person can read, and a line end. */
export function storedText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
