// Functions that hang directly from `_api` under a .NET name.
import type { Call } from "../call.ts";
import { claimsLogin } from "../store/principals.ts";
import type { Method } from "./model.ts";
import { value } from "./model.ts";

/** What the people picker shows for a search: everybody of the directory whose name or e-mail has the text. */
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
    default:
      return undefined;
  }
}
