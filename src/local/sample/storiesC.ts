// The present status of the actions of theme C: excellence and delivery.

import { amber, claimed, green, notStarted, red, type Stories } from "./story.ts";

export const storiesC: Stories = {
  "16.1.1": red(
    "The restructure that this rests on is not finished, and two heads of service who were to lead on quality have not been appointed.",
    {
      corrective: "Name acting quality leads in the two services now rather than wait.",
      ask: "Managing director commissioner to release two people for a day a week.",
      confidence: "Low",
    },
  ),
  "16.1.2": amber(
    "Strategy drafted around what the first health checks found. It reads well; whether it says anything a service must do differently is being argued.",
    {
      confidence: "Medium",
    },
  ),
  "16.2.1": green(
    "Prototype dashboard with nine measures, shown to two services. Complaints turned round in time is the one they look at.",
  ),
  "17.1.1": green(
    "Schedule agreed for eighteen services, nine done. Two were told plainly that they are not good, and both have a plan.",
  ),
  "17.2.1": green(
    "The separate plan reports monthly to its own board; 61 of 77 actions done there. Caseloads are at 17 on average, from 24.",
    {
      confidence: "Medium",
    },
  ),
  "17.3.1": green(
    "Inclusion and early help strands on time. Governor vacancies down to 6%. The compact with schools is out for signature.",
    { ago: 49, carried: 3 },
  ),
  "17.4.1": claimed("Review of senior management finished, with six recommendations, all accepted.", {
    claimed: "2015-07-29",
    verified: "2015-08-27",
    evidence: "Review report; decision to accept; new reporting lines.",
  }),
  "17.4.2": red(
    "Structure is through consultation, but the first search found nobody we could appoint as director. The interim leaves in {+2}.",
    {
      corrective: "Second search under way with a longer reach; interim asked to stay on.",
      ask: "Commissioners to agree an extension for the interim and a search budget.",
      confidence: "Low",
      criteria: ["Director appointed", "New structure in force in all teams"],
    },
  ),
  "17.4.3": amber(
    "Programme has six projects and a business case for four. Savings in the other two rest on numbers that finance does not accept yet.",
    {
      slip: { to: "2016-01", reason: "Savings for two of six projects not agreed with finance." },
    },
  ),
  "17.4.4": green("Joint commissioning group meets monthly; needs assessment finished with survivors in the room."),
  "17.5.1": claimed(
    "Examined by an external adviser. Strategy sound, repairs costly; eleven recommendations, three of them about empty homes.",
    {
      claimed: "2015-08-20",
      evidence: "Adviser's report; management response; first quarterly follow-up.",
    },
  ),
  "17.5.2": amber(
    "Compared with sixteen landlords. We are in the top half on rent and the bottom quarter on empty homes. Benchmarks for repairs came back incomplete.",
    {
      slip: {
        to: "2016-01",
        reason: "Repairs figures of the comparison group arrived incomplete and were asked for again.",
      },
      corrective: "Report without repairs in {+1}, repairs to follow.",
    },
  ),
  "17.6.1": amber(
    "Review drafted by the new director. It proposes moving two teams, which needs talks with staff before it can be final.",
    {
      slip: { to: "2016-01", reason: "The director started a month later than planned." },
    },
  ),
  "17.6.2": green(
    "Specification written with survivors and two voluntary groups. Market day in {-1} drew seven providers.",
  ),
  "17.7.1": amber(
    "Policy, performance and technology are in their new places. Procurement and legal wait for their heads, and the audit health check found weak contract registers.",
    {
      corrective: "Interim head of procurement from {+1}; contract register rebuilt service by service.",
      criteria: ["Report agreed", "All six parts implemented", "Health checks of audit and legal closed"],
    },
  ),
  "17.8.1": green(
    "Health check complete in two of three parts. Speed of decisions is fine; pre-application advice is not.",
  ),
  "17.8.2": green(
    "Refuse and waste examined, grounds maintenance next. Missed collections fell from 92 to 61 in 100,000.",
  ),
  "17.8.3": green("Peer team visited in {-1}. First feedback is kind about staff and blunt about buildings."),
  "17.8.4": green(
    "Scope agreed with both cabinet members, and user survey out in all libraries. A date for the end will be proposed in {+1}.",
  ),
  "17.9.1": red(
    "The post exists and is funded, but recruitment failed twice. The area's police and our partners notice that nobody is in the chair.",
    {
      slip: { to: "2015-11", reason: "First round produced no appointment; terms were widened.", times: 2 },
      corrective: "Acting arrangement from the licensing team for six months, then a third round.",
      ask: "Commissioner for licensing to agree the acting arrangement this month.",
      confidence: "Low",
    },
  ),
  "17.10.1": claimed(
    "Consultation closed with 417 replies, most from the trade. The policy was adopted with tighter checks than first drafted.",
    {
      claimed: "2015-07-09",
      evidence: "Consultation report; adopted policy; committee minute.",
      criteria: ["Consultation open for at least four weeks", "Policy adopted with reasons for each change"],
    },
  ),
  "17.10.2": green(
    "780 of 840 existing licences reviewed, 31 revoked or suspended, 12 appeals. The last batch is booked.",
  ),
  "18.1.1": green(
    "Programme has a name that staff chose and a group of 40 volunteers. First sessions were well attended; nights and weekends come next.",
  ),
  "18.2.1": green(
    "Every senior panel now includes staff and partners, and tests behaviour first. Two strong candidates on paper were not appointed for it.",
  ),
  "18.2.2": green("Course designed with a university; first cohort waits for the last appointments.", {
    ago: 63,
    carried: 4,
    confidence: "Medium",
  }),
  "18.3.1": amber(
    "Brief and bulletin work. What staff say back still goes nowhere in particular, and they tell us so.",
    {
      corrective: "Each director to answer the month's three most asked questions, in writing.",
    },
  ),
  "18.3.2": amber(
    "Strategy drafted twice. The second draft is better, but it has no measures, and we have been asked for some.",
    {
      slip: { to: "2016-01", reason: "Redrafted after senior leadership found the first version too general." },
    },
  ),
  "19.1.1": green(
    "Workforce profile done and priorities drafted: social work, digital, first-line managers. Union comments due in {+1}.",
  ),
  "20.1.1": amber(
    "Review has begun with one officer and no budget. What we know already: 61 systems, 14 of them out of support.",
    {
      confidence: "Low",
      corrective: "Borrow an analyst from a neighbouring council for three months.",
    },
  ),
  "20.1.2": red(
    "Nobody is working on this. It cannot start before the technology review has said what we have, and that has no end date.",
    {
      corrective: "Put a date on the review, and take customer access as its first chapter.",
      ask: "Senior leadership to name a sponsor and settle a date.",
      confidence: "Low",
    },
  ),
  "27.1.1": notStarted(),
  "27.2.1": notStarted(),
  "28.1.1": notStarted("Scrutiny has been asked whether it would take this on after the election."),
  "28.2.1": notStarted(),
  "28.3.1": green("Review prepared together with the children's board, so that both plans say the same."),
  "28.4.1": green("Papers for the review commissioned; depends on the modernisation programme being agreed in {+1}.", {
    confidence: "Medium",
  }),
};
