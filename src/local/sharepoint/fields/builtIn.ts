// The columns of every list and library, with their ids, which are the same on every SharePoint site.
import { guidFor } from "../ids.ts";
import type { Json } from "../json.ts";

export interface FieldSeed {
  name: string;
  title: string;
  type: string;
  guid: string;
  props: Record<string, Json>;
}

const hidden = { Hidden: true };
const readOnly = { ReadOnlyField: true };
const system = { Hidden: true, ReadOnlyField: true };

const seed = (
  name: string,
  title: string,
  type: string,
  guid: string,
  props: Record<string, Json> = {},
): FieldSeed => ({
  name,
  title,
  type,
  guid: guid || guidFor(`field ${name}`),
  props,
});

const everywhere: FieldSeed[] = [
  seed("ID", "ID", "Counter", "1d22ea11-1e32-424e-89ab-9fedbadb6ce1", readOnly),
  seed("ContentTypeId", "Content Type ID", "ContentTypeId", "03e45e84-1992-4d42-9116-26f756012634", system),
  seed("ContentType", "Content Type", "Computed", "c042a256-787d-4a6f-8a8a-cf6ab767f12d"),
  seed("Title", "Title", "Text", "fa564e0f-0c70-4ab9-b863-0177e6ddd247", { Required: true }),
  seed("Modified", "Modified", "DateTime", "28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f", readOnly),
  seed("Created", "Created", "DateTime", "8c06beca-0777-48f7-91c7-6da68bc07b69", readOnly),
  seed("Author", "Created By", "User", "1df5e554-ec7e-46a6-901d-d85a3881cb18", readOnly),
  seed("Editor", "Modified By", "User", "d31655d1-1d5b-4511-95a1-7a09e9b75bf2", readOnly),
  seed("_HasCopyDestinations", "Has Copy Destinations", "Boolean", "26d0756c-986a-48a7-af35-bf18ab85ff4a", system),
  seed("_CopySource", "Copy Source", "Text", "6b4e226d-3d88-4a36-808d-a129bf52bccf", readOnly),
  seed("owshiddenversion", "owshiddenversion", "Integer", "d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5", system),
  seed("WorkflowVersion", "Workflow Version", "Integer", "f1e020bc-ba26-443f-bf2f-b68715017bbc", system),
  seed("_UIVersion", "UI Version", "Integer", "7841bf41-43d0-4434-9f50-a673baef7631", system),
  seed("_UIVersionString", "Version", "Text", "dce8262a-3ae9-45aa-aab4-83bd75fb738a", readOnly),
  seed("Attachments", "Attachments", "Attachments", "67df98f4-9dec-48ff-a553-29bece9c5bf4"),
  seed("_ModerationStatus", "Approval Status", "ModStat", "fdc3b2ed-5bf2-4835-a4bc-b885f3396a61", system),
  seed("_ModerationComments", "Approver Comments", "Note", "34ad21eb-75bd-4544-8c73-0e08330291fe", system),
  seed("Edit", "Edit", "Computed", "503f1caa-358e-4918-9094-4a2cdc4bc034", readOnly),
  seed("LinkTitleNoMenu", "Title", "Computed", "bc91a437-52e7-49e1-8c4e-4698904b2b6d", readOnly),
  seed("LinkTitle", "Title", "Computed", "82642ec8-ef9b-478f-acf9-31f7d45fbc31", readOnly),
  seed("LinkTitle2", "Title", "Computed", "5f190d91-3dbc-4489-9878-3c092caf35b6", system),
  seed("SelectTitle", "Select", "Computed", "b1f7969b-ea65-42e1-8b54-b588292635f2", system),
  seed("InstanceID", "Instance ID", "Integer", "50a54da4-1528-4e67-954a-e2d24f1e9efb", system),
  seed("Order", "Order", "Number", "ca4addac-796f-4b23-b093-d2a3f65c0774", hidden),
  seed("GUID", "GUID", "Guid", "ae069f25-3ac2-4256-b9c3-15dbc15da0e0", system),
  seed("WorkflowInstanceID", "Workflow Instance ID", "Guid", "de8beacf-5505-47cd-80a6-aa44e7ffe2f4", system),
  seed("FileRef", "URL Path", "Lookup", "94f89715-e097-4e8b-ba79-ea02aa8b7adb", system),
  seed("FileDirRef", "Path", "Lookup", "56605df6-8fa1-47e4-a04c-5b384d59609f", system),
  seed("Last_x0020_Modified", "Modified", "Lookup", "173f76c8-aebd-446a-9bc9-769a2bd2c18f", system),
  seed("Created_x0020_Date", "Created", "Lookup", "998b5cff-4a35-47a7-92f3-3914aa6aa4a2", system),
  seed("FSObjType", "Item Type", "Lookup", "30bb605f-5bae-48fe-b4e3-1f81d9772af9", system),
  seed("SortBehavior", "Sort Type", "Lookup", "423874f8-c300-4bfb-b7a1-42e2159e3b19", system),
  seed("PermMask", "Effective Permissions Mask", "Computed", "ba3c27ee-4791-4867-8821-ff99000bac98", system),
  seed("PrincipalCount", "Principal Count", "Computed", "", system),
  seed("FileLeafRef", "Name", "File", "8553196d-ec8d-4564-9861-3dbe931050c8", hidden),
  seed("UniqueId", "Unique Id", "Lookup", "4b7403de-8d94-43e8-9f0f-137a3e298126", system),
  seed("ParentUniqueId", "ParentUniqueId", "Lookup", "", system),
  seed("SyncClientId", "Client Id", "Lookup", "6d2c4fde-3605-428e-a236-ce5f3dc2b4d4", system),
  seed("ProgId", "ProgId", "Lookup", "c5c4b81c-f1d9-4b43-a6a2-090df32ebb68", system),
  seed("ScopeId", "ScopeId", "Lookup", "dddd2420-b270-4735-93b5-92b713d0944d", system),
  seed("File_x0020_Type", "File Type", "Text", "39360f11-34cf-4356-9945-25c44e68dade", system),
  seed("HTML_x0020_File_x0020_Type", "HTML File Type", "Computed", "4ef1b78f-fdba-48dc-b8ab-3fa06a0c9804", system),
  seed("_EditMenuTableStart", "Edit Menu Table Start", "Computed", "3c6303be-e21f-4366-80d7-d6d0a3b22c7a", system),
  seed("_EditMenuTableStart2", "Edit Menu Table Start", "Computed", "1344423c-c7f9-4134-88e4-ad842e2d723c", system),
  seed("_EditMenuTableEnd", "Edit Menu Table End", "Computed", "2ea78cef-1bf9-4019-960a-02c41636cb47", system),
  seed("LinkFilenameNoMenu", "Name", "Computed", "9d30f126-ba48-446b-b8f9-83745f322ebe", system),
  seed("LinkFilename", "Name", "Computed", "5cc6dc79-3710-4374-b433-61cb4a686c12", system),
  seed("LinkFilename2", "Name", "Computed", "224ba411-da77-4050-b0eb-62d422f13d3e", system),
  seed("DocIcon", "Type", "Computed", "081c6e4c-5c14-4f20-b23e-1a71ceb6a67c", readOnly),
  seed("ServerUrl", "Server Relative URL", "Computed", "105f76ce-724a-4bba-aece-f81f2fce58f5", system),
  seed("EncodedAbsUrl", "Encoded Absolute URL", "Computed", "7177cfc7-f399-4d4d-905d-37dd51bc90bf", system),
  seed("BaseName", "File Name", "Computed", "7615464b-559e-4302-b8e2-8f440b913101", system),
  seed("MetaInfo", "Property Bag", "Lookup", "687c7f94-686a-42d3-9b67-2782eac4b4f8", system),
  seed("_Level", "Level", "Integer", "43bdd51b-3c5b-4e78-90a8-fb2087f71e70", system),
  seed("_IsCurrentVersion", "Is Current Version", "Boolean", "c101c3e7-122d-4d4d-bc34-58e94a38c816", system),
  seed("ItemChildCount", "Item Child Count", "Lookup", "b824e17e-a1b3-426e-aecf-f0184d900485", readOnly),
  seed("FolderChildCount", "Folder Child Count", "Lookup", "960ff01f-2b6d-4f1b-9c3f-e19ad8927341", readOnly),
  seed("Restricted", "Restricted", "Lookup", "", system),
  seed("OriginatorId", "Originator Id", "Lookup", "", system),
  seed("NoExecute", "NoExecute", "Lookup", "", system),
  seed("ContentVersion", "Content Version", "Lookup", "", system),
  seed("_ComplianceFlags", "Label setting", "Lookup", "", readOnly),
  seed("_ComplianceTag", "Retention label", "Lookup", "", readOnly),
  seed("_ComplianceTagWrittenTime", "Retention label Applied", "Lookup", "", readOnly),
  seed("_ComplianceTagUserId", "Label applied by", "Lookup", "", readOnly),
  seed("AccessPolicy", "Access Policy", "Lookup", "", system),
  seed("_VirusStatus", "VirusStatus", "Lookup", "", system),
  seed("_VirusVendorID", "VirusVendorID", "Lookup", "", system),
  seed("_VirusInfo", "VirusInfo", "Lookup", "", system),
  seed("AppAuthor", "App Created By", "Lookup", "6bfaba20-36bf-44b5-a1b2-eb6346d49716", readOnly),
  seed("AppEditor", "App Modified By", "Lookup", "e08400f3-c779-4ed2-a18c-ab7f34caa318", readOnly),
  seed("SMTotalSize", "Total Size", "Lookup", "", system),
  seed("SMLastModifiedDate", "Size Last Modified", "Lookup", "", system),
  seed("SMTotalFileStreamSize", "Total File Stream Size", "Lookup", "", system),
  seed("SMTotalFileCount", "Total File Count", "Lookup", "", system),
  seed("ComplianceAssetId", "Compliance Asset Id", "Text", "", readOnly),
];

const libraries: FieldSeed[] = [
  seed("CheckoutUser", "Checked Out To", "User", "3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b", readOnly),
  seed("File_x0020_Size", "File Size", "Lookup", "8fca95c0-9b7d-456f-8dae-b41ee2728b85", system),
  seed("FileSizeDisplay", "File Size", "Computed", "78a07ba4-bda8-4357-9e0f-580d64487583", readOnly),
  seed(
    "CheckedOutUserId",
    "ID of the User who has the item Checked Out",
    "Lookup",
    "a7b731a3-1df1-4d74-a5c6-e2efba617ae2",
    system,
  ),
  seed("IsCheckedoutToLocal", "Is Checked out to local", "Lookup", "cfaabd0f-bdbd-4bc2-b375-1e779e2cad08", system),
  seed("_CheckinComment", "Check In Comment", "Lookup", "58014f77-5463-437b-ab67-eec79532da67", readOnly),
  seed("_SourceUrl", "Source URL", "Text", "c63a459d-54ba-4ab7-933a-dcf1c6fadec2", hidden),
  seed("_SharedFileIndex", "Shared File Index", "Text", "034998e9-bf1c-4288-bbbd-00eacfc64410", hidden),
];

/** `baseType` 1 is a library. */
export function builtInFields(baseType: number): FieldSeed[] {
  if (baseType !== 1) return everywhere;
  return [
    ...everywhere
      .filter((one) => one.name !== "Attachments")
      .map((one) => (one.name === "Title" ? { ...one, props: { Required: false } } : one)),
    ...libraries,
  ];
}

export const builtInNames: ReadonlySet<string> = new Set([...everywhere, ...libraries].map((one) => one.name));
