// Words of the screen *Import*.
import { counted } from "../../plan/counted.ts";
import type { LeadKind, RatingMeaning } from "./choices.ts";
import type { PlannedKind } from "./importPlan.ts";

const actions = (count: number) => counted(count, "action");

export const pageWords = {
  title: "Import",
  intro:
    "Bring in a plan from Word, Excel, CSV or a pasted table. Nothing is written until you press Write in the last step, and nobody’s words are replaced unless you choose it.",

  source: "1. The file",
  choose: "Choose a file",
  chooseHint: "Word (.docx), Excel (.xlsx) or CSV, up to 50 MB. The file stays on your device.",
  paste: "Or paste a table here",
  pasteHint: "Copy the table in Word or Excel, click into the box and press Ctrl+V.",
  pasted: "Pasted table",
  reading: (name: string) => `Reading ${name} …`,
  stop: "Stop",
  found: (name: string, tables: number, rows: number) =>
    `${name}: ${counted(tables, "table")}, ${counted(rows, "row")}`,
  another: "Take another file",
  tables: (used: number, all: number) => `Tables that are read: ${used} of ${all}`,
  tableRows: (rows: number) => counted(rows, "row"),

  columns: "2. What the columns are",
  columnsIntro: "Check what each column of the file becomes. What is not imported stays in the file.",
  notImported: "Not imported",
  isFor: (title: string) => `“${title}” becomes`,
  noTitle: "Say which column has the actions. Without it nothing can be read.",

  values: "3. What the values mean",
  ratings: "Ratings",
  ratingsIntro: "Councils use colours differently. Say what each word of the file means here.",
  ratingNames: {
    "Not started": "Not started",
    Red: "Red: off track",
    Amber: "Amber: at risk",
    Green: "Green: on track",
    Complete: "Complete, without evidence yet",
    None: "No rating",
  } satisfies Record<RatingMeaning, string>,
  programmes: "Programmes",
  programmesIntro:
    "An action’s programme decides who may update it. Actions without a programme can be updated by owners only.",
  programmeFrom: "Where the file names the programme",
  noProgramme: "No programme yet",
  decideLater: "Nowhere: decide later",
  leads: "Leads",
  leadsIntro:
    "The plan’s own words for leads are kept as they are. You can also name people, who are then shown on the action.",
  leadKinds: {
    officer: "officer",
    member: "councillor",
    commissioner: "commissioner",
    group: "group",
    person: "person or role",
  } satisfies Record<LeadKind, string>,
  choosePerson: "Name a person",
  removePerson: (name: string) => `Remove ${name}`,
  personFor: (lead: string) => `Person for “${lead}”`,
  showLeads: (count: number) => `Show ${counted(count, "lead")}`,
  cancel: "Cancel",

  plan: "4. What will happen",
  kinds: {
    add: "Added",
    change: "Changed",
    ask: "To be decided",
    same: "As in the file",
    withdraw: "Withdrawn",
    left: "Not imported",
    missing: "No longer in the file",
  } satisfies Record<PlannedKind, string>,
  all: "All",
  nothing: "There is nothing to do: the plan already says what the file says.",
  nothingElse: "There is nothing to write. Some rows of the file are not imported: see why below.",
  what: "What happens",
  isNew: (programme: string) => (programme ? `New, in ${programme}` : "New, without a programme"),
  fromTo: (title: string, from: string, to: string) => `${title}: ${from} → ${to}`,
  blank: "blank",
  both: (title: string) => `${title} was changed in the board and in the file.`,
  differs: (title: string) => `${title} is different in the board and in the file.`,
  keepAll: "Keep all of the board’s",
  takeAll: "Take all of the file’s",
  keep: "Keep the board’s",
  take: "Take the file’s",
  isSame: "Yes, the same action",
  isOther: "No, a new action",
  withdraw: "Withdraw it",
  doNotWithdraw: "Do not withdraw it",
  more: (count: number) => `Show ${count} more`,
  run: (rows: number) => `Write ${actions(rows)}`,
  running: (done: number, total: number) => `${done} of ${total} written`,
  slow: "A large plan takes some minutes, so that everybody else can go on working. You can use the board meanwhile, in another tab.",
  stopped: (done: number, total: number) => `Stopped after ${done} of ${total}. Press Write to go on.`,
  done: (total: number) => (total > 0 ? `Done: ${actions(total)} written.` : "Kept for the next import."),
  attention: (count: number) =>
    `${counted(count, "change")} could not be saved and ${count === 1 ? "needs" : "need"} your attention.`,
  toBoard: "Go to the board",
  withoutProgramme: (count: number) =>
    `${actions(count)} would have no programme, and only owners could update ${count === 1 ? "it" : "them"}. Step 3 asks where the file names the programme.`,
  noProgrammes: "This site has no programmes yet. Add them first, so that their people can update the actions.",
  toProgrammes: "Add programmes",
  notTaken: (titles: string) => `Not imported: ${titles}`,
  keepForNext: "Keep this for the next import",
  decideAgain: "Take back all decisions",
  asked: (count: number) => `${counted(count, "question")} to decide. What is not decided stays as it is in the board.`,

  export: "The whole plan as a workbook",
  exportIntro:
    "Every action with all its columns. Change it in Excel and import it again: the board shows what differs before it writes.",
  download: "Download the workbook",
  downloaded: (name: string) => `${name} was made.`,
  past: "Earlier imports",
  pastLine: (who: string, day: string) => `${who}, ${day}`,
  summary: (source: string, { added, changed, withdrawn }: { added: number; changed: number; withdrawn: number }) =>
    `${source}: ${added} added, ${changed} changed, ${withdrawn} withdrawn`,
  keptFailed: (why: string) => `What was imported could not be kept for next time: ${why}`,
  lastUnread: "What was imported last could not be read, so every difference is asked.",
};
