/**
 * Loaded into a door's process with `--import <this>?<file>`: the chunk of the shipped bundle that pins the trusted roots gets
 * those of a test's own authority instead, as the file says. Nothing in the bundle itself can be told to do that.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

const { organization, root } = JSON.parse(readFileSync(new URL(import.meta.url).search.slice(1), "utf8"));
const pinned = /JSON\.parse\('[^']*fulcio\.sigstore\.dev[^']*'\)/;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!/\/dist\/\d+\.index\.js$/.test(url)) return loaded;
    const text = Buffer.from(loaded.source).toString("utf8");
    if (!pinned.test(text)) return loaded;
    const replaced = text
      .replace(pinned, () => `JSON.parse(${JSON.stringify(JSON.stringify(root))})`)
      .replace('organization: "sigstore.dev"', () => `organization: ${JSON.stringify(organization)}`);
    return { ...loaded, source: replaced };
  },
});
