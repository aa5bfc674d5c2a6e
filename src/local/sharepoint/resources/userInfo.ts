// A person as a row of the hidden user information list: what an expanded Author or person column shows.
import { isoSeconds } from "../clock.ts";
import { guidFor } from "../ids.ts";
import type { Principal } from "../people.ts";
import { type EntityType, entity } from "./entityType.ts";
import type { Entity, ResourceCall } from "./model.ts";

const words = (title: string) => title.split(" ");

const type: EntityType<Principal> = {
  type: "SP.Data.UserInfoItem",
  set: "SP.ListData.UserInfoItems",
  properties: {
    FileSystemObjectType: () => 0,
    Id: (user) => user.id,
    ServerRedirectedEmbedUri: () => null,
    ServerRedirectedEmbedUrl: () => "",
    ContentTypeId: () => "0x010A00",
    ContentTypeDisp: () => "Person",
    Title: (user) => user.title,
    Name: (user) => user.login,
    EMail: (user) => user.email || null,
    OtherMail: () => null,
    UserExpiration: () => null,
    UserLastDeletionTime: () => null,
    MobilePhone: () => null,
    Notes: () => null,
    SipAddress: (user) => user.email || null,
    IsSiteAdmin: (user) => user.props.admin === true,
    Deleted: () => false,
    UserInfoHidden: () => false,
    Picture: () => null,
    Department: () => null,
    JobTitle: () => null,
    FirstName: (user) => words(user.title)[0] ?? null,
    LastName: (user) => words(user.title).slice(1).join(" ") || null,
    WorkPhone: () => null,
    UserName: (user) => user.email || null,
    WebSite: () => null,
    AskMeAbout: () => null,
    Office: () => null,
    ID: (user) => user.id,
    Modified: (_user, call) => isoSeconds(call.site.created),
    Created: (_user, call) => isoSeconds(call.site.created),
    AuthorId: () => 1073741823,
    EditorId: () => 1073741823,
    OData__UIVersionString: () => "1.0",
    Attachments: () => false,
    GUID: (user) => guidFor(`user ${user.login}`),
  },
};

export function userInfo(call: ResourceCall, user: Principal): Entity {
  const guid = guidFor(`user ${user.login}`);
  return entity(type, user, call, { link: `Web/SiteUserInfoList/Items(${user.id})`, id: guid, etag: `"${guid},1"` });
}
