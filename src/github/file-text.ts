import * as v from "valibot";
import { unexpected } from "./errors.ts";

/** What a query asks of a file: enough to know that the text is whole. */
export const TEXT_FRAGMENT = "fragment Text on Blob { text isTruncated isBinary }";

const BlobShape = v.object({
  __typename: v.literal("Blob"),
  text: v.nullable(v.string()),
  isTruncated: v.boolean(),
  isBinary: v.nullable(v.boolean()),
});

/** A git object as `__typename ...Text`; anything but a file only says what it is. */
export const ObjectShape = v.union([BlobShape, v.object({ __typename: v.picklist(["Tree", "Commit", "Tag"]) })]);

/** A tree entry as `object { __typename ...Text }`, or `null` when nothing has that path. */
export const FileShape = v.nullable(v.object({ object: v.nullable(ObjectShape) }));

/**
 * The text of a file, whole. GitHub cuts large files off (`isTruncated`) and gives none for binary ones; both are
 * `unexpected` and never a part of the text.
 */
export function fileText(object: v.InferOutput<typeof ObjectShape> | null, path: string, request: string): string {
  if (object === null || object.__typename !== "Blob") throw unexpected(request, `${path} is not a file`);
  if (object.isTruncated) throw unexpected(request, `${path} is too large: GitHub cut it off`);
  if (object.isBinary === true || object.text === null) throw unexpected(request, `${path} is not text`);
  return object.text;
}

/** A folder as `object { __typename ... on Tree { entries { name type object } } }`, or `null` when nothing has that path. */
export const FolderShape = v.nullable(
  v.object({
    object: v.nullable(
      v.variant("__typename", [
        v.object({
          __typename: v.literal("Tree"),
          entries: v.array(v.object({ name: v.string(), type: v.string(), object: v.nullable(ObjectShape) })),
        }),
        v.object({ __typename: v.picklist(["Blob", "Commit", "Tag"]) }),
      ]),
    ),
  }),
);

/** What a folder holds; nothing when there is none. A file in its place is `unexpected`. */
export function folderEntries(found: v.InferOutput<typeof FolderShape>, path: string, request: string) {
  if (found === null) return [];
  if (found.object?.__typename !== "Tree") throw unexpected(request, `${path} is not a folder`);
  return found.object.entries;
}
