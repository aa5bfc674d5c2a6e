// Connects the Save button of Teams' dialog for adding a tab.
import { pages } from "@microsoft/teams-js";
import { addressForSite } from "./address.ts";

/** The same for every tab, so that links still work after a tab has been added again. */
const entity = "board";

/** Call it in the frame `settings` only; teams-js throws elsewhere. */
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
