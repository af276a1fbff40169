/** Where a command is started by hand, and what it may do there. */
export interface Terminal {
  /** What was written behind the command's name. */
  readonly words: readonly string[];
  readonly print: (line: string) => void;
  readonly error: (line: string) => void;
  /** Sets the code that the process ends with. */
  readonly exit: (code: number) => void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    words: process.argv.slice(2),
    print: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    exit: (code) => {
      process.exitCode = code;
    },
  };
}
