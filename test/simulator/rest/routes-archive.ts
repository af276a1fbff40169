import { zip } from "../engine/zip.ts";
import { listTree, readFile, resolve } from "../git.ts";
import { type Answer, type Call, notFound, type Route } from "./route.ts";

/** A commit's files as an archive: the answer sends to the storage host, whose address works for a while. */
export const archiveRoutes: readonly Route[] = [
  { method: "GET", route: "/repos/{owner}/{repo}/zipball/{ref}", scope: "contents:read", handle: downloadArchive },
];

async function downloadArchive(call: Call): Promise<Answer> {
  const { repository, params, world, site, links } = call;
  const commit = await resolve(repository.gitDir, `${params["ref"] ?? ""}^{commit}`);
  if (commit === null) throw notFound();
  const root = `${repository.owner.login}-${repository.name}-${commit.slice(0, 7)}/`;
  const files: { path: string; bytes: Buffer }[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const { name, type } of (await listTree(repository.gitDir, commit, folder)) ?? []) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (type === "tree") await walk(path);
      else
        files.push({ path: `${root}${path}`, bytes: (await readFile(repository.gitDir, commit, path)) ?? Buffer.of() });
    }
  };
  await walk("");
  const stored = { bytes: zip(files), contentType: "application/zip", fileName: `${repository.name}.zip` };
  return { status: 302, headers: { location: `${links.web}${site.blobs.sign(stored, world.now())}` } };
}
