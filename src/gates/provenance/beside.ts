import { bundlesBeside } from "../../provenance/referrers.ts";
import { placeOf } from "../../registry/manifests.ts";
import type { ImageHouse } from "../../release/artifacts/image-house.ts";
import { locate } from "../../release/artifacts/image-location.ts";
import type { ImageRecord } from "../../release/artifacts/record.ts";

/** The bundles beside an image where it was registered, read with the logins of this step. */
export function bundlesOfImage(images: ImageHouse, { digest, image }: ImageRecord): Promise<readonly unknown[]> {
  const { registry, repository } = locate(images, image.repository);
  return bundlesBeside(placeOf(registry, repository, "pull"), digest);
}
