import { parse } from "yaml";

/** The `name:` of a workflow file, or its path as GitHub shows it when the file has none or cannot be read. */
export function workflowName(content: string, path: string): string {
  try {
    const file: unknown = parse(content);
    if (
      typeof file === "object" &&
      file !== null &&
      "name" in file &&
      typeof file.name === "string" &&
      file.name !== ""
    ) {
      return file.name;
    }
  } catch {
    // A file that is not YAML still has runs on GitHub: they fail at start and carry the path as their name.
  }
  return path;
}
