/** What every job here runs on. */
export const BARE_JOB = "runs-on: ubuntu-latest";

/** A workflow on push with one job, `build`, of these steps. */
export function workflow(steps: string, head = "on: push"): string {
  const indented = steps
    .trim()
    .split("\n")
    .map((line) => `      ${line}`);
  return `${head}\njobs:\n  build:\n    ${BARE_JOB}\n    steps:\n${indented.join("\n")}\n`;
}
