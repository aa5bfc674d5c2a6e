// Comments on an item, and likes. Unlike everything else here their answers are OData 4.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { demandOn } from "../items/securable.ts";
import { complex, isArray, type Json, type JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import type { Item } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { List } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { asMarkup, type Mention, mentionsIn, sendMails } from "./mentions.ts";
import { type Collection, type Entity, nullAnswer, type Resource, type ResourceCall } from "./model.ts";
import { userEntity } from "./users.ts";

interface Comment {
  n: number;
  list: number;
  item: number;
  id: number;
  parent: number;
  author: number;
  created: number;
  text: string;
  props: { likes: number[]; mentions: Mention[] };
}

interface Row extends Omit<Comment, "props"> {
  props: string;
}

interface Subject {
  list: List;
  item: Item;
  comment: Comment;
}

function person(call: Call, id: number): Json {
  const user = personOf(call, id);
  return complex("Microsoft.SharePoint.Comments.Client.Identity", {
    directoryObjectId: null,
    email: user?.email ?? "",
    expiration: null,
    id,
    isActive: true,
    isExternal: false,
    jobTitle: null,
    loginName: user?.login ?? "",
    name: user?.title ?? "",
    principalType: 1,
    userId: null,
    userPrincipalName: user?.email ?? null,
  });
}

const iso = (time: number) => new Date(time).toISOString();

const type: EntityType<Subject> = {
  type: "Microsoft.SharePoint.Comments.comment",
  set: "SP.ApiData.comments",
  properties: {
    author: ({ comment }, call) => person(call, comment.author),
    createdDate: ({ comment }) => iso(comment.created),
    id: ({ comment }) => String(comment.id),
    isLikedByUser: ({ comment }, call) => comment.props.likes.includes(call.user.id),
    isReply: ({ comment }) => comment.parent !== 0,
    itemId: ({ comment }) => comment.item,
    likeCount: ({ comment }) => comment.props.likes.length,
    listId: ({ list }) => list.guid,
    mentions: ({ comment }) => comment.props.mentions.map((mention) => ({ ...mention })),
    modifiedDate: ({ comment }) => iso(comment.created),
    parentId: ({ comment }) => String(comment.parent),
    replyCount: ({ comment }, call) =>
      read(call, comment.list, comment.item).filter((one) => one.parent === comment.id).length,
    text: ({ comment }) => asMarkup(comment.text),
  },
  navigation: {
    likedBy: ({ comment }, call, link) =>
      collection({
        type: "SP.User",
        set: "SP.ApiData.Users",
        link: `${link}/likedBy`,
        list: () => likers(call, comment.props.likes),
      }),
    replies: (subject, call, link) => replies(call, subject, link),
  },
  methods: {
    Like: (subject, args) => like(args.call, subject, true),
    Unlike: (subject, args) => like(args.call, subject, false),
  },
  remove({ list, item, comment }, call) {
    demandOn(call, list, item, comment.author === call.user.id ? Permission.viewListItems : Permission.editListItems);
    call.db.run(
      "DELETE FROM comments WHERE list = ? AND item = ? AND (id = ? OR parent = ?)",
      list.n,
      item.id,
      comment.id,
      comment.id,
    );
  },
};

const likers = (call: ResourceCall, ids: readonly number[]): Entity[] =>
  ids
    .map((id) => personOf(call, id))
    .filter((user) => user !== undefined)
    .map((user) => userEntity(call, user));

function read(call: Call, list: number, item: number): Comment[] {
  return call.db
    .all<Row>("SELECT * FROM comments WHERE list = ? AND item = ? ORDER BY id DESC", list, item)
    .map((row) => ({ ...row, props: JSON.parse(row.props) as Comment["props"] }));
}

function like(call: Call, { comment }: Subject, on: boolean): Resource {
  const others = comment.props.likes.filter((id) => id !== call.user.id);
  const props = { ...comment.props, likes: on ? [...others, call.user.id] : others };
  call.db.run("UPDATE comments SET props = ? WHERE n = ?", JSON.stringify(props), comment.n);
  return nullAnswer(on ? "Like" : "Unlike");
}

const commentEntity = (call: ResourceCall, subject: Subject, link: string): Entity =>
  entity(type, subject, call, { link: `${link}(${subject.comment.id})` });

function add(call: Call, list: List, item: Item, parent: number, body: JsonObject): Comment {
  // Whether reading is enough on a tenant is not settled.
  demandOn(call, list, item, Permission.editListItems);
  if (item.vals["~commentsDisabled"] === true) throw errors.server(-2147467259, "Comments are disabled for this item.");
  const text = String(body.text ?? "");
  if (text === "" || text.length > 2048)
    throw errors.badArgument("The comment text must have between 1 and 2048 characters.");
  const last = call.db.get<{ id: number | null }>(
    "SELECT max(id) AS id FROM comments WHERE list = ? AND item = ?",
    list.n,
    item.id,
  );
  const comment = {
    list: list.n,
    item: item.id,
    id: (last?.id ?? 0) + 1,
    parent,
    author: call.user.id,
    created: call.now(),
    text,
  };
  const mentions = mentionsIn(call, body);
  const props = { likes: [], mentions };
  const { lastId } = call.db.run(
    "INSERT INTO comments (list, item, id, parent, author, created, text, props) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    comment.list,
    comment.item,
    comment.id,
    parent,
    comment.author,
    comment.created,
    text,
    JSON.stringify(props),
  );
  sendMails(call, list, item, { text, mentions });
  return { ...comment, n: lastId, props };
}

function replies(call: ResourceCall, subject: Subject, link: string): Collection {
  const { list, item, comment } = subject;
  const at = `${link}/replies`;
  const base = `${link.slice(0, link.lastIndexOf("("))}`;
  return collection({
    type: type.type as string,
    set: "SP.ApiData.comments",
    link: at,
    list: () =>
      read(call, list.n, item.id)
        .filter((one) => one.parent === comment.id)
        .reverse()
        .map((one) => commentEntity(call, { list, item, comment: one }, base)),
    key: (args) => find(call, list, item, args.number(0, "id"), base),
    add: (body) => commentEntity(call, { list, item, comment: add(call, list, item, comment.id, body) }, base),
  });
}

function find(call: ResourceCall, list: List, item: Item, id: number, link: string): Entity {
  const found = read(call, list.n, item.id).find((one) => one.id === id);
  if (!found) throw errors.notFound("The comment does not exist.");
  return commentEntity(call, { list, item, comment: found }, link);
}

export function commentCollection(call: ResourceCall, list: List, item: Item, link: string): Collection {
  const at = `${link}/Comments`;
  return collection({
    type: type.type as string,
    set: "SP.ApiData.comments",
    link: at,
    list: () =>
      read(call, list.n, item.id)
        .filter((one) => one.parent === 0)
        .map((one) => commentEntity(call, { list, item, comment: one }, at)),
    key: (args) => find(call, list, item, args.number(0, "id"), at),
    methods: {
      DeleteAll() {
        demandOn(call, list, item, Permission.editListItems);
        call.db.run("DELETE FROM comments WHERE list = ? AND item = ?", list.n, item.id);
        return nullAnswer("DeleteAll");
      },
    },
    add: (body) => commentEntity(call, { list, item, comment: add(call, list, item, 0, body) }, at),
  });
}

/** Likes of the item itself. */
export function likedBy(call: ResourceCall, _list: List, item: Item, link: string): Resource {
  const likes = isArray(item.vals["~likes"]) ? item.vals["~likes"].filter((one) => typeof one === "number") : [];
  const information: EntityType<number[]> = {
    type: "Microsoft.SharePoint.Likes.likedByInformation",
    set: "SP.ApiData.likedByInformation",
    properties: { isLikedByUser: (ids, at) => ids.includes(at.user.id), likeCount: (ids) => String(ids.length) },
    navigation: {
      likedBy: (ids, at, here) =>
        collection({ type: "SP.User", set: "SP.ApiData.Users", link: `${here}/likedBy`, list: () => likers(at, ids) }),
    },
  };
  return entity(information, likes, call, { link: `${link}/LikedByInformation` });
}
