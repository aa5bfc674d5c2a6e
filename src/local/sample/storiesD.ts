// The present status of the actions of theme D: partnerships.

import { amber, claimed, green, notStarted, red, type Stories } from "./story.ts";

export const storiesD: Stories = {
  "21.1.1": claimed("All main partners seen one by one, then together. They want fewer meetings and more decisions.", {
    claimed: "2015-07-08",
    verified: "2015-07-30",
    evidence: "Notes of nine meetings; joint note of what was agreed.",
  }),
  "21.1.2": claimed(
    "New approach agreed by all partners. The secretariat sits with the council for two years and then moves.",
    {
      claimed: "2015-08-13",
      evidence: "Partnership agreement signed by eight bodies.",
      criteria: ["Agreement signed by every core partner", "Secretariat funded for two years"],
    },
  ),
  "21.1.3": claimed(
    "Relaunched with 34 organisations in the room. Five priorities, each with an owner who is not the council.",
    {
      claimed: "2015-10-06",
      evidence: "Attendance; minutes; list of priorities with owners.",
    },
  ),
  "21.2.1": claimed("Agendas are planned a year ahead, and papers are out a week before. Meetings end on time.", {
    claimed: "2015-05-19",
    verified: "2015-06-11",
    embedded: "2015-09-24",
    evidence: "Forward agenda; dispatch dates of the last four sets of papers.",
  }),
  "21.2.2": claimed(
    "Chair is the cabinet member, vice-chair the lead clinician. Both brief together before each meeting.",
    {
      claimed: "2015-07-14",
      verified: "2015-08-06",
      evidence: "Minute of appointment; revised terms of reference.",
    },
  ),
  "21.2.3": claimed("Protocol between the four boards signed, with one shared forward plan.", {
    claimed: "2015-08-25",
    evidence: "Signed protocol; shared forward plan, first two quarters.",
  }),
  "21.2.4": amber(
    "Strategy is written and children come first in it. Partners' boards have until {+1} to sign; two have asked for money to be named.",
    {
      slip: { to: "2016-01", reason: "Two partner boards sit later than the date we had set." },
    },
  ),
  "21.2.5": amber("Measures chosen; half of them have no baseline yet because two partners count differently.", {
    slip: { to: "2016-01", reason: "Waits for the strategy that it is to follow." },
    corrective: "Analysts of three bodies to settle definitions in one sitting.",
  }),
  "21.3.1": amber(
    "Review done, and it says the board talks about activity and not about harm. The chair wants a month to take the members along.",
    {
      slip: { to: "2016-01", reason: "Chair asked for time to bring the members along." },
    },
  ),
  "21.3.2": green(
    "Advertisement was placed twice with the rest of the structure. See the community safety post itself for where it stands.",
    {
      ago: 58,
      carried: 3,
      confidence: "Medium",
    },
  ),
  "21.3.3": claimed("Staffing reviewed: two analysts moved in from partners, one vacancy deleted.", {
    claimed: "2015-08-27",
    rating: "Amber",
    evidence: "Review paper; letters of secondment.",
  }),
  "21.3.4": amber(
    "Needs assessment is complete and shows exploitation and burglary as first concerns. Drafting began three weeks late.",
    {
      slip: { to: "2016-02", reason: "Started only when the review of the board had reported." },
    },
  ),
  "21.4.1": amber("Business members found and keen. Terms of reference have been with partners' lawyers since {-2}.", {
    corrective: "Meet in shadow form in {+1}, whatever the lawyers say.",
  }),
  "21.4.2": amber("Strategy ready but for the skills chapter, which the city region is rewriting for everyone.", {
    slip: { to: "2016-01", reason: "The city region changed its own plan, and ours has to fit it." },
  }),
  "22.1.1": red(
    "Half of the teams are mapped. The officer who led this left in {-2} and has not been replaced; partners have stopped sending figures.",
    {
      corrective: "Hand it to the performance team with a shorter scope: who works where, and on what.",
      ask: "Chief officers of partners to send their figures by the end of {+1}.",
      confidence: "Low",
    },
  ),
  "22.1.2": green("Terms of the review agreed. Each assembly has been told how it can take part.", {
    ago: 66,
    carried: 3,
  }),
  "22.1.3": notStarted("Follows from the review of neighbourhood teams."),
  "23.1.1": green(
    "Joint team meets every six weeks, and three services now commission with the sector at the table from the start.",
  ),
  "23.1.2": green("Drafting group has five from the sector and three from us. They hold the pen.", { ago: 33 }),
  "23.1.3": claimed("Agreed in the structure report; the role has its own line.", {
    claimed: "2015-06-26",
    verified: "2015-07-24",
    evidence: "Structure report, page on partnerships.",
  }),
  "23.1.4": claimed("In post since {-2} and known by name to the groups we asked.", {
    claimed: "2015-11-12",
    evidence: "Letter of appointment; short survey of 40 groups.",
    criteria: ["Officer in post", "Four in five groups know whom to call"],
  }),
  "29.1.1": notStarted(),
  "29.2.1": notStarted(),
  "30.1.1": notStarted(),
  "30.1.2": notStarted("Health partners have named who will take part."),
};
