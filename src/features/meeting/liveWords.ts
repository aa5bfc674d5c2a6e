// What people read while a meeting is on: of who is there, of sharing, of recording. A council may change it here.

export const liveWords = {
  ticks: "What you tick is saved by itself.",
  inOpenMeeting: (title: string) => `In the open meeting: ${title}`,
  takenOff: (count: number) => `${count} taken off the agenda again`,
  askOrganiser: "Ask the organiser to make you a presenter.",
  noAnswerYet: "Teams has not answered yet.",
};
