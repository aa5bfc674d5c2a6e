// What people read of agendas and of the side panel. A council may change it here.

export const agendaWords = {
  none: "No items yet.",
  up: (item: string) => `Move up: ${item}`,
  down: (item: string) => `Move down: ${item}`,
  drop: (item: string) => `Take off the agenda: ${item}`,
  dropped: (item: string) => `Off the agenda: ${item}`,
  moved: (item: string, place: number) => `${item} is now item ${place}`,
  add: "Add an item",
  addHint: "An action by its reference, or any words.",
  addNow: "Add",
  added: (item: string) => `On the agenda: ${item}`,
  isThere: "This is on the agenda already.",
  shown: "On the stage",
  wasShown: "Shown",
  show: (item: string) => `Show on the stage: ${item}`,
  openAction: (reference: string) => `Open action ${reference}`,
};

export const panelWords = {
  title: "Agenda",
  none: "No meeting is open or to come. A coordinator adds one in Meetings.",
  which: "Meeting",
  open: "Open the meeting",
  opened: "The meeting is open, and you present",
  present: "Present",
  takeOver: (name: string) => `${name} presents. Take over?`,
  yes: "Take over",
  youPresent: "You present. Click an item to show it on the stage.",
  presents: (name: string) => `${name} presents`,
  nobody: "Nobody presents",
  following: (name: string) => `${name} presents. You follow.`,
  tookOver: (name: string) => `${name} presents now.`,
  close: "Close the meeting",
  closeNote: "Nothing more can be shown then, and draft minutes are ready.",
  closed: "The meeting is closed",
  toMinutes: "Open the minutes",
  toMeeting: "Open the meeting's page",
  propose: (count: number) => `Propose from exceptions (${count})`,
  proposing: "Looking for exceptions…",
  nothingToPropose: "Everything that would be proposed is on the agenda.",
  proposed: (count: number) => `${count} added to the agenda`,
  undo: "Undo",
  record: "Put on record",
  recordOn: (reference: string) => `Put on record: ${reference}`,
};

export const shareWords = {
  title: "Stage",
  share: "Share to stage",
  sharing: "Sharing…",
  isShared: "The stage is shared with the meeting.",
  picture: "Share as a picture",
  pictureHint: "For people without access to the site: they see your screen instead of opening the page themselves.",
  stop: "Take off the stage",
  again: "Try again",
  failed: "The stage was not shared.",
  reasons: {
    again: "Teams could not do it just now. This happens now and then, and the same may work at once.",
    "not-allowed":
      "Teams does not let you share in this meeting. Organisers and presenters may share; attendees may not.",
    "not-here":
      "Teams does not share this page here. This version of Teams may be too old, your role in the meeting may not allow it, or the app's package may not name this address.",
    silent: "Teams did not answer. Look at the meeting first: it may have worked all the same.",
  },
  own: "Teams has a button of its own, too: Share, at the top of this panel or of the meeting.",
};
