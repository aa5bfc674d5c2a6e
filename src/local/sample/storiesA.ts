// The present status of the actions of theme A: leadership, political and managerial.

import { amber, claimed, green, notStarted, red, type Stories } from "./story.ts";

export const storiesA: Stories = {
  "1.1.1": claimed(
    "Fourteen workshops held, each opened by a councillor and a commissioner together. Attendance was thin at two of them and we said so in the write-up.",
    {
      claimed: "2015-08-11",
      verified: "2015-09-03",
      evidence:
        "Workshop schedule with names of the councillors who led; notes of all fourteen sessions; attendance sheets.",
      criteria: ["A councillor has led every workshop", "What was said is written up and published"],
    },
  ),
  "1.1.2": green(
    "Four of six sessions held. Cabinet and directors now share one page of priorities, and the corporate plan is being written to it.",
  ),
  "1.1.3": green("All five mentors matched and meeting monthly. One group leader changed mentor in {-2}, amicably."),
  "1.1.4": claimed(
    "Every councillor has signed. The local supplement was considered and left for the new council to decide.",
    {
      claimed: "2015-06-04",
      verified: "2015-06-24",
      embedded: "2015-10-21",
      evidence: "Signed declarations, 60 of 60, held by democratic services; minute of the standards committee.",
      criteria: ["All councillors have signed the code", "A decision on a supplement is minuted"],
    },
  ),
  "1.1.5": green(
    "Second quarterly review done. Two groups have adopted written rules for their meetings; the third has asked for help with whipping.",
    {
      confidence: "Medium",
    },
  ),
  "1.2.1": green(
    "Thirty-one people finished the course, from four parties and none. The last module runs in the second week of {0}; certificates follow.",
    { criteria: ["At least 25 people complete the course", "Those who took part say it prepared them"] },
  ),
  "1.2.2": amber(
    "Rooms are agreed, the lift is not. Without step-free access to the second floor members cannot move in, and the part is on a ten-week order.",
    { corrective: "Use the ground-floor suite until the lift is certified.", confidence: "Medium" },
  ),
  "1.3.1": green(
    "Two of the four inquiries have reported, the third takes evidence in {+1}. Witnesses from outside made the difference in the first.",
    { criteria: ["Four inquiries reported to cabinet", "Cabinet has answered each recommendation"] },
  ),
  "2.1.1": amber(
    "Terms of reference are in use at the top two tiers. The middle managers' forum has met twice, with a third of its members away each time.",
    {
      corrective: "Attendance is now an objective in each head of service's review.",
      criteria: ["Terms of reference agreed for all three tiers", "Review of qualifications reported"],
    },
  ),
  "2.1.2": claimed(
    "The budget strategy groups have met every fortnight since they were set up, and their notes go to all directors.",
    {
      claimed: "2015-06-09",
      verified: "2015-07-01",
      embedded: "2015-10-14",
      evidence: "Terms of reference; calendar of meetings; notes of the first eleven.",
    },
  ),
  "2.1.3": green(
    "Meets weekly with all nine programmes in the room. The log of decisions is now published on the intranet the same day.",
  ),
  "2.2.1": claimed("Proposals published and consulted on for thirty days; 212 comments received and answered.", {
    claimed: "2015-05-27",
    verified: "2015-06-29",
    evidence: "Structure report; consultation log with our answers.",
  }),
  "2.2.2": claimed("Agreed with two changes after consultation, both to do with where licensing sits.", {
    claimed: "2015-06-29",
    verified: "2015-07-30",
    evidence: "Decision notice and the report it rests on.",
  }),
  "2.2.3": amber(
    "Three of the five new directorates are running. The other two wait for their directors, and staff there tell us the waiting is the worst of it.",
    {
      confidence: "Medium",
      corrective: "Interim directors to sign off the remaining service structures by the end of {+1}.",
    },
  ),
  "2.3.1": amber(
    "Eleven of nineteen posts filled permanently. The market for service managers in social care is poor and two offers were declined on salary.",
    {
      confidence: "Low",
      corrective: "Second campaign with a specialist agency, and a market supplement for two posts.",
      criteria: ["All top-tier posts filled permanently", "Agency cover below three posts"],
    },
  ),
  "2.4.1": green("Reviews follow the health checks as planned: four teams done, five booked up to {+3}."),
  "3.1.1": green(
    "Away-day in {-2} and short sessions before each cabinet since. Both sides say the tone has changed; we will test that by survey in {+2}.",
  ),
  "3.2.1": green(
    "Ground rules fit on two sides of paper and are used. The first disagreement under them was settled in a week.",
  ),
  "3.3.1": amber(
    "Forty-six of sixty councillors have a development plan. The rest have been offered three dates each.",
    {
      slip: { to: "2016-01", reason: "Fourteen councillors had not met their adviser before the recess." },
      corrective: "Group leaders chase their own members; names go to the standards committee in {+1}.",
      criteria: ["Every councillor has a plan", "Half of them reviewed within a year"],
    },
  ),
  "3.3.2": red(
    "Only nineteen members have done the core course. The trainer withdrew in {-3} and the replacement dates clashed with budget meetings.",
    {
      corrective: "Two evening sessions and a Saturday booked with a regional trainer for {+1}.",
      ask: "Group leaders to release their members from other meetings on those three dates.",
      confidence: "Low",
    },
  ),
  "3.3.3": green(
    "Training on exploitation taken by 58 councillors; licensing by all who sit on the committee. Refresher dates set for {+4}.",
  ),
  "3.4.1": green(
    "Explained at induction since {-3} and in team meetings in three directorates. The slides are short and we hear that they are used.",
    {
      ago: 41,
      carried: 1,
    },
  ),
  "4.1.1": claimed(
    "Public workshops held in all wards, with 1,140 people taking part. Young adults were under-represented, so two college sessions were added.",
    {
      claimed: "2015-09-15",
      evidence: "Summary report; attendance by ward and age; college session notes.",
      criteria: ["A workshop in every ward", "Attendance reflects the borough within five points"],
    },
  ),
  "4.1.2": claimed("Three workshops with councillors, 48 of 60 came to at least one.", {
    claimed: "2015-07-29",
    verified: "2015-09-03",
    evidence: "Attendance; notes of each session as agreed by those present.",
  }),
  "4.1.3": claimed("Staff workshops drew 640 people over six weeks, depots and care homes included.", {
    claimed: "2015-08-19",
    verified: "2015-09-16",
    evidence: "Attendance by site; themes report sent to all staff.",
  }),
  "4.2.1": claimed(
    "Draft vision written from the workshop material and consulted on. Partners asked for fewer aims and sharper ones; there are now five.",
    {
      claimed: "2015-11-10",
      evidence: "Draft as consulted on; table of comments; final draft with changes marked.",
    },
  ),
  "4.2.2": amber(
    "The design is ready, but two partners' boards do not meet until after the date we set. We will not publish over their heads.",
    {
      corrective: "Both chairs asked for agreement in writing before their boards meet.",
    },
  ),
  "4.3.1": green(
    "Cohesion was on the table at every workshop. The statement of rights and responsibilities is drafted and with community groups for comment.",
    {
      confidence: "Medium",
    },
  ),
  "4.3.2": amber(
    "Nine of fourteen policies revised. The housing and recruitment policies need legal advice that we asked for late.",
    {
      slip: { to: "2016-01", reason: "Legal advice on two policies outstanding; the rest were adopted on time." },
    },
  ),
  "4.3.3": green(
    "First round held: 22 team discussions and two member seminars. Frank in places. The next one will go to the depots first.",
  ),
  "4.3.4": red(
    "The two posts are still unfunded in the new structure and nobody has been appointed. Work is being done by volunteers in three services.",
    {
      corrective: "Bid for two posts in the first budget tranche, and a secondment until then.",
      ask: "Deputy leader to settle with the finance programme whether the posts are in the base budget.",
      confidence: "Low",
    },
  ),
  "5.1.1": claimed("Plan agreed and rolling: it is revised each quarter with the services that it serves.", {
    claimed: "2015-07-28",
    evidence: "Communications plan, two quarterly revisions, calendar of campaigns.",
    criteria: ["Plan agreed by senior leadership", "Reviewed every quarter"],
  }),
  "5.1.2": claimed("Proposals agreed; the team moves from eleven posts to nine with two digital roles.", {
    claimed: "2015-05-27",
    verified: "2015-06-30",
    evidence: "Structure paper and decision notice.",
  }),
  "5.2.1": green(
    "Programme drafted with dates for all seven areas and put to group leaders. It will be in the plan by the end of {0}.",
    { confidence: "High" },
  ),
  "5.3.1": claimed(
    "Weekly brief, monthly bulletin on paper for depots and kitchens, quarterly sessions with the chief officer. Readership checked twice.",
    {
      claimed: "2015-09-01",
      evidence: "",
      criteria: [
        "Nine in ten staff have seen the last brief, those without a computer too",
        "Staff can say what the plan asks of their own service",
      ],
    },
  ),
  "6.1.1": green(
    "Eight of ten sessions done, with a mentor from a council rated good. The cabinet member now chairs the monthly performance meeting.",
    {
      ago: 36,
    },
  ),
  "6.2.1": green(
    "Three groups trained. The fourth prefers its own provider; we agreed on content and will check it against ours.",
  ),
  "6.3.1": green("First year's course taken by 1,890 staff. Street services were reached last and liked it most."),
  "24.1.1": notStarted("Outline ready; dates follow once the election timetable is set."),
  "24.1.2": notStarted(),
  "24.2.1": notStarted("Mentors from this year have been asked whether they would stay on."),
  "24.3.1": notStarted(),
  "24.4.1": green(
    "Framework drafted with templates for the first ten days. To be rehearsed with the press office in {+2}.",
  ),
  "25.1.1": amber(
    "Recruitment opened in {-1}; nine serious applications. The panel's dates are hard to fix around the elections, so no start date yet.",
    {
      confidence: "Medium",
      corrective: "Panel members to hold three days in {+1}.",
    },
  ),
  "25.2.1": notStarted(),
};
