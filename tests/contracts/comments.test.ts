// The two implementations of the `Comments` port: in memory, and over PnPjs in a local SharePoint, as a coordinator who may edit.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import { afterAll, describe } from "vitest";
import { bodies } from "../../src/features/meeting/list.ts";
import { createComments } from "../../src/sharepoint/comments.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { coordinator, openWithCoordinator } from "../provision/withCoordinator.ts";
import { coordinator5, lead5 } from "../support/builders.ts";
import { memoryLists } from "../support/memoryLists.ts";
import { memoryComments } from "../support/screen/memoryComments.ts";
import { commentsContract } from "./comments.contract.ts";

describe("comments in memory", () => {
  commentsContract(async () => {
    const lists = memoryLists();
    const comments = memoryComments(lists, [lead5, coordinator5], () => new Date("2026-11-30T10:00:00Z"));
    return {
      ...{ comments, reader: comments.as(coordinator5, () => false), list: bodies },
      ...{ me: lists.me, other: coordinator5 },
      addRow: async () => lists.addElsewhere(bodies, { title: "A body" }),
    };
  });
});

describe("comments in SharePoint", () => {
  let site: LocalSite;
  afterAll(() => site.close());
  commentsContract(async () => {
    site = await openWithCoordinator();
    const commentsOf = (login: string) => createComments({ sp: site.as(login), url: site.siteUrl });
    const personOf = async (login: string) => {
      const { Id: id, Title: name, Email: email } = await site.as(OWNER).web.ensureUser(login);
      return { id, name, email };
    };
    return {
      ...{ comments: commentsOf(coordinator), reader: commentsOf("lead-3@council.example"), list: bodies },
      ...{ me: await personOf(coordinator), other: await personOf("lead-3@council.example") },
      addRow: async () =>
        (await site.as(coordinator).web.lists.getByTitle(bodies.title).items.add({ Title: "A body" })).Id,
    };
  });
});
