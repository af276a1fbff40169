import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, parseDocument, Scalar, stringify, visit } from "yaml";
import { editYaml } from "../../src/release/artifacts/yaml-edit.ts";
import { formatYamlPath, parseYamlPath, type Step } from "../../src/release/artifacts/yaml-path.ts";

const edit = (text: string, path: string, value: string) => editYaml(text, new Map([[path, value]]));

async function written(text: string, path: string, value: string): Promise<string> {
  const edited = await edit(text, path, value);
  if (!edited.ok) throw new Error(edited.why);
  return edited.text;
}

async function refusal(text: string, path: string): Promise<string> {
  const edited = await edit(text, path, "v2");
  if (edited.ok) throw new Error(`written: ${edited.text}`);
  return edited.why;
}

describe("a value in a YAML file", () => {
  test("keeps its place, its style, and everything around it", async () => {
    const text = `# who runs what
image:
  tag:   v1     # moved by env-actions
  digest: 'sha256:1'
  name: "shop"   
list: [ a,  b ]

# the end`;
    const edited = await editYaml(
      text,
      new Map([
        ["image.tag", "v2"],
        ["image.digest", "sha256:2"],
        ["image.name", 'a "b"'],
        ["list[1]", "c"],
      ]),
    );
    expect(edited).toEqual({
      ok: true,
      changed: true,
      text: `# who runs what
image:
  tag:   v2     # moved by env-actions
  digest: 'sha256:2'
  name: "a \\"b\\""   
list: [ a,  c ]

# the end`,
    });
  });

  test.each([
    ["12e4567", '"12e4567"'],
    ["1.4", '"1.4"'],
    ["1.4.0", "1.4.0"],
    ["yes", '"yes"'],
    ["null", '"null"'],
    ["2026-11-23", '"2026-11-23"'],
    ["12:30:45", '"12:30:45"'],
    ["0x1f", '"0x1f"'],
    ["a b", '"a b"'],
    ["# x", '"# x"'],
    ["*x", '"*x"'],
    ["ghcr.io/org/app@sha256:ab", "ghcr.io/org/app@sha256:ab"],
  ])("%s is read as a text by everybody", async (value, expected) => {
    expect(await written("a: b # c\n", "a", value)).toBe(`a: ${expected} # c\n`);
  });

  test("may be missing as long as its key is there", async () => {
    expect(await written("a:\nb: 1\n", "a", "v2")).toBe("a: v2\nb: 1\n");
    expect(await written("a:   # c\nb: 1\n", "a", "v2")).toBe("a:   v2 # c\nb: 1\n");
    expect(await written("{a: , b: 1}", "a", "v2")).toBe("{a: v2, b: 1}");
    expect(await written("- \n- b\n", "[0]", "v2")).toBe("- v2\n- b\n");
    expect(await written("\ufeffa:\r\nb: c\r\n", "b", "d")).toBe("\ufeffa:\r\nb: d\r\n");
  });

  test("that is there already changes nothing", async () => {
    for (const text of ["a: v2\n", "a: 'v2'\n", 'a: "v2" # c', "a: |-\n  v2\n"]) {
      expect(await edit(text, "a", "v2")).toEqual({ ok: true, changed: false, text });
    }
  });

  test.each([
    ["a: 1\n", "b", "The file has no b: its keys are a."],
    ["a: {x: 1}\n", "a.y", "a has no y: its keys are x."],
    ["a: [1]\n", "a[1]", "a has no [1]: it is a list of 1."],
    ["a: {x: 1}\n", "a", "a holds a mapping"],
    ["a: 1\n---\na: 2\n", "a", "2 documents"],
    ["a: 1\na: 2\n", "a", "not sound YAML"],
    ["a: [\n", "a", "not sound YAML"],
    ["", "a", "no content"],
    ["a: |\n  x\n", "a", "several lines"],
    ["a: !!int 3\n", "a", "tag"],
    ["a: &x v1\nb: *x\n", "a", "also read elsewhere, as *x"],
    ["a: &x {t: v1}\nb: *x\n", "a.t", "also read elsewhere, as *x"],
    ["a: &x {t: v1}\nb: { <<: *x }\n", "a.t", "also read elsewhere, as *x"],
    ["a: &x v1\nb: *x\n", "b", "is an alias (*x)"],
    ["a: 1\n", "a..b", "is not a path"],
  ])("%j: nothing is written to %s", async (text, path, why) => {
    expect(await refusal(text, path)).toContain(why);
  });
});

test("a path is read back as it is written, and nothing else is one", () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ item: fc.nat(9_999) }),
    fc.record({ key: fc.stringMatching(/^[^"\\]{1,12}$/) }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      expect(parseYamlPath(formatYamlPath(steps))).toEqual(steps);
    }),
  );
  for (const text of ["", ".a", "a.", "a..b", "a[", "a[x]", "a b", 'a["', "a[0]b"]) {
    expect(parseYamlPath(text), text).toBeUndefined();
  }
});

/** Any document of maps, lists and scalars in all styles, with comments. */
const documents = fc
  .tuple(
    fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.oneof(
          fc.string(),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
          fc.constantFrom("v1", "1.0", "a: b", "# x"),
        ),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom("a", "b", "image", "tag", "x.y", "1", "null", "ä"), tie("node"), { maxKeys: 4 }),
      ),
    })).node,
    fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  )
  .map(([value, choices]) => decorated({ root: value, tag: "v1" }, choices));

function decorated(value: unknown, choices: readonly number[]): string {
  const document = parseDocument(stringify(value));
  let at = 0;
  const choose = (most: number): number => (choices[at++ % choices.length] ?? 0) % most;
  visit(document, {
    Scalar: (key, node) => {
      const styles = [Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_LITERAL] as const;
      if (key !== "key") node.type = styles[choose(4)] ?? "PLAIN";
      if (choose(3) === 0 && key !== "key") node.comment = ` note ${at}`;
      if (choose(5) === 0 && key === "key") node.commentBefore = ` before ${at}`;
    },
    Collection: (_key, node) => {
      node.flow = choose(4) === 0;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The paths of all scalars below a value. */
function pathsOf(value: unknown, steps: readonly Step[] = []): readonly (readonly Step[])[] {
  if (Array.isArray(value)) return value.flatMap((each, item) => pathsOf(each, [...steps, { item }]));
  if (typeof value !== "object" || value === null) return [steps];
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...steps, { key }]));
}

function withValue(value: unknown, [step, ...rest]: readonly Step[], leaf: string): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((each, index) => ("item" in step && step.item === index ? withValue(each, rest, leaf) : each));
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, each]) => [
      key,
      "key" in step && step.key === key ? withValue(each, rest, leaf) : each,
    ]),
  );
}

test("of any document only the addressed scalar changes; comments and every other byte stay", async () => {
  let writes = 0;
  await fc.assert(
    fc.asyncProperty(documents, fc.nat(), fc.string(), async (text, choice, value) => {
      const before: unknown = parse(text);
      const paths = pathsOf(before);
      const steps = paths[choice % paths.length] ?? [];
      const edited = await edit(text, formatYamlPath(steps), value);
      if (!edited.ok) {
        // The only thing a sound file without aliases may hold against it.
        expect(edited.why).toContain("several lines");
        return;
      }
      writes += 1;
      expect(parse(edited.text)).toEqual(withValue(before, steps, value));
      const comments = (found: string) => found.match(/# (?:note|before) \d+$/gm);
      expect(comments(edited.text)).toEqual(comments(text));
      const [from, to] = difference(text, edited.text);
      if (edited.changed) expect(rangesOf(text).some(([start, end]) => start <= from && to <= end)).toBe(true);
      // Again: nothing to do.
      expect(await edit(edited.text, formatYamlPath(steps), value)).toMatchObject({ ok: true, changed: false });
    }),
    { numRuns: 300 },
  );
  expect(writes).toBeGreaterThan(150);
});

/** Where the values of a document stand. */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  visit(parseDocument(text), {
    Scalar: (key, { range }) => {
      if (key !== "key" && range != null) ranges.push([range[0], range[1]]);
    },
  });
  return ranges;
}

/** The part of `before` that is different in `after`. */
function difference(before: string, after: string): readonly [number, number] {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let back = 0;
  while (back < before.length - from && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  return [from, before.length - back];
}
