import { stamp } from "../create-world.ts";
import { associationOf } from "../graphql/association.ts";
import type { Issue, Review } from "../world.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { paged } from "./paging.ts";
import { renderUser } from "./render-repository.ts";
import { type Answer, type Call, notFound, type Route } from "./route.ts";

const BASE = "/repos/{owner}/{repo}/pulls/{pull_number}";

export const reviewRoutes: readonly Route[] = [
  { method: "GET", route: `${BASE}/reviews`, scope: "pull-requests:read", handle: listReviews },
];

async function listReviews(call: Call): Promise<Answer> {
  const { repository, params } = call;
  const issue = repository.issues.find(({ number }) => `${number}` === params["pull_number"]);
  if (issue?.pull_request === undefined) throw notFound();
  const { reviews = [] } = issue.pull_request;
  return paged(call, { items: reviews, render: (review) => renderReview(call, issue, review), newest: "last" });
}

function renderReview({ links, repository }: Call, { number }: Issue, review: Review): unknown {
  const pull = `${repositoryApi(links, repository)}/pulls/${number}`;
  const html = `${repositoryWeb(links, repository)}/pull/${number}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: review.user === null ? null : renderUser(links, review.user),
    body: "",
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(repository, review.user),
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: stamp(review.submitted_at),
    commit_id: review.commit_id,
  };
}
