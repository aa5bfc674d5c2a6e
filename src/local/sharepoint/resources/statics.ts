// Functions directly below `_api` with a .NET name.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { demandOn } from "../items/securable.ts";
import { complex, isArray, type Json } from "../json.ts";
import type { DirectoryPerson } from "../people.ts";
import { Permission } from "../permissions.ts";
import { getItem } from "../store/items.ts";
import { listByGuid } from "../store/lists.ts";
import { claimsLogin, findPerson, GROUP, membersOf, principalByLogin } from "../store/principals.ts";
import type { Args, Method, Resource } from "./model.ts";
import { value } from "./model.ts";
import { moveCopy } from "./moveCopy.ts";

/** The people picker: everybody in the directory whose name or e-mail contains the text. */
function pickerSearch(call: Call, text: string, limit: number): string {
  const low = text.toLowerCase();
  const found = call.tenant.directory.filter(
    (person) =>
      person.title.toLowerCase().includes(low) ||
      person.email.toLowerCase().startsWith(low) ||
      person.login.toLowerCase().startsWith(low) ||
      claimsLogin(person.email) === low,
  );
  return JSON.stringify(
    found.slice(0, limit).map((person) => ({
      Key: claimsLogin(person.email),
      DisplayText: person.title,
      IsResolved: true,
      Description: person.email,
      EntityType: "User",
      EntityData: {
        IsAltSecIdPresent: "False",
        Title: "",
        Email: person.email,
        MobilePhone: "",
        ObjectId: "",
        Department: "",
      },
      MultipleMatches: [],
      ProviderName: "Tenant",
      ProviderDisplayName: "Tenant",
    })),
  );
}

/** Likes and ratings are stored outside the row's columns and make no version. */
function reputation(args: Args, key: "~likes" | "~ratings"): Resource {
  const { call } = args;
  const list = listByGuid(call, args.text(0, "listID"));
  const item = list && getItem(call.db, list.n, args.number(1, "itemID"));
  if (!list || !item) throw errors.itemMissing();
  demandOn(call, list, item, Permission.viewListItems);
  const now: Json = item.vals[key] ?? [];
  const others = (isArray(now) ? now : []).filter((one) => one !== call.user.id);
  const on = key === "~ratings" || args.flag(2, "like", true);
  item.vals[key] = on ? [...others, call.user.id] : others;
  call.db.run("UPDATE items SET vals = ? WHERE list = ? AND id = ?", JSON.stringify(item.vals), list.n, item.id);
  const rating = key === "~ratings" ? args.number(2, "rating") : 0;
  return value(
    key === "~likes" ? "SetLike" : "SetRating",
    key === "~likes" ? (item.vals[key] as Json[]).length : rating,
  );
}

const principalInfo = (person: DirectoryPerson): Json =>
  complex("SP.Utilities.PrincipalInfo", {
    Department: "",
    DisplayName: person.title,
    Email: person.email,
    JobTitle: "",
    LoginName: claimsLogin(person.email),
    Mobile: "",
    PrincipalId: -1,
    PrincipalType: 1,
    SIPAddress: person.email,
  });

function principalsLike(call: Call, text: string, limit: number): DirectoryPerson[] {
  const low = text.toLowerCase();
  return call.tenant.directory
    .filter(
      (one) =>
        one.title.toLowerCase().includes(low) ||
        one.email.toLowerCase().includes(low) ||
        claimsLogin(one.email) === low,
    )
    .slice(0, limit);
}

export function statics(call: Call, name: string): Method | undefined {
  switch (name.toLowerCase()) {
    case "sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser":
      return {
        writes: true,
        run(args) {
          const query = args.object(0, "queryParams");
          return value(
            "ClientPeoplePickerSearchUser",
            pickerSearch(call, String(query.QueryString ?? ""), Number(query.MaximumEntitySuggestions ?? 30)),
          );
        },
      };
    case "sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickerresolveuser":
      return {
        writes: true,
        run(args) {
          const query = args.object(0, "queryParams");
          const found = JSON.parse(pickerSearch(call, String(query.QueryString ?? ""), 1)) as unknown[];
          return value(
            "ClientPeoplePickerResolveUser",
            JSON.stringify(
              found[0] ?? { Key: query.QueryString ?? "", IsResolved: false, EntityData: {}, MultipleMatches: [] },
            ),
          );
        },
      };
    case "sp.movecopyutil.copyfilebypath":
    case "sp.movecopyutil.copyfile":
      return { writes: true, run: (args) => moveCopy(args, false, 0) };
    case "sp.movecopyutil.movefilebypath":
    case "sp.movecopyutil.movefile":
      return { writes: true, run: (args) => moveCopy(args, true, 0) };
    case "sp.movecopyutil.copyfolderbypath":
    case "sp.movecopyutil.copyfolder":
      return { writes: true, run: (args) => moveCopy(args, false, 1) };
    case "sp.movecopyutil.movefolderbypath":
    case "sp.movecopyutil.movefolder":
      return { writes: true, run: (args) => moveCopy(args, true, 1) };
    case "microsoft.office.server.reputationmodel.reputation.setlike":
      return { writes: true, run: (args) => reputation(args, "~likes") };
    case "microsoft.office.server.reputationmodel.reputation.setrating":
      return { writes: true, run: (args) => reputation(args, "~ratings") };
    case "sp.utilities.utility.searchprincipalsusingcontextweb":
      return {
        writes: true,
        run(args) {
          const found = principalsLike(call, String(args.at(0, "input") ?? ""), Number(args.at(4, "maxCount") ?? 10));
          return value(
            "SearchPrincipalsUsingContextWeb",
            found.map(principalInfo),
            "Collection(SP.Utilities.PrincipalInfo)",
          );
        },
      };
    case "sp.utilities.utility.resolveprincipalincurrentcontext":
      return {
        writes: true,
        run(args) {
          const [found] = principalsLike(call, String(args.at(0, "input") ?? ""), 1);
          return value(
            "ResolvePrincipalInCurrentContext",
            found ? principalInfo(found) : null,
            "SP.Utilities.PrincipalInfo",
          );
        },
      };
    case "sp.utilities.utility.getcurrentuseremailaddresses":
      return { writes: true, run: () => value("GetCurrentUserEmailAddresses", call.user.email) };
    case "sp.utilities.utility.expandgroupstoprincipals":
      return {
        writes: true,
        run(args) {
          const inputs = args.at(0, "inputs");
          const people = (isArray(inputs) ? inputs : []).flatMap((name) => {
            const group = principalByLogin(call.db, call.site.n, GROUP, String(name));
            return group ? membersOf(call.db, call.site.n, group.id) : [];
          });
          const found = people
            .map((user) => findPerson(call.tenant.directory, user.email))
            .filter((one) => one !== undefined);
          return value("ExpandGroupsToPrincipals", found.map(principalInfo), "Collection(SP.Utilities.PrincipalInfo)");
        },
      };
    default:
      return undefined;
  }
}
