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
