// The history of the actions of theme C: excellence and delivery.

import { claims, type Pasts, past, returned, untilClaim, wasAmber, wasGreen, wasRed } from "./past.ts";

export const pastC: Pasts = {
  "16.1.1": past(
    wasGreen(7, "Quality is written into the profiles of four heads of service. Now they have to be appointed."),
    wasAmber(9, "Two of four appointed. The other two posts wait for directors who wait for panels.", {
      corrective: "Ask the two in post to cover all four for now.",
    }),
    wasRed(11, "The structure is not complete, and the two in post cannot cover for two who are not.", {
      corrective: "Look for acting leads inside the services.",
      ask: "Directors to name one person each.",
    }),
  ),
  "16.1.2": past(
    wasGreen(
      8,
      "Health checks have been read together for the first time. The same three weaknesses are in most of them.",
    ),
    wasGreen(10, "First draft. Staff who read it could not say what they would do differently on Monday."),
    wasAmber(11, "Second draft names what each service must stop. That part is contested, and time is short.", {
      corrective: "Two services try it before anybody signs it.",
    }),
  ),
  "16.2.1": past(
    wasGreen(9, "Asked users of two services which figures they would look at. Not the ones that we publish."),
  ),
  "17.1.1": past(
    wasGreen(5, "Eighteen services listed. The order follows risk, not convenience."),
    wasGreen(7, "Three done. The first was too kind, and we have changed the questions."),
    wasAmber(9, "Six done, two postponed because the service had nobody to answer.", {
      corrective: "Peers from other councils do the asking, two days each.",
    }),
  ),
  "17.2.1": past(
    wasAmber(5, "Reports to its own board. Caseloads average 24, and that is the number that matters.", {
      corrective: "Agency teams for six months while permanent posts fill.",
    }),
    wasAmber(7, "38 of 77 actions done there. Caseloads down to 21; two teams still above 25.", {
      corrective: "Move cases between teams each Monday.",
    }),
    wasGreen(
      10,
      "54 of 77 done, caseloads at 18. An outside look at thirty cases found better decisions, slowly written down.",
    ),
  ),
  "17.3.1": past(
    wasGreen(5, "Work plan agreed with heads of schools. Governors come first: one chair in eight is vacant."),
  ),
  "17.4.1": past(
    wasGreen(5, "Reviewer appointed; first interviews next week."),
    wasGreen(7, "Draft report in. It says that we manage upwards well and sideways badly."),
  ),
  "17.4.2": past(
    wasGreen(7, "Structure drafted from the review. Consultation opens in {+1}."),
    wasGreen(9, "Consultation closed; 61 replies. Search for the director has begun."),
    wasAmber(11, "Four candidates seen, none appointable. The interim has another offer.", {
      corrective: "Ask the search firm what put people off.",
    }),
  ),
  "17.4.3": past(
    wasGreen(7, "Six projects sketched. Four look real."),
    wasAmber(9, "Business cases for three. Finance does not recognise the savings in two others.", {
      slip: "as today",
    }),
    wasAmber(10, "Fourth business case done. Two accountants now sit with the projects, a day a week each.", {
      corrective: "Agree the method before the numbers.",
    }),
  ),
  "17.4.4": past(
    wasGreen(6, "Group formed with health and two voluntary bodies. Survivors were asked how they want to take part."),
    wasGreen(9, "Needs assessment half written. Survivors read each chapter before we do."),
  ),
  "17.5.1": untilClaim(
    "Adviser's report received and answered. Empty homes are the hard part.",
    wasGreen(6, "Adviser at work. Tenants are interviewed as well as officers."),
    wasAmber(7, "Report will be three weeks late; repairs records had to be put together by hand.", {
      corrective: "Two clerks for the records.",
    }),
  ),
  "17.5.2": past(
    wasGreen(6, "Comparison group of sixteen landlords chosen with tenants."),
    claims(8, "Compared with sixteen landlords.", "Benchmark tables, rents and empty homes."),
    returned(9, "Returned: repairs are not in the tables, and they are what tenants complain of."),
    wasAmber(10, "Repairs figures have come back from six landlords of sixteen, in four definitions.", {
      slip: "as today",
      corrective: "Ask again with the definition attached.",
    }),
  ),
  "17.6.1": past(
    wasGreen(8, "Scope agreed. The review waits for the new director, who should own it."),
    wasAmber(10, "The director has started, a month later than we planned for.", {
      slip: "as today",
      corrective: "Interviews in the first fortnight, before the diary fills.",
    }),
  ),
  "17.6.2": past(
    wasGreen(7, "First meeting with survivors about what a service should be. They were clear: not a building."),
    wasGreen(9, "Draft specification read aloud to the group, and changed as we read."),
  ),
  "17.7.1": past(
    wasGreen(5, "Report written: six parts, each with a date and a head."),
    wasGreen(7, "Policy and performance moved. Technology moves at the end of the quarter."),
    wasAmber(9, "Procurement and legal have no heads yet, and we cannot hurry good lawyers.", {
      corrective: "Ask a neighbouring council for cover in legal.",
    }),
  ),
  "17.8.1": past(
    wasGreen(8, "First part, speed of decisions, examined: better than people say."),
    wasGreen(10, "Second part done. Developers like the officers and cannot get an answer before they apply."),
  ),
  "17.8.2": past(
    wasGreen(8, "Went out with four refuse crews. The rounds were drawn nine years ago."),
    wasAmber(
      10,
      "New rounds in two districts. Missed collections went up before they came down, as crews had warned.",
      {
        corrective: "Supervisors out with the crews for three weeks.",
      },
    ),
  ),
  "17.8.3": past(
    wasGreen(
      9,
      "Self-assessment written by staff at five sites. Two are proud of different things from their managers.",
    ),
  ),
  "17.8.4": past(
    wasGreen(9, "Both cabinet members want this done, and want different things from it. Meeting next month."),
  ),
  "17.9.1": past(
    wasGreen(6, "Post created and graded. Advertised together with the rest of the structure."),
    wasAmber(9, "No appointment at the first round.", {
      slip: { to: "2015-10", reason: "First round produced no appointment." },
      corrective: "Widen the terms and go again.",
    }),
    wasRed(10, "Second round: one candidate, who preferred to stay. Partners are asking us what we are doing.", {
      slip: "as today",
      corrective: "Talk to the police about a secondment.",
      ask: "Chief officers of partners to suggest names.",
    }),
  ),
  "17.10.1": untilClaim(
    "Policy adopted by the commissioner after a full reading of the replies. It takes effect at once.",
    wasGreen(5, "Draft policy finished. Commissioners asked for two tests to be harder."),
    wasGreen(6, "Consultation open. The trade has organised, and most of its replies are in the same words."),
  ),
  "17.10.2": past(
    wasGreen(7, "First hundred reviewed. Nine drivers have handed their badges in."),
    wasGreen(8, "260 reviewed. Two appeals, both lost by the drivers."),
    wasAmber(9, "410 reviewed, and the pace is too slow for the date. Checks from other councils take weeks.", {
      corrective: "Two more officers, and a clerk only for letters.",
    }),
    wasGreen(11, "690 reviewed. The extra officers made the difference."),
  ),
  "18.1.1": past(
    wasGreen(6, "Asked staff what should stay. That surprised them more than any question about change."),
    wasGreen(9, "Twenty-six volunteers for the core group, half of them from the front line."),
  ),
  "18.2.1": past(
    wasGreen(6, "First panel with a behaviour test. It ruled out somebody whom the paper had favoured."),
    wasGreen(9, "Six panels so far. Panel members need training too, and get it from {+1}."),
  ),
  "18.3.1": past(
    wasGreen(6, "Audit of what we send out: eleven newsletters, few readers."),
    wasAmber(9, "Down to two. Crews read the bulletin; nobody answers what they ask in it.", {
      corrective: "One page of answers in every second issue.",
    }),
  ),
  "18.3.2": past(
    wasGreen(6, "First draft under way, built around four audiences."),
    claims(7, "Strategy written and sent to senior leadership.", "Draft strategy, 24 pages."),
    returned(8, "Returned: senior leadership finds it too general, and nobody could say what would change."),
    wasAmber(9, "Redrafting. Eight pages, four promises.", {
      slip: "as today",
      corrective: "Test it on two services.",
    }),
  ),
  "19.1.1": past(
    wasGreen(8, "Profile of the workforce half done. One in four of us can retire within five years."),
    wasGreen(10, "Profile finished. Priorities will be few, because money is."),
  ),
  "20.1.1": past(
    wasAmber(7, "No date, no budget, one willing officer. We start with a list of what we run.", {
      corrective: "List first, strategy afterwards.",
    }),
    wasAmber(10, "41 systems found, and not all of their owners.", {
      corrective: "Ask payroll who has which licence.",
    }),
  ),
  "20.1.2": past(
    wasAmber(8, "Waits for the technology review. Two counters have merged without anybody deciding it.", {
      corrective: "Keep a note of what services do on their own.",
    }),
    wasRed(10, "Still waits. A telephone contract ends in the spring, and that will decide things for us.", {
      corrective: "Extend the contract by six months.",
      ask: "Somebody to own this.",
    }),
  ),
  "28.3.1": past(wasGreen(10, "Agreed with the children's board that we look back once, together, and not twice.")),
  "28.4.1": past(wasGreen(10, "Questions for the review listed with the programme's sponsor.")),
};
