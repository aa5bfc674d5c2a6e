// The settings of a council that does not exist, as its people would fill them in.
import type { Installation } from "../../manifest/settingsValues.ts";

export const installation: Installation = {
  teamsAppId: "6f0a2a2e-6d0b-4a55-8f3e-3c1d6f9b7a10",
  clientId: "0b9c6e5f-1f0e-4b8a-9d55-7a3b2c1d0e9f",
  tenant: "d4c3b2a1-5e6f-4a7b-8c9d-0e1f2a3b4c5d",
  tab: "https://board.westmere.gov.uk",
  sharePoint: "https://westmere.sharepoint.com",
  defaultSite: "https://westmere.sharepoint.com/sites/improvement",
  sites: [],
  timeZone: 2,
  hostOrigins: [],
  developer: {
    name: "Westmere Council",
    websiteUrl: "https://www.westmere.gov.uk/board",
    privacyUrl: "https://www.westmere.gov.uk/privacy",
    termsOfUseUrl: "https://www.westmere.gov.uk/terms",
  },
};
