// The Teams manifest of an installation. It declares only what the tab does.
import type { TeamsManifestV1D30 } from "@microsoft/app-manifest";
import type { Installation } from "./settingsValues.ts";

export type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;

/** The permission of the tab. Set-up needs more, and asks the owner for it then. */
export const permission = "AllSites.Write";

export function manifestOf(installation: Installation, version: string): Manifest {
  const { teamsAppId, clientId, tab, sharePoint, developer } = installation;
  const { host } = new URL(tab);
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    manifestVersion: "1.30",
    version,
    id: teamsAppId,
    localizationInfo: { defaultLanguageTag: "en-gb" },
    developer,
    name: { short: "Improvement Board", full: "Improvement Board: a council's plan in Teams and SharePoint" },
    description: {
      short: "An improvement plan as a board, kept in SharePoint lists",
      full: fullDescription,
    },
    icons: { color: "colour.png", outline: "outline.png" },
    accentColor: "#0F548C",
    configurableTabs: [
      {
        id: "board",
        // The same page: its host tells it that it is being set up.
        configurationUrl: `${tab}/`,
        canUpdateConfiguration: true,
        scopes: ["team", "groupChat"],
        context: [
          "channelTab",
          "privateChatTab",
          "meetingChatTab",
          "meetingDetailsTab",
          "meetingSidePanel",
          "meetingStage",
        ],
      },
    ],
    staticTabs: [
      {
        entityId: "personal",
        name: "My actions",
        contentUrl: `${tab}/`,
        websiteUrl: `${tab}/`,
        scopes: ["personal"],
        context: ["personalTab"],
      },
    ],
    validDomains: [host],
    webApplicationInfo: {
      id: clientId,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: [`${sharePoint}/${permission}`] }],
    },
    // Shared and private channels have their own site, which the tab uses.
    supportsChannelFeatures: "tier1",
    defaultInstallScope: "team",
    defaultGroupCapability: { team: "tab", groupchat: "tab", meetings: "tab" },
    // The tab has its own button that shares a view to the stage. Anonymous participants are excluded because they cannot read SharePoint.
    meetingExtensionDefinition: { supportsCustomShareToStage: true, supportsAnonymousGuestUsers: false },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: "MeetingStage.Write.Chat", type: "Delegated" },
          { name: "ChannelMeetingStage.Write.Group", type: "Delegated" },
        ],
      },
    },
    showLoadingIndicator: true,
  };
}

const fullDescription = [
  "Improvement Board shows a council's improvement plan as a board of six columns, from Not started to Verified, in the team where the work is done.",
  "**Programme leads** update their actions, claim them complete and add the evidence. **Verifiers** check claims that other people made. " +
    "**Coordinators** keep working in the SharePoint lists. A change in one place shows in the other within seconds. **Leadership teams** use the same board in their meetings.",
  "The plan stays on the team's own SharePoint site, with its permissions and version history. Nothing is sent anywhere else.",
  "You need SharePoint in the same Microsoft 365 tenant. An owner of the site sets up the lists once, from the tab.",
].join("\n\n");
