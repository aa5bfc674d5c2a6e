// Comments on rows over PnPjs: implements the `Comments` port. Loaded when a conversation is first opened, or a notice sent.
import "@pnp/sp/comments/item.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import type { ICommentInfo } from "@pnp/sp/comments/types.js";
import type { Comment, Comments } from "../ports/comments.ts";
import { listPathOf, sitePathOf } from "../schema/address.ts";
import type { List } from "../schema/list.ts";
import { readSaid, writeSaid } from "../schema/saidText.ts";
import { outcomeOf } from "./failure.ts";
import type { Site } from "./lists.ts";

/** More than people say about one row. SharePoint gives the newest. */
const most = 500;

type RawComment = ICommentInfo & { readonly replies?: readonly ICommentInfo[] };

export function createComments({ sp, url }: Site): Comments {
  const commentsOn = (list: List, id: number) =>
    sp.web.getList(listPathOf(sitePathOf(url), list)).items.getById(id).comments;

  return {
    read: (list, id) =>
      outcomeOf(async () => {
        const raw = await commentsOn(list, id).expand("replies").top(most)<readonly RawComment[]>();
        return raw.map(commentOf).sort(byId);
      }),
    add: (list, id, said) =>
      outcomeOf(async () => {
        const { text, mentions } = writeSaid(said);
        const named = mentions.map(({ login: loginName, email, name }) => ({ loginName, email, name }));
        const added = await commentsOn(list, id).add({ text, ...(named.length > 0 && { mentions: named }) });
        return { ...saidIn(added), replies: [] };
      }),
    mentioned: ({ id, name, email }) =>
      outcomeOf(async () => {
        const { LoginName, Title, Email } = await sp.web.getUserById(id).select("LoginName", "Title", "Email")();
        return { login: LoginName, name: Title || name, email: Email || email };
      }),
  };
}

function commentOf({ replies = [], ...raw }: RawComment): Comment {
  return { ...saidIn(raw), replies: replies.map(saidIn).sort(byId) };
}

function saidIn({ id, author, createdDate, text, mentions }: ICommentInfo): Omit<Comment, "replies"> {
  const people = (mentions ?? []).map(({ loginName: login, email, name }) => ({ login, email, name }));
  return {
    id: Number(id),
    author: { id: author.id, name: author.name, email: author.email },
    created: new Date(createdDate),
    said: readSaid({ text, mentions: people }),
  };
}

const byId = (one: { readonly id: number }, other: { readonly id: number }) => one.id - other.id;
