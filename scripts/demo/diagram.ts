import { el, type Html } from "./html.ts";

interface Box {
  readonly lines: readonly string[];
  readonly mark: string | undefined;
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly kind: "open" | "plain" | "barred" | "undecided";
}

const ARROWS: Readonly<Record<string, Way["kind"]>> = {
  "-->": "plain",
  "==>": "open",
  "--x": "barred",
  "-.->": "undecided",
};

/** Draws a road as our summaries write it in Mermaid: boxes in columns, one column for each step from the start. */
export function drawRoad(mermaid: string): Html {
  const { boxes, ways } = readRoad(mermaid);
  const depth = (name: string): number =>
    Math.max(0, ...ways.filter(({ to }) => to === name).map(({ from }) => depth(from) + 1));
  const columns = Object.values(Object.groupBy(boxes.keys(), depth)).map((names) => names ?? []);
  const parts = columns.flatMap((names, at) => {
    const column = el(
      "div",
      { class: "column" },
      names.map((name) => drawBox(boxes.get(name))),
    );
    return at === 0 ? [column] : [drawArrow(ways.filter(({ to }) => names.includes(to))), column];
  });
  return el("div", { class: "road", role: "img", "aria-label": describe(boxes) }, parts);
}

function readRoad(mermaid: string): { readonly boxes: ReadonlyMap<string, Box>; readonly ways: readonly Way[] } {
  const boxes = new Map<string, Box>();
  const ways: Way[] = [];
  for (const line of mermaid.split("\n")) {
    const box = /^ *(?<name>\w+)\["(?<label>[^"]*)"\](?::::(?<mark>\w+))?$/.exec(line)?.groups;
    if (box !== undefined)
      boxes.set(box["name"] ?? "", { lines: (box["label"] ?? "").split("<br/>").map(decode), mark: box["mark"] });
    const way = /^ *(?<from>\w+) (?<arrow>\S+) (?<to>\w+)$/.exec(line)?.groups;
    const kind = ARROWS[way?.["arrow"] ?? ""];
    if (way !== undefined && kind !== undefined) ways.push({ from: way["from"] ?? "", to: way["to"] ?? "", kind });
  }
  return { boxes, ways };
}

/** Mermaid's entity codes, such as `#44;`. */
function decode(label: string): string {
  return label.replace(/#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

function drawBox(box: Box | undefined): Html {
  const [name = "", ...rest] = box?.lines ?? [];
  return el(
    "div",
    { class: `box ${box?.mark ?? ""}`.trim() },
    el("b", {}, name),
    rest.map((line) => el("span", {}, line)),
  );
}

function drawArrow(ways: readonly Way[]): Html {
  const kind = ways.find((way) => way.kind !== "plain")?.kind ?? "plain";
  return el("div", { class: `arrow ${kind}` }, el("i", {}));
}

function describe(boxes: ReadonlyMap<string, Box>): string {
  return [...boxes.values()].map(({ lines }) => lines.join(" ")).join("; ");
}
