// Starts the page: reads the address, signs in as its person, and shows its page.
import { type Address, readAddress } from "./address.ts";
import { showInLibrary } from "./file/showInLibrary.ts";
import { showForm } from "./form/showForm.ts";
import { showHome } from "./home.ts";
import { showList } from "./list/showList.ts";
import { showProblem, suiteBar } from "./page.ts";
import { askAs, Refused } from "./rest/ask.ts";
import type { PageSettings } from "./settings.ts";
import { base } from "./settings.ts";
import type { Shell } from "./shell.ts";
import { showVersions } from "./versions/showVersions.ts";

const settings = (await (await fetch(`${base}settings.json`)).json()) as PageSettings;
const address = readAddress(new URL(location.href), settings.sites);
// Without a person in the address or the cookie, the first person signs in.
const cookie = /(?:^|;\s*)local-tenant-person=([\w-]+)/.exec(document.cookie)?.[1];
const named = (id: string | undefined) => settings.people.find((one) => one.id === id);
const person = named(address?.as) ?? named(cookie) ?? settings.people[0];
const place = document.querySelector("main");
if (!address || !person || !place) throw new Error("The page is not on a site, or has nobody to sign in as.");

const url = new URL(location.href);
if (url.searchParams.get("as") !== person.id) {
  url.searchParams.set("as", person.id);
  history.replaceState(null, "", url);
}
const shell: Shell = { address, settings, person, place, ask: askAs(address.site, person.id) };
place.before(suiteBar(address.site, settings.people, person, settings.home));
try {
  await showPlace(shell, address);
} catch (problem) {
  showProblem(shell, problem);
}

function showPlace(shell: Shell, { place }: Address): Promise<void> {
  switch (place.kind) {
    case "home":
      return showHome(shell);
    case "list":
      return showList(shell, place);
    case "inLibrary":
      return showInLibrary(shell, place.path);
    case "form":
      return showForm(shell, place);
    case "versions":
      return showVersions(shell, place.id);
    case "unknown":
      throw new Refused(404, "The site has no such page.");
  }
}
