// Saves the tab that is being set up, by the Save button of Teams' own window around the set-up page.
import { pages } from "@microsoft/teams-js";
import { addressForSite } from "./address.ts";

/** The same for every tab, so that links stay good when a tab is set up again. */
const entity = "board";

/** Only in the frame `settings`: elsewhere teams-js throws. */
export function offerSave(siteUrl: string | undefined): void {
  pages.config.setValidityState(siteUrl !== undefined);
  pages.config.registerOnSaveHandler((event) => {
    if (siteUrl === undefined) {
      event.notifyFailure("Set up the site before you save the tab.");
      return;
    }
    const address = addressForSite(siteUrl);
    pages.config
      .setConfig({
        entityId: entity,
        contentUrl: address,
        websiteUrl: address,
        suggestedDisplayName: "Improvement Board",
      })
      .then(
        () => event.notifySuccess(),
        (problem: unknown) =>
          event.notifyFailure(`Teams could not save the tab: ${problem instanceof Error ? problem.message : problem}`),
      );
  });
}
