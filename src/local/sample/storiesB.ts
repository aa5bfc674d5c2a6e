// The present status of the actions of theme B: governance, decisions and performance.

import { amber, claimed, green, notStarted, red, type Stories } from "./story.ts";

export const storiesB: Stories = {
  "7.1.1": amber(
    "The group has visited two councils and heard from an academic. It needs one meeting more than planned, and its report will be tight for the date.",
    { criteria: ["Report sets out at least three forms with their costs", "Recommendation agreed by the group"] },
  ),
  "7.2.1": green(
    "Third draft out with directors. Measures and money are now in the same document, which was the sticking point.",
  ),
  "7.2.2": amber(
    "Gap analysis is complete and shows 14 gaps, more than we had thought. Drafting continues, but who owns four of them is disputed.",
    {
      corrective: "Monitoring officer to assign the four by the middle of {+1}.",
    },
  ),
  "8.1.1": claimed("Review of nine councils and two other sectors done in five weeks; it still shapes the debate.", {
    claimed: "2015-06-30",
    verified: "2015-07-29",
    evidence: "Review paper with sources; note of the discussion at senior leadership.",
  }),
  "8.1.2": amber(
    "Draft framework has been to two of four member groups. Staff side asked for fewer measures and they were right: 140 became 62.",
    {
      slip: {
        to: "2016-01",
        reason: "Number of measures cut by half after staff consultation, so the draft was reissued.",
      },
    },
  ),
  "8.1.3": amber("Cannot be agreed before the draft has been round all groups. Two more meetings are needed.", {
    corrective: "Joint meeting of both remaining groups in the first week of {+1}.",
  }),
  "8.1.4": red(
    "Roll-out was to finish this month, and the framework is not agreed yet. Training has been written and tried on one team only.",
    {
      corrective: "Roll out to two directorates first, as soon as the framework is agreed; the rest by {+3}.",
      ask: "Senior leadership to accept a phased roll-out and name the two directorates.",
      confidence: "Low",
    },
  ),
  "8.1.5": green("Launch material drafted early. Held until there is something to launch."),
  "8.2.1": claimed(
    "One team of twelve since {-4}, on one floor with the children's performance staff. Two vacancies remain.",
    {
      claimed: "2015-08-18",
      evidence: "Structure report; team list; first joint performance report.",
      criteria: ["One team reports to one head", "First cross-council report produced"],
    },
  ),
  "9.1.1": amber(
    "External review of the finance function is in draft. Skills are sound in the centre and thin in the services, which needs money to mend.",
    {
      confidence: "Medium",
    },
  ),
  "9.2.1": green(
    "Working group meets every two weeks and has taken evidence on 40 of 52 savings proposals. Members are doing the questioning.",
  ),
  "9.2.2": green(
    "Tracker shows each saving with its owner, and is read monthly. 91% of this year's savings are delivered or certain.",
  ),
  "9.2.3": green(
    "Monthly meeting with the unions holds; papers go out five days ahead. Two proposals were changed because of it.",
  ),
  "9.2.4": green(
    "Template agreed: one page for each service, choices and risks in plain words. Two services have tried it.",
  ),
  "9.3.1": green(
    "Group refreshed with a gateway for every scheme over a quarter of a million. Three schemes were stopped at the first gate.",
    { ago: 44 },
  ),
  "9.3.2": green(
    "Strategy in outline, condition surveys of buildings in hand for the gaps. On time if the last survey arrives in {+1}.",
  ),
  "9.4.1": green(
    "Outline drafted and shared with the leader. It goes to cabinet next month together with the settlement, a little after its date.",
    {
      confidence: "High",
    },
  ),
  "9.4.2": green(
    "Model built and tested against three settlements. The gap over three years is known within two million.",
  ),
  "9.5.1": green(
    "Fieldwork done, internal audit writing up. Procurement cards and grants need tightening; nothing worse found.",
  ),
  "10.1.1": green(
    "A standing item at both groups since {-5}. Managers bring cases, and the discussion is better for it.",
  ),
  "10.1.2": amber("Courses are there, take-up is not: 112 of 340 managers. Those who came rate it highly.", {
    corrective: "Directors to book their own managers in; figures by directorate each fortnight.",
  }),
  "10.2.1": green(
    "Annual reviews stand at 94.2% against 95%, from 81% last year. Two services below 90 have weekly chasers.",
  ),
  "10.3.1": amber(
    "Four working groups reported. They want a shorter form and a conversation that counts; the pay link divides them.",
    {
      slip: { to: "2016-02", reason: "Staff side asked for a second round on the link to pay." },
    },
  ),
  "10.4.1": claimed(
    "Suite of ways agreed: focus groups, yearly survey, paper bulletin, face-to-face sessions. All but the survey have run at least once.",
    {
      claimed: "2015-08-12",
      evidence: "Agreed schedule; first focus group report; bulletin issues 1 to 4.",
    },
  ),
  "11.1.1": amber(
    "New framework adopted at the top. Two directorates have not rewritten their registers, so the corporate picture is patchy.",
    {
      slip: { to: "2016-01", reason: "Two directorates without a risk lead until their restructure was settled." },
      criteria: [
        "Every directorate has a register in the new form",
        "Audit committee reviews the corporate register quarterly",
      ],
    },
  ),
  "11.1.2": claimed("Named, in post, and reporting to the audit committee each quarter.", {
    claimed: "2015-06-25",
    verified: "2015-07-22",
    evidence: "Letter of appointment; two reports to the audit committee.",
  }),
  "11.1.3": green("First two cohorts trained, 74 managers. Questions from the floor have improved the workbook.", {
    ago: 35,
  }),
  "12.1.1": claimed(
    "New report form agreed with the members' group: recommendation first, options always, risks in a table. In use since {-3}.",
    {
      claimed: "2015-08-06",
      evidence: "Template; minutes of the members' group; twelve reports in the new form.",
      criteria: ["Form agreed with members", "All cabinet reports use it"],
    },
  ),
  "12.1.2": amber("83 officers trained, about 60 to go. Quality of reports varies and we send back one in five.", {
    slip: {
      to: "2015-10",
      reason: "The form was changed once more after its first month, and training had to wait for it.",
    },
    corrective: "Clinics every Thursday for authors of the next cycle's reports.",
  }),
  "12.2.1": green(
    "No urgent decisions outside the plan for three months running. Two items came late and were turned back.",
  ),
  "13.1.1": green(
    "Training runs alongside the inquiries. Members on the second inquiry asked markedly better questions than on the first.",
  ),
  "13.2.1": claimed("Scrutiny officers placed in democratic services in the agreed structure.", {
    claimed: "2015-05-28",
    verified: "2015-06-25",
    embedded: "2015-10-07",
    evidence: "Structure report, section on democratic services.",
  }),
  "13.3.1": green("Five of six sessions done, 128 managers. The last is full for the third week of {0}."),
  "14.1.1": claimed("Settled with the rest of the structure; the function now reports to the monitoring officer.", {
    claimed: "2015-05-28",
    verified: "2015-06-25",
    evidence: "Structure report; new organisation chart.",
  }),
  "14.1.2": red(
    "The post went out twice. First time nobody could be appointed; the second choice withdrew last week. An interim covers three days a week.",
    {
      slip: { to: "2016-02", reason: "No appointment at the first round; second candidate withdrew.", times: 2 },
      corrective: "Regrade the post and advertise once more; ask a neighbouring council for a secondment.",
      ask: "Human resources to agree the new grade before the end of {0}.",
      confidence: "Low",
    },
  ),
  "15.1.1": green(
    "Young people wrote the questions for this review themselves. Findings from schools are in; those from care leavers follow.",
  ),
  "26.1.1": notStarted(),
  "26.2.1": notStarted("Long list being kept from this year's inquiries."),
  "26.3.1": green("Started early with the medium-term model. First assumptions shared with budget holders in {-1}."),
  "26.3.2": notStarted(),
};
