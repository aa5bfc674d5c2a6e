// Smaller parts of a web: regional settings, navigation, catalogues, the user information list, its groups.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { guidFor } from "../ids.ts";
import type { Json } from "../json.ts";
import { basePermissions, EDIT, FULL_CONTROL, Permission, READ } from "../permissions.ts";
import { folderNode } from "../store/nodes.ts";
import { addMember, addPrincipal, findUser, GROUP, principalByLogin, principals, USER } from "../store/principals.ts";
import { demand, maskFor, ownAssignments, saveAssignments, webSecurable } from "../store/scopes.ts";
import { allZones, type Zone, zoneById } from "../zones.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { listProperties, moreListProperties } from "./listProperties.ts";
import { type Args, type Entity, type Resource, type ResourceCall, value } from "./model.ts";
import { userInfo } from "./userInfo.ts";

const fixed = (values: Record<string, Json>) =>
  Object.fromEntries(Object.entries(values).map(([key, content]) => [key, () => content]));

const timeZone: EntityType<Zone> = {
  type: "SP.TimeZone",
  set: "SP.ApiData.TimeZones",
  properties: {
    Description: ({ description }) => description,
    Id: ({ id }) => id,
    Information: ({ bias }) => ({ Bias: bias, DaylightBias: -60, StandardBias: 0 }),
  },
  methods: {
    UTCToLocalTime: (zone, args) => clockTime("UTCToLocalTime", zone.toLocal(readTime(args))),
    LocalTimeToUTC: (zone, args) => clockTime("LocalTimeToUTC", zone.toUtc(readTime(args))),
  },
  reads: ["UTCToLocalTime", "LocalTimeToUTC"],
};

const readTime = (args: Args): number => Date.parse(`${args.text(0, "date").replace(/Z$/, "")}Z`);
const clockTime = (name: string, time: number): Resource => value(name, isoSeconds(time).replace("Z", ""));

function zones(call: ResourceCall, link: string): Resource {
  const one = (zone: Zone) => entity(timeZone, zone, call, { link: `${link}(${zone.id})` });
  const key = (args: Args) => one(zoneById(args.number(0, "id")));
  return collection({
    type: "SP.TimeZone",
    set: "SP.ApiData.TimeZones",
    link,
    list: () => allZones().map(one),
    key,
    methods: { GetById: key },
  });
}

const regional: EntityType<null> = {
  type: "SP.RegionalSettings",
  set: "SP.ApiData.RegionalSettings",
  properties: fixed({
    AdjustHijriDays: 0,
    AlternateCalendarType: 0,
    AM: "AM",
    CalendarType: 1,
    Collation: 25,
    CollationLCID: 2070,
    DateFormat: 0,
    DateSeparator: "/",
    DecimalSeparator: ".",
    DigitGrouping: "3;0",
    FirstDayOfWeek: 0,
    FirstWeekOfYear: 0,
    IsEastAsia: false,
    IsRightToLeft: false,
    IsUIRightToLeft: false,
    ListSeparator: ",",
    LocaleId: 1033,
    NegativeSign: "-",
    NegNumberMode: 1,
    PM: "PM",
    PositiveSign: "",
    ShowWeeks: false,
    ThousandSeparator: ",",
    Time24: false,
    TimeMarkerPosition: 0,
    TimeSeparator: ":",
    WorkDayEndHour: 1020,
    WorkDays: 62,
    WorkDayStartHour: 480,
  }),
  navigation: {
    InstalledLanguages: (_none, _call, link) =>
      collection({
        type: "SP.Language",
        set: "SP.ApiData.Languages",
        link: `${link}/InstalledLanguages`,
        list: () => [],
      }),
    TimeZone: (_none, call, link) => entity(timeZone, call.zone, call, { link: `${link}/TimeZone` }),
    TimeZones: (_none, call, link) => zones(call, `${link}/TimeZones`),
  },
};

export const regionalSettings = (call: ResourceCall, link: string): Resource =>
  entity(regional, null, call, { link: `${link}/RegionalSettings` });

export function navigation(call: ResourceCall, link: string): Resource {
  const nodes = (name: string) => (_none: null, _call: ResourceCall, at: string) =>
    collection({ type: "SP.NavigationNode", set: "SP.ApiData.NavigationNodes", link: `${at}/${name}`, list: () => [] });
  const type: EntityType<null> = {
    type: "SP.Navigation",
    set: "SP.ApiData.Navigations",
    properties: { UseShared: () => false },
    navigation: { QuickLaunch: nodes("QuickLaunch"), TopNavigationBar: nodes("TopNavigationBar") },
  };
  return entity(type, null, call, { link: `${link}/Navigation` });
}

export const USER_INFO_TITLE = "User Information List";
export const userInfoGuid = (call: Call): string => guidFor(`${call.site.webId} user information list`);

/** The hidden list of all users of the site, and its items. */
export function userInfoList(call: ResourceCall): Entity {
  const guid = userInfoGuid(call);
  const fake = {
    n: -1,
    guid,
    title: USER_INFO_TITLE,
    path: `${call.site.path}/_catalogs/users`,
    template: 112,
    created: call.site.created,
    author: 1073741823,
    props: { BaseType: 0, Hidden: true, EntityTypeName: "UserInfo" },
    fields: [],
    byName: new Map(),
    views: [],
    contentTypes: [],
    itemType: "SP.Data.UserInfoItem",
  };
  const type: EntityType<typeof fake> = {
    type: "SP.List",
    set: "SP.ApiData.Lists",
    properties: {
      ...listProperties,
      ItemCount: (_list, at) => principals(at.db, at.site.n, USER).length,
      LastItemDeletedDate: (list) => isoSeconds(list.created),
      LastItemModifiedDate: (list) => isoSeconds(list.created),
      LastItemUserModifiedDate: (list) => isoSeconds(list.created),
    },
    more: {
      ...moreListProperties,
      EffectiveBasePermissions: (_list, at) => basePermissions(maskFor(at, webSecurable)),
      EffectiveBasePermissionsForUI: (_list, at) => basePermissions(maskFor(at, webSecurable)),
      HasUniqueRoleAssignments: () => false,
    },
    navigation: {
      RootFolder: (list, at) =>
        at.make.folder(at, folderNode({ uid: guidFor(`${guid} folder`), site: at.site.n, path: list.path, props: {} })),
      Items: (_list, at, link) =>
        collection({
          type: "SP.Data.UserInfoItem",
          set: "SP.ListData.UserInfoItems",
          link: `${link}/Items`,
          list: () => principals(at.db, at.site.n, USER).map((user) => userInfo(at, user)),
          key(args) {
            const user = principals(at.db, at.site.n, USER).find((one) => one.id === args.number(0, "id"));
            if (!user) throw errors.itemMissing();
            return userInfo(at, user);
          },
        }),
    },
  };
  return entity(type, fake, call, { link: `Web/Lists(guid'${guid}')`, etag: '"0"' });
}

/** The galleries of a web. Only the one of people has rows. */
export function catalog(call: ResourceCall, kind: number): Resource {
  if (kind === 112) return userInfoList(call);
  const path = CATALOGS[kind];
  if (path === undefined) throw errors.badArgument(`There is no catalog of type ${kind}.`);
  const guid = guidFor(`${call.site.webId} catalog ${kind}`);
  const type: EntityType<null> = {
    type: "SP.List",
    set: "SP.ApiData.Lists",
    properties: fixed({
      BaseTemplate: kind,
      BaseType: 1,
      Hidden: true,
      Id: guid,
      IsCatalog: true,
      ItemCount: 0,
      Title: path,
    }),
  };
  return entity(type, null, call, { link: `Web/Lists(guid'${guid}')`, etag: '"0"' });
}

const CATALOGS: Record<number, string> = {
  111: "wte",
  113: "wp",
  114: "lt",
  116: "masterpage",
  121: "solutions",
  123: "theme",
  124: "design",
  125: "appdata",
};

/** New owners, members and visitors groups named after a seed, with the usual permissions. */
export function defaultGroups(call: Call, seed: string, ownerLogin: string): void {
  demand(call, webSecurable, Permission.managePermissions);
  const owner = ownerLogin === "" ? call.user : findUser(call, ownerLogin);
  if (!owner) throw errors.userUnknown(ownerLogin);
  const group = (suffix: string): number => {
    const title = `${seed} ${suffix}`;
    const known = principalByLogin(call.db, call.site.n, GROUP, title);
    return (
      known?.id ??
      addPrincipal(call.db, call.site.n, {
        kind: GROUP,
        login: title,
        title,
        email: "",
        props: { owner: call.user.id },
      }).id
    );
  };
  const ids = { ownerGroup: group("Owners"), visitorGroup: group("Visitors"), memberGroup: group("Members") };
  addMember(call.db, call.site.n, ids.ownerGroup, owner.id);
  const now = ownAssignments(call, webSecurable) ?? {};
  saveAssignments(call, webSecurable, {
    ...now,
    [ids.ownerGroup]: [FULL_CONTROL],
    [ids.visitorGroup]: [READ],
    [ids.memberGroup]: [EDIT],
  });
  call.db.run("UPDATE sites SET props = ? WHERE n = ?", JSON.stringify({ ...call.site.props, ...ids }), call.site.n);
  call.tenant.schema.forget();
}
