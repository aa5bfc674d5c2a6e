// Finds people over PnPjs: searches the directory as SharePoint's people picker does, and lists the members of the plan's groups.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/profiles/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import type { Outcome } from "../ports/lists.ts";
import type { Found, People } from "../ports/people.ts";
import type { Person } from "../schema/column.ts";
import { outcomeOf } from "./failure.ts";

const maxFound = 12;
/** SP.PrincipalType: people only, because a role is never given to a group. */
const PEOPLE = 1;
/** SP.PrincipalSource: everybody in the directory, not only users of this site. */
const EVERYWHERE = 15;

export interface PeopleOfSite extends Pick<People, "search" | "known"> {
  /** The members of a group of the site, by its title. */
  membersOf(group: string): Promise<Outcome<readonly Person[]>>;
}

export function createPeople(sp: SPFI): PeopleOfSite {
  return {
    search(text): Promise<Outcome<readonly Found[]>> {
      return outcomeOf(async () => {
        const found = await sp.profiles.clientPeoplePickerSearchUser({
          QueryString: text,
          MaximumEntitySuggestions: maxFound,
          AllowEmailAddresses: false,
          AllowMultipleEntities: false,
          PrincipalType: PEOPLE,
          PrincipalSource: EVERYWHERE,
        });
        return found.map(({ Key, DisplayText, EntityData }) => {
          return { name: DisplayText, email: EntityData?.Email ?? "", login: Key };
        });
      });
    },
    known(login) {
      return outcomeOf(async () => {
        const { Id, Title, Email } = await sp.web.ensureUser(login);
        return { id: Id, name: Title, email: Email };
      });
    },
    membersOf(group) {
      return outcomeOf(async () => {
        const { users } = sp.web.siteGroups.getByName(group);
        const members = await users.select("Id", "Title", "Email")();
        return members.map(({ Id, Title, Email }) => ({ id: Id, name: Title, email: Email }));
      });
    },
  };
}
