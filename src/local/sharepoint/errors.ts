// SharePoint's errors, with the status, code and text of SharePoint Online. Thrown by resources, caught by the server.

export interface Refusal {
  status: number;
  /** "number, .NET exception name" */
  code: string;
  message: string;
}

export class SharePointError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(refusal: Refusal, headers: Record<string, string> = {}) {
    super(refusal.message);
    this.status = refusal.status;
    this.code = refusal.code;
    this.headers = headers;
  }
}

/** Something that SharePoint Online has and this server does not. Answered with 501 and a line on the console. */
export class NotImplemented extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`Not implemented by the local SharePoint: ${what}`);
    this.what = what;
  }
}

const refuse = (status: number, code: string, message: string) => new SharePointError({ status, code, message });
const QUERY = "-1, Microsoft.SharePoint.Client.InvalidClientQueryException";
const SP = "Microsoft.SharePoint.SPException";
const server = (code: number, message: string, type = SP) => refuse(500, `${code}, ${type}`, message);

export const errors = {
  listMissing: (title: string, url: string) =>
    refuse(404, "-1, System.ArgumentException", `List '${title}' does not exist at site with URL '${url}'.`),
  listGone: () =>
    refuse(
      404,
      "-2130575322, Microsoft.SharePoint.SPException",
      "List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.",
    ),
  itemMissing: () =>
    refuse(
      404,
      "-2130575338, System.ArgumentException",
      "Item does not exist. It may have been deleted by another user.",
    ),
  fileMissing: () => refuse(404, "-2147024894, System.IO.FileNotFoundException", "File Not Found."),
  /** a file that was requested by its path; PnP Core and spsave rely on this code */
  fileGone: (path: string) => refuse(404, `-2130575338, ${SP}`, `The file ${path} does not exist.`),
  /** an addition to a folder that does not exist */
  directoryMissing: () => refuse(404, "-2147024893, System.IO.DirectoryNotFoundException", "File Not Found."),
  resourceMissing: (name: string) =>
    refuse(
      404,
      "-1, Microsoft.SharePoint.Client.ResourceNotFoundException",
      `Cannot find resource for the request ${name}.`,
    ),
  notFound: (message: string) => refuse(404, "-2147467261, System.ArgumentNullException", message),
  fieldMissing: (name: string) =>
    refuse(
      404,
      "-2147024809, System.ArgumentException",
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  viewMissing: () => refuse(404, "-2147024809, System.ArgumentException", "The specified view is invalid."),
  userMissing: () => refuse(404, "-2146232832, Microsoft.SharePoint.SPException", "User cannot be found."),
  userUnknown: (login: string) => refuse(404, `-2130575276, ${SP}`, `The specified user ${login} could not be found.`),
  groupMissing: () => refuse(404, "-2146232832, Microsoft.SharePoint.SPException", "Group cannot be found."),
  listTitleTaken: () =>
    refuse(
      500,
      `-2130575342, ${SP}`,
      "A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.",
    ),
  addressTaken: (leaf: string) =>
    refuse(500, `-2147024713, ${SP}`, `An item with the same name already exists: ${leaf}.`),
  unknownProperty: (name: string, type: string) =>
    refuse(
      400,
      QUERY,
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  unknownField: (name: string) => refuse(400, `-1, ${SP}`, `The field or property '${name}' does not exist.`),
  lookupNotExpanded: (name: string) =>
    refuse(
      400,
      `-1, ${SP}`,
      `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
    ),
  badQuery: (message: string) => refuse(400, QUERY, message),
  badExpression: (text: string) => refuse(400, QUERY, `The expression "${text}" is not valid.`),
  badArgument: (message: string) => refuse(400, "-2147024809, System.ArgumentException", message),
  badValue: (message: string, code = -2147467259) => refuse(400, `${code}, ${SP}`, message),
  server,
  accessDenied: () =>
    refuse(
      403,
      "-2147024891, System.UnauthorizedAccessException",
      "Access denied. You do not have permission to perform this action or access this resource.",
    ),
  unauthorised: () =>
    refuse(
      401,
      "-2147024891, System.UnauthorizedAccessException",
      "Access denied. You do not have permission to perform this action or access this resource.",
    ),
  digest: () =>
    refuse(
      403,
      `-2130575252, ${SP}`,
      "The security validation for this page is invalid. Click Back in your Web browser, refresh the page, and try your operation again.",
    ),
  saveConflict: () =>
    refuse(
      409,
      `-2130246326, ${SP}`,
      "Save Conflict.\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.",
    ),
  stale: (sent: string, actual: string) =>
    refuse(
      412,
      "-1, Microsoft.SharePoint.Client.ClientServiceException",
      `The request ETag value '${sent}' does not match the object's ETag value '${actual}'.`,
    ),
  overThreshold: () =>
    refuse(
      500,
      "-2147024860, Microsoft.SharePoint.SPQueryThrottledException",
      "The attempted operation is prohibited because it exceeds the list view threshold.",
    ),
  tooManyLookups: () =>
    refuse(
      500,
      "-2147024749, Microsoft.SharePoint.SPQueryThrottledException",
      "The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.",
    ),
  wrongVerb: (verb: string, name: string) =>
    refuse(
      405,
      "-1, Microsoft.SharePoint.Client.ClientServiceException",
      `The HTTP method '${verb}' cannot be used to access the resource '${name}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.`,
    ),
  duplicate: (field: string) =>
    refuse(
      400,
      "-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException",
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${field}].`,
    ),
  /** a value that one of several people or rows of a lookup does not have */
  noProjectedValue: (field: string, shown: string) =>
    server(-2146232832, `Cannot get value for projected field ${field}_x005f_${shown}.`),
  /** a column's own formula */
  invalidValue: (message: string) =>
    refuse(500, "-2130575163, Microsoft.SharePoint.SPListDataValidationException", message),
  /** the list's formula */
  invalidRow: (message: string) =>
    refuse(500, "-2130575162, Microsoft.SharePoint.SPListDataValidationException", message),
  textTooLong: () =>
    refuse(
      400,
      `-2130575155, ${SP}`,
      "Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.",
    ),
  changeTokenTooOld: () =>
    refuse(500, `-2146232832, ${SP}`, "The changeToken refers to a time before the start of the current change log."),
  batchTooLong: (most: number) =>
    refuse(
      400,
      "-1, Microsoft.SharePoint.Client.InvalidClientQueryException",
      `The current batch message contains too many parts. Only batch messages with a maximum number of '${most}' query operations and change sets are allowed.`,
    ),
  foreignChangeToken: () =>
    refuse(500, `-2146232832, ${SP}`, "Cannot use the changeToken from one object against a different object"),
  badChangeToken: () => refuse(500, `-2146232832, ${SP}`, "The specified change token is invalid."),
} as const;
