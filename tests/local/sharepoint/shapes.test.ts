// The property sets of what is answered, against those of SharePoint Online's own answers and its metadata.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at property by property
type Loose = any;
const get = async (path: string): Promise<Loose> =>
  (
    await running.request("owner", `_api/web/${path}`, { headers: { accept: "application/json;odata=nometadata" } })
  ).json();
const post = async (path: string, body: unknown): Promise<Loose> => {
  const response = await running.request("owner", `_api/web/${path}`, {
    method: "POST",
    headers: { accept: "application/json;odata=nometadata", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
};
const keys = (value: object) => Object.keys(value).sort();
const words = (text: string) => text.trim().split(/\s+/).sort();

beforeAll(async () => {
  running = await start();
  await post("lists", { Title: "Shapes" });
  for (const [type, more] of Object.entries({
    Note: "",
    Choice: "",
    MultiChoice: "",
    Number: "",
    Currency: "",
    DateTime: "",
    Boolean: "",
    User: "",
    URL: "",
    Text: "",
    Calculated: "",
  })) {
    const inner = type === "Calculated" ? "<Formula>=1+1</Formula>" : "";
    await post("lists/getByTitle('Shapes')/fields/createfieldasxml", {
      parameters: {
        SchemaXml: `<Field Type="${type}" Name="F${type}" DisplayName="F${type}" ${more}>${inner}</Field>`,
      },
    });
  }
  await post("lists/getByTitle('Shapes')/items", { Title: "One", FNumber: 1 });
});
afterAll(() => running.stop());

const FIELD = `AutoIndexed CanBeDeleted ClientSideComponentId ClientSideComponentProperties ClientValidationFormula ClientValidationMessage CustomFormatter DefaultFormula
  DefaultValue Description Direction EnforceUniqueValues EntityPropertyName FieldTypeKind Filterable FromBaseType Group Hidden Id IndexStatus Indexed InternalName IsModern JSLink PinnedToFiltersPane
  ReadOnlyField Required SchemaXml Scope Sealed ShowInFiltersPane Sortable StaticName Title TypeAsString TypeDisplayName TypeShortDescription ValidationFormula ValidationMessage`;
const LOOKUP =
  "AllowMultipleValues DependentLookupInternalNames IsDependentLookup IsRelationship LookupField LookupList LookupWebId PrimaryFieldId RelationshipDeleteBehavior UnlimitedLengthInDocumentLibrary";
const NUMBER =
  "CommaSeparator CustomUnitName CustomUnitOnRight DisplayFormat MaximumValue MinimumValue ShowAsPercentage Unit";

describe("every property that SharePoint Online shows", () => {
  it("of a list", async () => {
    expect(keys(await get("lists/getByTitle('Shapes')"))).toEqual(
      words(`AllowContentTypes BaseTemplate BaseType ContentTypesEnabled CrawlNonDefaultViews Created CurrentChangeToken CustomActionElements
      DefaultContentApprovalWorkflowId DefaultItemOpenUseListSetting DefaultSensitivityLabelForLibrary Description Direction DisableCommenting DisableGridEditing DocumentTemplateUrl DraftVersionVisibility
      EnableAttachments EnableFolderCreation EnableMinorVersions EnableModeration EnableRequestSignOff EnableVersioning EntityTypeName ExemptFromBlockDownloadOfNonViewableFiles FileSavePostProcessingEnabled
      ForceCheckout HasExternalDataSource Hidden Id ImagePath ImageUrl IrmEnabled IrmExpire IrmReject IsApplicationList IsCatalog IsPrivate ItemCount LastItemDeletedDate LastItemModifiedDate
      LastItemUserModifiedDate ListExperienceOptions ListItemEntityTypeFullName MajorVersionLimit MajorWithMinorVersionsLimit MultipleDataList NoCrawl ParentWebPath ParentWebUrl ParserDisabled
      SensitivityLabelToEncryptOnDOwnloadForLibrary ServerTemplateCanCreateFolders TemplateFeatureId Title`),
    );
  });

  it.each([
    ["Text", "MaxLength"],
    [
      "Note",
      "AllowHyperlink AppendOnly IsLongHyperlink NumberOfLines RestrictedMode RichText UnlimitedLengthInDocumentLibrary WikiLinking",
    ],
    ["Choice", "Choices EditFormat FillInChoice Mappings"],
    ["MultiChoice", "Choices FillInChoice Mappings"],
    ["Number", NUMBER],
    ["Currency", `${NUMBER} CurrencyLocaleId`],
    ["DateTime", "DateFormat DateTimeCalendarType DisplayFormat FriendlyDisplayFormat"],
    ["Boolean", ""],
    ["User", `${LOOKUP} AllowDisplay Presence SelectionGroup SelectionMode UserDisplayOptions`],
    ["URL", "DisplayFormat"],
    ["Calculated", "CurrencyLocaleId DateFormat DisplayFormat Formula OutputType ShowAsPercentage"],
  ])("of a %s field", async (type, more) => {
    expect(keys(await get(`lists/getByTitle('Shapes')/fields/getByInternalNameOrTitle('F${type}')`))).toEqual(
      words(`${FIELD} ${more}`),
    );
  });

  it("of a view", async () => {
    expect(keys(await get("lists/getByTitle('Shapes')/defaultview"))).toEqual(
      words(`Aggregations AggregationsStatus AssociatedContentTypeId BaseViewId CalendarViewStyles ColumnWidth ContentTypeId CustomFormatter
      CustomOrder DefaultView DefaultViewForContentType EditorModified Formats GridLayout Hidden HtmlSchemaXml Id ImageUrl IncludeRootFolder JSLink ListViewXml Method MobileDefaultView MobileView ModerationType
      NewDocumentTemplates OrderedView Paged PersonalView ReadOnlyView RequiresClientIntegration RowLimit Scope ServerRelativePath ServerRelativeUrl StyleId TabularView Threaded Title Toolbar ToolbarTemplateName
      ViewData ViewJoins ViewProjectedFields ViewQuery ViewType ViewType2 VisualizationInfo`),
    );
  });

  it("of a content type", async () => {
    expect(keys(await get("contenttypes('0x01')"))).toEqual(
      words(`ClientFormCustomFormatter Description DisplayFormClientSideComponentId DisplayFormClientSideComponentProperties DisplayFormTarget
      DisplayFormTemplateName DisplayFormUrl DocumentTemplate DocumentTemplateUrl EditFormClientSideComponentId EditFormClientSideComponentProperties EditFormTarget EditFormTemplateName EditFormUrl Group Hidden
      Id JSLink MobileDisplayFormUrl MobileEditFormUrl MobileNewFormUrl Name NewFormClientSideComponentId NewFormClientSideComponentProperties NewFormTarget NewFormTemplateName NewFormUrl ReadOnly SchemaXml
      Scope Sealed StringId`),
    );
  });

  it("of an item", async () => {
    expect(keys(await get("lists/getByTitle('Shapes')/items(1)"))).toEqual(
      words(`FileSystemObjectType Id ID ServerRedirectedEmbedUri ServerRedirectedEmbedUrl ContentTypeId Title ComplianceAssetId Modified Created AuthorId
      EditorId OData__UIVersionString Attachments GUID FNote FChoice FMultiChoice FNumber FCurrency FDateTime FBoolean FUserId FUserStringId FURL FText FCalculated`),
    );
  });

  it("of a version", async () => {
    const { value } = await get("lists/getByTitle('Shapes')/items(1)/versions");
    expect(value[0]).toMatchObject({
      VersionId: 512,
      VersionLabel: "1.0",
      IsCurrentVersion: true,
      Title: "One",
      FNumber: 1,
      OData__x005f_UIVersion: 512,
      OData__x005f_UIVersionString: "1.0",
      ID: 1,
      owshiddenversion: 1,
      ContentTypeId: { StringValue: expect.stringMatching(/^0x0100/) },
      Author: { LookupId: 6, LookupValue: "Olga Owner", Email: "owner@contoso.example" },
      Editor: { LookupId: 6 },
    });
    expect(value[0]).toHaveProperty("File_x005f_x0020_x005f_Type");
    expect(value[0]).toHaveProperty("Created_x005f_x0020_x005f_Date");
  });

  it("of people, groups and roles", async () => {
    expect(keys(await get("currentuser"))).toEqual(
      words(
        "Id IsHiddenInUI LoginName Title PrincipalType Email Expiration IsEmailAuthenticationGuestUser IsShareByEmailGuestUser IsSiteAdmin UserId UserPrincipalName",
      ),
    );
    expect(keys((await get("currentuser")).UserId)).toEqual(words("NameId NameIdIssuer"));
    expect(keys(await get("associatedownergroup"))).toEqual(
      words(
        "Id IsHiddenInUI LoginName Title PrincipalType AllowMembersEditMembership AllowRequestToJoinLeave AutoAcceptRequestToJoinLeave Description OnlyAllowMembersViewMembership OwnerTitle RequestToJoinLeaveEmailSetting",
      ),
    );
    expect(keys(await get("roledefinitions(1073741829)"))).toEqual(
      words("BasePermissions Description Hidden Id Name Order RoleTypeKind"),
    );
    expect(keys((await get("roleassignments")).value[0])).toEqual(["PrincipalId"]);
  });

  it("of changes", async () => {
    const { value } = await post("getchanges", { query: { Item: true, List: true, Add: true } });
    const item = value.find((one: Loose) => one.ItemId === 1 && one.UniqueId);
    expect(keys(item)).toEqual(
      words(
        "ChangeToken ChangeType SiteId Time Editor EditorEmailHint ItemId ListId ServerRelativeUrl SharedByUser SharedWithUsers UniqueId WebId",
      ),
    );
    expect(item.ChangeToken.StringValue).toMatch(/^1;2;[0-9a-f-]{36};\d{18};\d+$/);
    const list = await post("lists/getByTitle('Shapes')/getchanges", { query: { Item: true, Add: true } });
    expect(list.value[0].ChangeToken.StringValue).toMatch(/^1;3;[0-9a-f-]{36};\d{18};\d+$/);
  });

  it("of folders, files and attachments", async () => {
    expect(keys(await get("folders('SitePages')"))).toEqual(
      words(
        "Exists ExistsAllowThrowForPolicyFailures ExistsWithException IsWOPIEnabled ItemCount Name ProgID ServerRelativeUrl TimeCreated TimeLastModified UniqueId WelcomePage",
      ),
    );
    expect(keys(await get("folders('SitePages')/files('Home.aspx')"))).toEqual(
      words(`CheckInComment CheckOutType ContentTag CustomizedPageStatus ETag Exists ExistsAllowThrowForPolicyFailures ExistsWithException IrmEnabled Length
      Level LinkingUri LinkingUrl MajorVersion MinorVersion Name ServerRelativeUrl TimeCreated TimeLastModified Title UIVersion UIVersionLabel UniqueId`),
    );
    await running.as("owner").web.lists.getByTitle("Shapes").items.getById(1).attachmentFiles.add("a.txt", "a");
    expect(keys((await get("lists/getByTitle('Shapes')/items(1)/AttachmentFiles")).value[0])).toEqual(
      words("FileName FileNameAsPath ServerRelativePath ServerRelativeUrl"),
    );
  });

  it("of the context and a comment", async () => {
    const context = await (await running.request("owner", "_api/contextinfo", { method: "POST" })).json();
    expect(keys(context)).toEqual(
      words(
        "odata.metadata FormDigestTimeoutSeconds FormDigestValue LibraryVersion SiteFullUrl SupportedSchemaVersions WebFullUrl",
      ),
    );
    expect(keys(await post("lists/getByTitle('Shapes')/items(1)/comments", { text: "x" }))).toEqual(
      words(
        "author createdDate id isLikedByUser isReply itemId likeCount listId mentions modifiedDate parentId replyCount text",
      ),
    );
  });
});
