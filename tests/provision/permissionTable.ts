// Who may do what where, as the provisioning room's README has it; the matrix test asks SharePoint for every cell.

export const TABLE = `
| where | owner | lead | lead of another | coordinator | coordinator of another | verifier | SLT | visitor | team member | stranger |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Programmes | all | read | read | read | read | read | read | read | read | nothing |
| Plan settings | all | read | read | read | read | read | read | read | read | nothing |
| Actions, outside the folders | all | read | read | read | read | read | read | read | read | nothing |
| Actions, the programme's folder | all | update | read | update | read | update | read | read | read | nothing |
| Claims | all | add | add | add | add | read | read | read | read | nothing |
| Verifications | all | read | read | read | read | add | read | read | read | nothing |
| Supersessions | all | read | read | read | read | read | read | read | read | nothing |
| Update rounds | all | read | read | add | add | read | read | read | read | nothing |
| Evidence | all | add | add | add | add | add | read | read | read | nothing |
| Evidence files, outside the folders | all | read | read | read | read | read | read | read | read | nothing |
| Evidence files, the programme's folder | all | contribute | read | contribute | read | read | read | read | read | nothing |
`.trim();

/** In the order in which they can be tried on one row. */
export const operations = [
  "read",
  "add",
  "edit",
  "delete a version",
  "change permissions",
  "change the list's settings",
  "delete",
] as const;
export type Operation = (typeof operations)[number];

/** What each word of the table lets somebody do. */
export const meanings: Readonly<Record<string, readonly Operation[]>> = {
  all: operations,
  contribute: ["read", "add", "edit"],
  update: ["read", "edit"],
  add: ["read", "add"],
  read: ["read"],
  nothing: [],
};

const cells = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const [head = "", , ...lines] = TABLE.split("\n");

export const roles = cells(head).slice(1);

export interface Place {
  /** As the table names it. */
  readonly where: string;
  readonly list: string;
  readonly inFolder: boolean;
}

export const places: readonly Place[] = lines.map((line) => {
  const where = cells(line)[0] ?? "";
  return { where, list: where.split(",")[0] ?? "", inFolder: where.endsWith("the programme's folder") };
});

/** What somebody of these roles together may do there. */
export function allowed(where: string, who: readonly string[]): ReadonlySet<Operation> {
  const row = lines.map(cells).find(([first]) => first === where) ?? [];
  return new Set(who.flatMap((role) => meanings[row[1 + roles.indexOf(role)] ?? ""] ?? []));
}
