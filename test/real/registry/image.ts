import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Pointer, type Store, sha256 } from "../../simulator/registry/store.ts";

const REPOSITORY = "octo/shop";

/** A true image of one platform: its layer unpacks to a file, and its configuration names the layer by what it unpacks to. */
export function addTrueImage(
  store: Store,
  o: { readonly architecture: string; readonly size: number; readonly docker: boolean },
): Pointer {
  const vendor = o.docker ? "vnd.docker" : "vnd.oci";
  const tar = tarOf(`app-${o.architecture}`, randomBytes(o.size));
  const layer = store.addBlob(
    REPOSITORY,
    gzipSync(tar, { level: 0 }),
    o.docker ? "application/vnd.docker.image.rootfs.diff.tar.gzip" : "application/vnd.oci.image.layer.v1.tar+gzip",
  );
  const configuration = {
    architecture: o.architecture,
    os: "linux",
    config: {},
    rootfs: { type: "layers", diff_ids: [sha256(tar)] },
    history: [{ created_by: "test" }],
  };
  const type = o.docker ? "application/vnd.docker.container.image.v1+json" : "application/vnd.oci.image.config.v1+json";
  const config = store.addBlob(REPOSITORY, JSON.stringify(configuration), type);
  const mediaType =
    vendor === "vnd.docker"
      ? "application/vnd.docker.distribution.manifest.v2+json"
      : "application/vnd.oci.image.manifest.v1+json";
  return store.addManifest(REPOSITORY, { schemaVersion: 2, mediaType, config, layers: [layer] });
}

/** An index of two platforms, in OCI's or Docker's media types. */
export function addTrueIndex(store: Store, o: { readonly size: number; readonly docker: boolean }): Pointer {
  const manifests = ["amd64", "arm64"].map((architecture) => ({
    ...addTrueImage(store, { ...o, architecture }),
    platform: { architecture, os: "linux" },
  }));
  const mediaType = o.docker
    ? "application/vnd.docker.distribution.manifest.list.v2+json"
    : "application/vnd.oci.image.index.v1+json";
  return store.addManifest(REPOSITORY, { schemaVersion: 2, mediaType, manifests });
}

/** A tar archive of one file (POSIX ustar). */
function tarOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512), Buffer.alloc(1_024)]);
}
