// The history of the actions of theme D: partnerships.

import { claims, type Pasts, past, returned, untilClaim, wasAmber, wasGreen, wasRed } from "./past.ts";

export const pastD: Pasts = {
  "21.1.1": past(
    wasGreen(5, "Four partners seen. Each is politer about the others than about us."),
    wasGreen(6, "Nine seen. Two chief officers cancelled twice; they have been told how that looks."),
  ),
  "21.1.2": untilClaim(
    "All eight have signed. Money for the secretariat is settled for two years.",
    wasGreen(6, "Draft approach with the partners: a third of the meetings, and decisions minuted."),
    wasAmber(7, "Agreed but for who pays for the secretariat.", {
      corrective: "Council pays first, partners follow by size.",
    }),
  ),
  "21.1.3": untilClaim(
    "First meeting held. The room was too small, which is a good fault.",
    wasGreen(8, "Invitations out to forty organisations, with one question each to bring an answer to."),
    wasGreen(9, "Thirty-one have said yes. Agenda is three items long."),
  ),
  "21.2.2": past(wasGreen(6, "Clinical commissioners agree to a vice-chair. Who briefs whom is being settled.")),
  "21.2.3": untilClaim(
    "Protocol signed by all four chairs on the same afternoon.",
    wasGreen(6, "Four boards compared: the same six people sit on all of them."),
    wasAmber(7, "Protocol drafted. One safeguarding board wants its lawyers to look at information sharing.", {
      corrective: "Sign without that annex, and add it later.",
    }),
  ),
  "21.2.4": past(
    wasGreen(6, "Young people asked what health means to them. Buses, mostly, and sleep."),
    wasGreen(8, "First draft. Children first, in every chapter."),
    wasAmber(9, "Draft complete. Two boards cannot sign this month.", {
      slip: "as today",
      corrective: "Chairs to sign between meetings where their rules allow.",
    }),
  ),
  "21.2.5": past(
    wasGreen(8, "Looked at how others follow a strategy. Twelve measures at most."),
    wasAmber(9, "Cannot be finished before the strategy it follows.", { slip: "as today" }),
    wasAmber(11, "Measures proposed. Two partners count the same thing in different years.", {
      corrective: "Use the later year for both.",
    }),
  ),
  "21.3.1": past(
    wasGreen(8, "Interviews with members of the board. Several were not sure whether they are members."),
    wasAmber(10, "Findings are plain and not welcome. The chair asks for time.", {
      slip: "as today",
      corrective: "Findings go to members one by one before the meeting.",
    }),
  ),
  "21.3.2": past(wasGreen(6, "Advert agreed with the police and the fire service.")),
  "21.3.3": untilClaim(
    "Review finished; two analysts move in from partners next month.",
    wasGreen(6, "Nine people do bits of this in four bodies. None has it as their whole job."),
    claims(7, "Staffing reviewed.", "Review paper.", 20),
    returned(8, "Returned: the paper lists who there is, and not what should change.", 5),
  ),
  "21.3.4": past(
    wasGreen(8, "Needs assessment begun with police data, and with two women's organisations."),
    wasAmber(10, "Assessment nearly done, drafting not begun.", { slip: "as today" }),
  ),
  "21.4.1": past(
    wasGreen(7, "Twelve businesses asked what they would come for. Not for minutes."),
    wasAmber(9, "Members found. Terms of reference went to three sets of lawyers.", {
      corrective: "One set of lawyers for all, at our cost.",
    }),
  ),
  "21.4.2": past(
    wasGreen(7, "Strategy drafted with growth figures that the city region shares."),
    wasAmber(9, "The city region has changed its skills chapter, and ours no longer fits.", {
      slip: "as today",
      corrective: "Finish all else and leave that chapter open.",
    }),
  ),
  "22.1.1": past(
    wasGreen(7, "List of teams begun: council, police, health, housing. Some share a kettle and not a plan."),
    wasAmber(9, "A third mapped. Partners send figures late, or for the wrong area.", {
      corrective: "One form, one date, one name in each body.",
    }),
    wasRed(11, "The officer leading this has left. Half is mapped, and nobody has it as their job.", {
      corrective: "Look for cover in the performance team.",
      ask: "Programme board to decide whether the scope can be cut.",
    }),
  ),
  "23.1.1": past(
    wasGreen(5, "First joint meeting. The sector brought a list; so did we, and half of them met."),
    wasGreen(8, "Two services commission with the sector at the table. A third will start in {+1}."),
  ),
  "23.1.2": past(wasGreen(8, "Old protocol read together, with a red pen. Little survived.")),
  "23.1.3": past(
    wasGreen(6, "Line agreed in the draft structure. Groups asked that it should not be somebody's fifth task."),
  ),
  "23.1.4": untilClaim(
    "Asked forty groups. Thirty-four knew whom to call, six rang the switchboard as ever.",
    wasGreen(8, "Advert out through the sector's own newsletter."),
    wasGreen(9, "Appointed. Starts on the first of {+1}."),
    claims(10, "Officer in post.", "Letter of appointment.", 7),
    returned(10, "Returned: in post, yes. Whether groups know whom to call has not been asked.", 26),
  ),
};
