// The present status of an action in the data files.

/** Months and days in stories are those of the published plan, and are moved with it. */
type PublishedDay = string;
type PublishedMonth = string;

export interface Slip {
  /** Due at the end of this month. */
  readonly to: PublishedMonth;
  readonly reason: string;
  /** How often the date was revised; by default once. */
  readonly times?: number;
}

interface CommonFields {
  /** `{-1}` becomes the name of last month, `{0}` of this one, `{+1}` of the next. */
  readonly narrative: string;
  readonly slip?: Slip;
  readonly confidence?: "High" | "Medium" | "Low";
  /** Days since the last update; by default spread over the past weeks. */
  readonly ago?: number;
  /** Rounds in which the lead confirmed that nothing has changed. */
  readonly carried?: number;
  /** Success criteria; each becomes a line with its number. */
  readonly criteria?: readonly string[];
}

export interface UnderWay extends CommonFields {
  readonly state: "under way";
  readonly rating: "Red" | "Amber" | "Green";
  readonly corrective?: string;
  readonly ask?: string;
}

export interface Claimed extends CommonFields {
  readonly state: "claimed";
  /** The rating at the time of the claim. */
  readonly rating: "Amber" | "Green";
  readonly claimed: PublishedDay;
  readonly evidence: string;
  readonly verified?: PublishedDay;
  readonly embedded?: PublishedDay;
}

interface NotStarted {
  readonly state: "not started";
  readonly narrative: string;
}

export type Story = UnderWay | Claimed | NotStarted;
export type Stories = Readonly<Record<string, Story>>;

type More = Omit<CommonFields, "narrative">;
type Claim = Omit<Claimed, "state" | "rating" | "narrative"> & { readonly rating?: "Amber" };

export const green = (narrative: string, more: More = {}): Story => ({
  state: "under way",
  rating: "Green",
  narrative,
  ...more,
});
export const amber = (narrative: string, more: More & { readonly corrective?: string } = {}): Story => ({
  state: "under way",
  rating: "Amber",
  narrative,
  ...more,
});
export const red = (narrative: string, more: More & { readonly corrective: string; readonly ask: string }): Story => ({
  state: "under way",
  rating: "Red",
  narrative,
  ...more,
});
export const claimed = (narrative: string, claim: Claim): Story => ({
  state: "claimed",
  rating: "Green",
  narrative,
  ...claim,
});
export const notStarted = (narrative = ""): Story => ({ state: "not started", narrative });
