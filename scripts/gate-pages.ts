import { GATE_DOCUMENTATION } from "../src/gates/documentation.ts";
import type { Gate } from "../src/gates/gate.ts";
import { table } from "./door-tables.ts";

/** The page of one gate, from its own documentation. */
export function gatePage(gate: Gate): string {
  const { name, words } = gate;
  const { summary, proves, cannotProve, example, needs } = GATE_DOCUMENTATION[name];
  const key = words === undefined ? undefined : words.key.join(".");
  return `${[
    "<!-- Generated from the gate's own documentation by `npm run docs`. -->",
    `# The gate \`${name}\``,
    summary,
    ...(key === undefined ? ["It has no words in the policy: it is always asked."] : []),
    WHERE[gate.where],
    section("What a pass proves", proves),
    section("What it cannot prove", cannotProve),
    ...(example === "" ? [] : [`## In the policy\n\n${fenced(placed(example))}`]),
    ...(key === undefined ? [] : [`Every key below \`${key}\` is in the [reference](../policy.md#reference).`]),
    section("What a job needs for it", needs),
    `## What it says\n\n${table(REASON_COLUMNS, reasonsOf(gate))}`,
  ].join("\n\n")}\n`;
}

const WHERE: Readonly<Record<Gate["where"], string>> = {
  anywhere: "It can be judged anywhere: by whoever asks for the promotion, and again by the job that deploys.",
  "in-environment":
    "It needs the environment's secrets, network or checkout: only the job that deploys there judges it, before anything is touched. Whoever asks from elsewhere is told so, and is not kept waiting for it.",
  "by-rule":
    "What needs the environment's secrets, network or checkout is judged by the job that deploys there, before anything is touched; everything else anywhere.",
};

const REASON_COLUMNS = ["`reason`", "It means", "What unblocks"];

function reasonsOf({ name }: Gate): readonly (readonly string[])[] {
  return Object.entries(GATE_DOCUMENTATION[name].reasons).map(([code, { means, remedy }]) => [
    `\`${code}\``,
    means,
    remedy,
  ]);
}

/** The lines of an environment where they belong. */
function placed(example: string): string {
  const lines = example.trimEnd().split("\n");
  return ["environments:", "  production:", ...lines.map((line) => (line === "" ? "" : `    ${line}`))].join("\n");
}

const fenced = (yaml: string) => `\`\`\`yaml\n${yaml}\n\`\`\``;

function section(title: string, items: readonly string[]): string {
  return `## ${title}\n\n${items.map((item) => `- ${item}`).join("\n")}`;
}

/** The list of all gates, in the order in which they are shown. */
export function gateIndex(gates: readonly Gate[]): string {
  const rows = gates.map(({ name, words, where }) => [
    `[\`${name}\`](${name}.md)`,
    GATE_DOCUMENTATION[name].summary,
    words === undefined ? "always" : `\`${words.key.join(".")}\``,
    PLACES[where],
  ]);
  return `${[
    "<!-- Generated from the gates' own documentation by `npm run docs`. -->",
    "# Gates",
    "A gate is a question about one release on its way to one environment, now. Every gate is asked and explained, also after one has said no, and everything is judged once more right before anything is touched.",
    VERDICTS,
    table(["Gate", "What a pass means", "In the policy", "Judged"], rows),
    "A reason code is looked up in [Why is my release blocked?](../why-blocked.md).",
  ].join("\n\n")}\n`;
}

const PLACES: Readonly<Record<Gate["where"], string>> = {
  anywhere: "anywhere",
  "in-environment": "by the deploying job",
  "by-rule": "anywhere, or by the deploying job, as the rule needs",
};

const VERDICTS = [
  "- `pass`: proven, now.",
  "- `wait`: nothing is wrong, something is not finished; the promotion goes on by itself, and where it is known, the answer says when.",
  "- `fail`: no, or not set up yet. What is not set up yet is shown with the lines to paste.",
  "- `unknown`: it could not be read, so nobody can say. It never passes, and it is no denial either.",
].join("\n");

/** The reason codes of every gate, for the page on which people look them up. */
export function gateReasons(gates: readonly Gate[]): string {
  const rows = gates.flatMap((gate) =>
    Object.entries(GATE_DOCUMENTATION[gate.name].reasons).flatMap(([code, { means, remedy }]) =>
      remedy === "" ? [] : [[`\`${code}\``, `[${gate.name}](gates/${gate.name}.md)`, means, remedy]],
    ),
  );
  return table(["reason", "gate", "what it means", "what unblocks"], rows);
}
