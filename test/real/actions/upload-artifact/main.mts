import { appendFileSync } from "node:fs";

/**
 * A stand-in for actions/upload-artifact, of this project. The real one speaks a private protocol of GitHub; this one hands
 * the files to the test's own artifact store, which packs them as the simulated GitHub always does.
 */
const { env } = process;
const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`] ?? "";

const answer = await fetch(`${env["SIMULATED_ARTIFACT_STORE"]}`, {
  method: "POST",
  headers: { authorization: `Bearer ${input("token")}`, "content-type": "application/json" },
  body: JSON.stringify({
    run: Number(env["GITHUB_RUN_ID"]),
    name: input("name"),
    workspace: env["GITHUB_WORKSPACE"],
    path: input("path"),
    ifNoFilesFound: input("if-no-files-found"),
  }),
});
const text = await answer.text();
if (!answer.ok) throw new Error(`The artifact was not stored: ${answer.status} ${text}`);
const stored: Record<string, string> = JSON.parse(text);
for (const [name, value] of Object.entries(stored)) {
  appendFileSync(env["GITHUB_OUTPUT"] ?? "", `${name}=${value}\n`);
  console.log(`${name}: ${value}`);
}
