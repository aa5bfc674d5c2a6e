// The history of the actions of theme B: governance, decisions and performance.

import {
  claims,
  type Pasts,
  past,
  reopened,
  returned,
  untilClaim,
  verifiedIn,
  wasAmber,
  wasGreen,
  wasRed,
} from "./past.ts";

export const pastB: Pasts = {
  "7.1.1": past(
    wasGreen(7, "Group formed with all parties. It begins with what has gone wrong here, and only then with forms."),
    wasGreen(9, "Long list of five forms down to three. Visits to two councils arranged."),
  ),
  "7.2.1": past(
    wasGreen(8, "Outline agreed: fewer promises, each with an owner. Drafting in the open on a shared site."),
    wasAmber(10, "Second draft has measures without money. Directors sent it back, fairly.", {
      corrective: "Finance writes half of the third draft.",
    }),
  ),
  "7.2.2": past(
    wasGreen(7, "Two frameworks compared with what we do. The gaps are more about habit than about paper."),
    wasGreen(9, "Gap analysis half done. Eight gaps found so far."),
  ),
  "8.1.1": past(
    wasGreen(6, "Six of nine councils read. Those that do it well count few things and talk about them often."),
  ),
  "8.1.2": past(
    wasGreen(7, "First draft with 140 measures. Even its authors find it long."),
    wasAmber(9, "Staff side asked for fewer measures. We are starting over with sixty as the ceiling.", {
      corrective: "Workshop with staff side to choose them.",
    }),
    wasAmber(10, "Down to 62 measures. It will not be through all member groups by the end of the month.", {
      slip: "as today",
    }),
  ),
  "8.1.3": past(
    wasGreen(10, "Dates booked with all four member groups. The draft they are to agree is late."),
    wasAmber(11, "Two groups have seen it. The other two meet after the date we set.", {
      corrective: "Ask both chairs for an extra meeting.",
    }),
  ),
  "8.1.4": past(
    wasGreen(9, "Training written in plain words and tried on one team. They asked for half of it and got it."),
    wasAmber(10, "Ready to train, with nothing to train in. The framework is not agreed.", {
      corrective: "Hold the rooms, and give them back a week at a time.",
    }),
    wasRed(11, "The framework slips again, and roll-out with it. The dates in this plan cannot be kept.", {
      corrective: "Propose a phased roll-out, two directorates first.",
      ask: "Senior leadership to say whether phasing is acceptable.",
    }),
  ),
  "8.1.5": past(wasGreen(10, "First sketches for a launch. We would rather show a result than a leaflet.")),
  "8.2.1": untilClaim(
    "One team under one head, moved in last week.",
    wasGreen(5, "Structure report finished. Twelve posts from five services."),
    wasAmber(6, "Five people have objected to moving. Two have a point about travel.", {
      corrective: "Two desks stay where they are until the bus route is sorted out.",
    }),
    claims(7, "Team formed.", "Structure report.", 22),
    returned(8, "Returned: the second criterion asks for a joint report, and there is none yet.", 4),
  ),
  "9.1.1": past(
    wasGreen(
      8,
      "External reviewer appointed after three quotes. Interviews begin with the services, not with finance.",
    ),
    wasGreen(10, "Interviews done. The picture is of a strong centre that services ring up in a panic."),
  ),
  "9.2.1": past(
    wasGreen(6, "Working group meets, opposition in the chair. Officers bring papers two days ahead."),
    wasGreen(8, "Evidence on eighteen of 52 proposals. Four were withdrawn after questions, which is the point."),
  ),
  "9.2.2": past(
    wasGreen(6, "Tracker built on one sheet. Every saving has a name beside it, and some names were surprised."),
    claims(7, "Tracker in monthly use by all directorates.", "Tracker for June and July."),
    verifiedIn(8),
    reopened(
      10,
      "Opened again: internal audit found two savings shown as delivered that were one-off money.",
      "Finance signs each saving off, line by line, before it turns green.",
    ),
    wasAmber(11, "Sign-off is in place. Two savings went back to red, and the total fell to 86%.", {
      corrective: "Services to replace both by the end of {+1}.",
    }),
  ),
  "9.2.3": past(
    wasGreen(5, "First meeting under the new arrangement. The unions asked for papers earlier than the night before."),
    wasAmber(7, "Papers late again. The meeting was short, and rightly so.", {
      corrective: "No paper, no item.",
    }),
    wasGreen(9, "Papers five days ahead, three months running. Discussions are about substance now."),
  ),
  "9.2.4": past(
    wasGreen(8, "Collected twelve budget reports from elsewhere. The best were the shortest."),
    wasGreen(10, "Template drafted and shown to six residents. Two of its words had to go."),
  ),
  "9.3.1": past(
    wasGreen(6, "Membership halved, so that those who come have read the papers."),
    wasGreen(8, "Gateways written. First three schemes are being put through on trial."),
  ),
  "9.3.2": past(
    wasGreen(7, "List of buildings checked against who is in them. Nine surprises."),
    wasAmber(9, "Condition surveys are missing for a fifth of the estate, and the surveyor is one person.", {
      corrective: "Buy in two surveyors for six weeks.",
    }),
    wasGreen(11, "Surveys in for nine buildings in ten. The outline can be written without the rest."),
  ),
  "9.4.1": past(
    wasGreen(8, "Assumptions listed, with how sure we are of each. It makes uncomfortable reading."),
    wasGreen(10, "First outline to the leader. Three years of figures, and one page of choices."),
  ),
  "9.4.2": past(
    wasGreen(7, "Model specified with help from a council that lost its own and built it again."),
    wasGreen(9, "Model runs. It disagrees with the old one by four million, and we know why."),
  ),
  "9.5.1": past(
    wasGreen(8, "Internal audit's scope agreed: cards, grants, blue badges, procurement."),
    wasAmber(10, "Fieldwork two weeks late, because the auditor was called to something urgent.", {
      corrective: "A second auditor for the grants part.",
    }),
  ),
  "10.1.1": past(
    wasGreen(5, "On the agenda of both groups from this month. We begin with sickness, because everyone has it."),
    wasGreen(8, "Four discussions so far. A manager brought a case that went badly; it was the best one."),
  ),
  "10.1.2": past(
    wasGreen(7, "Course bought and adapted. First group of sixteen rated it nine out of ten."),
    claims(9, "Courses available to all managers since the spring.", "Course calendar; feedback from two groups."),
    returned(10, "Returned: the action says available and taken up. Fifty-eight of 340 managers have been."),
    wasAmber(11, "Eighty-four managers now. Directors are slow to release people before the budget.", {
      corrective: "Half-day version at the workplace.",
    }),
  ),
  "10.2.1": past(
    wasAmber(5, "81% at the close of the year. Three services are below 60 and have reasons that are not reasons.", {
      corrective: "Weekly figures by service to directors.",
    }),
    wasAmber(7, "88%. One director did the last thirty reviews herself.", {
      corrective: "Same list, same day, every week.",
    }),
    wasGreen(9, "92%. The drive works; whether the talks are any good is for the other action."),
  ),
  "10.3.1": past(
    wasGreen(7, "Four groups of eight, a mix of grades. Asked what a review is for, nobody said pay."),
    wasAmber(9, "Three groups agree on a shorter form. The fourth wants no form at all.", {
      corrective: "Try both in two teams each.",
    }),
    wasAmber(10, "Trials liked. The link with pay is not settled, and the date passes.", { slip: "as today" }),
  ),
  "10.4.1": untilClaim(
    "Suite agreed with staff side. Survey questions to follow.",
    wasGreen(6, "Six focus groups held. People want to be told once, early, by somebody they know."),
  ),
  "11.1.1": past(
    wasGreen(6, "New framework drafted with the audit committee's chair. Two pages instead of thirty."),
    wasGreen(8, "Adopted by senior leadership. Three directorates have started on their registers."),
    wasAmber(9, "Two directorates have nobody to write theirs.", {
      slip: "as today",
      corrective: "Corporate risk officer sits with each for two days.",
    }),
  ),
  "11.1.2": past(wasGreen(6, "Two candidates inside. A decision next week.")),
  "11.1.3": past(wasGreen(9, "Workbook written around four decisions that went wrong here. Legal has read it twice.")),
  "12.1.1": untilClaim(
    "Used for the whole of the next cycle. Two members said they read to the end for the first time.",
    wasGreen(5, "Members' group looked at reports from five councils, and at three of ours. It was a quiet meeting."),
    claims(6, "New form drafted and liked.", "Draft template."),
    returned(7, "Returned: drafted is not agreed. The members' group meets on the form only next week.", 6),
  ),
  "12.1.2": past(
    wasGreen(6, "Training planned for 140 authors, in groups of ten, with a real report each."),
    wasAmber(7, "Twenty-six trained. The form was changed after its first month, and we had to stop.", {
      slip: "as today",
    }),
    wasAmber(9, "Fifty-one trained on the new form. Quality is better, unevenly so.", {
      corrective: "Send poor reports back with a marked copy.",
    }),
  ),
  "12.2.1": past(
    claims(6, "Forward plan published every week, lawful and complete.", "Plans for eight weeks; legal's check."),
    verifiedIn(7),
    reopened(
      9,
      "Opened again: three items in {-1} were taken as urgent that could have waited.",
      "Monitoring officer signs every urgent item, with the reason published.",
    ),
    wasAmber(10, "One urgent item this month, and it was urgent.", { corrective: "The rule stays for three months." }),
  ),
  "13.1.1": past(
    wasGreen(7, "First six trained the week before they needed it. Good timing, for once."),
    wasGreen(10, "Second group through. Officers now prepare questions with members, not for them."),
  ),
  "13.2.1": past(wasGreen(5, "Two places considered in the structure. Members want it near democratic services.")),
  "13.3.1": past(
    wasGreen(9, "First session: 24 managers, most of whom had never been to a scrutiny meeting."),
    wasGreen(10, "Three sessions done, 79 managers. One asked to be called as a witness."),
  ),
  "14.1.1": past(wasGreen(5, "Part of the structure report. No objections so far.")),
  "14.1.2": past(
    wasGreen(7, "Job description agreed with members of all groups. Advert in {+1}."),
    wasAmber(9, "Five applied, two were seen, nobody was appointed.", {
      slip: { to: "2015-12", reason: "No appointment at the first round." },
      corrective: "Advertise again with a wider description.",
    }),
    wasAmber(11, "Second round has a strong candidate. Interim cover three days a week, and it shows.", {
      corrective: "Offer as soon as references are in.",
    }),
  ),
  "15.1.1": past(
    wasGreen(8, "Youth cabinet asked to lead. They said yes, and asked who would listen."),
    wasGreen(10, "Questions written by young people. Eleven schools take part."),
  ),
  "26.3.1": past(wasGreen(11, "Timetable drafted beside this year's, so that the two do not meet in {+3}.")),
};
