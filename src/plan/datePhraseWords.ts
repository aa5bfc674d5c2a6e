// The words of date phrases, by what they mean for a date beside them. A word that is not here may change what a date means, so a
// phrase that has one is not understood.

export type Meaning =
  /** The next date is an end. `by` must have one. `done`: it was reached. */
  | "by"
  | "ends"
  | "done"
  /** The next date is a beginning; or the one before it ("September 2023 start"), but for `from`. */
  | "from"
  | "begins"
  | "until"
  | "before"
  | "after"
  | "between"
  | "throughout"
  | "onwards"
  | "goes on"
  | "at once"
  | "undecided"
  | "depends"
  /** Opens words that are not about the date, to the end of the sentence. */
  | "aside"
  /** A number after it names a thing, not a date. */
  | "numbered"
  /** What is to be done, and no date. */
  | "label"
  /** Nothing. */
  | "small";

const written: Readonly<Record<Meaning, string>> = {
  by: "by",
  from: "from | with effect from | effective from | since",
  ends: `complete | completion | complete by | to complete | due | due by | due to complete | due for completion | due to be completed |
    to be complete | to be completed | to be completed by | to be delivered | to be finalised |
    to be finalised subject to consultation | to be reviewed | to be published | to be implemented |
    to be developed | to be in place | for completion | with completion | completion date | complete for | due date | end date | deadline |
    target | target date | target date for completion | target completion | target completion date | end | finish |
    finishing | finish date | ends | ending | concluding | no later than | not later than | latest | at the latest | on or before |
    week ending`,
  done: "completed | finalised | reviewed | published | finished | implemented | delivered",
  begins: `start | starts | starting | started | start date | to start | due to start | begin | begins | began | beginning | to begin | due to begin |
    commence | commences | commenced | commencing | commencement | to commence | due to commence | already in process | already in hand`,
  until: "until | till | up to",
  before: "before",
  after: "after | following",
  between: "between",
  throughout: "throughout | during | over the course of",
  onwards: "onwards | onward",
  "goes on": `ongoing | continuous | continual | continuing | rolling programme | business as usual | bau | no end date`,
  "at once": "immediate | immediately | with immediate effect | straight away",
  undecided: `tbc | tba | tbd | when agreed | not yet agreed | not yet confirmed | not yet known | not yet set | to be agreed | to be confirmed |
    to be considered | to be decided | to be determined | to be advised | to be announced | to be arranged | to be scheduled | to be set |
    to be established`,
  depends: "linked to | to be aligned to",
  aside: "for | to ensure | in the context of | note | notes",
  numbered:
    "phase | phases | part | stage | section | tier | level | programme | action | priority | theme | workstream | milestone | step | objective",
  label: `a | action | actions | advert | all | already in place | alongside | appointment | appointments | approaches | approval | approve | assessment |
    audit | board | brief | briefing | budget | bulletin | business case | but | cabinet | campaign | charter | code | committee | communication |
    communications | consistent | constitution | consultation | corporate | council | dashboard | data | delivery | development | directorate | draft |
    design | evaluation | exercise | external | final | finance | focus groups | framework | frameworks | full council | governance | guidance | handbook | hr | ict |
    implementation | implement | improvement | improvements | independent | induction | interim | intervals | it | job descriptions | launch event |
    leadership | lessons | long term programme | major | managers | management | mapping | medium term financial strategy | meeting | meetings |
    member | members | membership | model | monitoring | officer | officers | organisational | overall | partners | partnership | peer | performance | pilot |
    plan | plans | policies | policy | procedure | procedures | process | processes | procurement | programme | programmes | progress | project |
    protocol | recruitment | register | report | reporting | reports | restructure | restructuring | review | reviews | risk | risks | roll out |
    rollout | scheme | scrutiny | senior | service | services | session | sessions | staff | standards | statement | strategic | strategy | structure |
    survey | system | systems | task | team | teams | template | terms of reference | timings | timescales | training | transformation |
    update | updates | various | vision | weekly brief | weekly management brief | with assistance from | to be built into | to be progressed | work |
    workforce | workshop | workshops | in place | elected members | advisory cabinet members | aligned to implementation of new structure | plus |
    hand | advertised | senior leadership team | to cabinet | to council | to committee | to board | to members | to staff | to scrutiny | to audit committee |
    to full council | to corporate management team`,
  small: "the | in | on | and | of | at | date | dates",
};

/** In an aside, these say nothing of a date either. */
const inAsides = new Set(
  `for that new wider in as soon possible after election current cycle ofsted to see precise sequence each inquiry be agreed aligned when linked wider
   ongoing already mechanisms other e g hard copy without ready access with or ict long term dates it this is are will has have been by from`.split(
    /\s+/,
  ),
);

/** By their words. */
export const IDIOMS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(written).flatMap(([meaning, idioms]) =>
    idioms.split("|").map((idiom) => [idiom.trim().replaceAll(/\s+/g, " "), meaning as Meaning] as const),
  ),
);

export const longestIdiom = Math.max(...[...IDIOMS.keys()].map((idiom) => idiom.split(" ").length));

const knownWords = new Set(
  [...IDIOMS].flatMap(([idiom, meaning]) => (["label", "numbered", "small"].includes(meaning) ? idiom.split(" ") : [])),
);

export const saysNothingAside = (word: string): boolean => inAsides.has(word) || knownWords.has(word);

/** The first month of each. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["winter", 12],
]);

export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const spelled = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The number that a word spells, up to twelve. */
export function spelledNumber(word: string | undefined): number | undefined {
  const at = word === undefined ? -1 : spelled.indexOf(word);
  return at < 0 ? undefined : at + 1;
}
