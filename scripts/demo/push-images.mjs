/**
 * Part of the demo's repository, as app/push-images.mjs: pushes what it built to a registry, under the commit as tag. A true
 * pipeline says `docker build --push` and `helm push` here; the demo wants neither Docker nor Helm.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const { REGISTRY = "", GITHUB_SHA = "" } = process.env;
const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const digestOf = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

async function send(method, url, type, body) {
  const answer = await fetch(url, { method, headers: { "content-type": type }, body });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function pushBlob(repository, mediaType, bytes) {
  const at = `http://${REGISTRY}/v2/${repository}/blobs/uploads/`;
  const location = new URL((await send("POST", at, "application/octet-stream", "")).headers.get("location"), at);
  location.searchParams.set("digest", digestOf(bytes));
  await send("PUT", location, "application/octet-stream", bytes);
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

async function push(repository, { config, layer }) {
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: await pushBlob(repository, config.type, Buffer.from(JSON.stringify(config.content))),
    layers: [await pushBlob(repository, layer.type, layer.bytes)],
  });
  await send("PUT", `http://${REGISTRY}/v2/${repository}/manifests/${GITHUB_SHA}`, MANIFEST, manifest);
  console.log(`Pushed ${REGISTRY}/${repository}@${digestOf(manifest)}`);
}

const page = Buffer.concat(readdirSync("site").map((name) => readFileSync(`site/${name}`)));
const chart = { apiVersion: "v2", name: "shop", version: "0.1.0", appVersion: GITHUB_SHA };
await push("octo/shop", {
  config: {
    type: "application/vnd.oci.image.config.v1+json",
    content: { architecture: "amd64", os: "linux", rootfs: { type: "layers", diff_ids: [digestOf(page)] } },
  },
  layer: { type: "application/vnd.oci.image.layer.v1.tar+gzip", bytes: gzipSync(page) },
});
await push("octo/charts/shop", {
  config: { type: "application/vnd.cncf.helm.config.v1+json", content: chart },
  layer: {
    type: "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
    bytes: gzipSync(`apiVersion: v2\nname: shop\nappVersion: "${GITHUB_SHA}"\n`),
  },
});
