// What people read of filters: opened, as chips, saved, and on paper. It comes after the first card. A council may change it here.

/** Kinds of filters, and what is filtered by. */
export const kindWords = {
  clearAll: "Clear all",
  filtersOn: "Filters that are on",
  withoutFilter: (kind: string, value: string) => `Remove ${kind}: ${value}`,
  moreFilters: "More filters",
  flags: {
    mine: "Mine",
    overdue: "Overdue",
    stale: "Not updated",
    undated: "No date that can be read",
    worse: "Down since the last round",
    better: "Up since the last round",
    superseded: "Show withdrawn actions",
  },
  programme: "Programme",
  theme: "Theme",
  lead: "Lead",
  due: "Due",
  dueIn: (days: number) => `Due in the next ${days} days`,
  dueFrom: (day: string) => `from ${day}`,
  dueTo: (day: string) => `to ${day}`,
  changed: "Changed",
  since: (day: string) => `since ${day}`,
};

/** Where the filters leave nothing. */
export const noMatchWords = {
  none: "No actions match. Clear the search or a filter to see more.",
  clear: "Clear filters and search",
};

/** The filters, opened. */
export const filterWords = {
  dates: "Dates",
  anyTime: "Any time",
  within: (days: number) => `In the next ${days} days`,
  dueFrom: "Due from",
  dueTo: "Due to",
  wrongWay: "This is before the date that it begins with",
  changedSince: "Changed since",
  clear: "Clear",
  close: "Close",
};

/** Filters that somebody has given a name. */
export const savedWords = {
  title: "Saved filters",
  by: (name: string, who: string) => `${name}, saved by ${who}`,
  remove: (name: string) => `Remove ${name}`,
  save: "Save these filters",
  name: "Name, for everyone to see",
  saveNow: "Save",
  cancel: "Cancel",
  wasSaved: (name: string) => `${name} is saved`,
  wasRemoved: (name: string) => `${name} is removed`,
};
