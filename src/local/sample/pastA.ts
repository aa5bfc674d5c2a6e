// The history of the actions of theme A: leadership, political and managerial.

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

export const pastA: Pasts = {
  "1.1.1": past(
    wasGreen(
      5,
      "Dates and rooms booked for all fourteen workshops. A councillor and a commissioner are down for each.",
    ),
    wasGreen(6, "Eight held. The best was the one that nobody chaired: people simply talked across the tables."),
    claims(7, "Thirteen held and the last is on Thursday.", "Workshop schedule.", 21),
    returned(8, "Returned: the last workshop was still to come when this was claimed, and there are no notes yet.", 4),
  ),
  "1.1.2": past(
    wasGreen(6, "First session held with an outside facilitator. A good argument about what we will stop doing."),
    wasAmber(8, "Only one session over the summer, because diaries would not meet. The writing waits for it.", {
      corrective: "Two sessions in {+1}, fixed now.",
    }),
    wasGreen(
      10,
      "Three of six sessions held and back in step. A list of eleven priorities went down to six in an afternoon.",
    ),
  ),
  "1.1.3": past(
    wasGreen(6, "Three mentors matched through the political parties' own networks. Two more are being spoken to."),
    wasGreen(
      8,
      "Four of five matched. The fifth wants somebody who has led a council out of trouble, and they are few.",
    ),
  ),
  "1.1.4": past(wasGreen(5, "Fifty-two have signed. The rest are being caught at group meetings this week.")),
  "1.1.5": past(
    wasGreen(8, "Offer put to all groups. Two accepted at once, one wants to see what the others make of it."),
    wasGreen(10, "First quarterly review done. Group rules are being drafted in two groups, with mentors helping."),
  ),
  "1.2.1": past(
    wasGreen(6, "Syllabus agreed with a college, and a certificate with it. Advertised in libraries and on buses."),
    wasAmber(8, "Nineteen enrolled, fewer than we want, and hardly anyone under thirty.", {
      corrective: "Evening group added, and the youth council asked to carry the word.",
    }),
    wasGreen(10, "Thirty-four on the course after the evening group opened. Two modules of five taught."),
  ),
  "1.2.2": past(
    wasGreen(6, "Rooms measured and two options costed. Members prefer the second floor, near committee services."),
    wasGreen(9, "Second floor agreed. Furniture ordered; the lift engineer comes in {+1}."),
  ),
  "1.3.1": past(
    wasGreen(6, "Four subjects chosen by members themselves. Independent chairs found for two."),
    wasGreen(8, "First inquiry takes evidence. Witnesses were nervous of the room, so it moved to a community centre."),
    wasGreen(
      10,
      "First report to cabinet: seven recommendations, six accepted, one argued about in public. That is new here.",
    ),
  ),
  "2.1.1": past(
    wasGreen(
      5,
      "Terms of reference drafted for directors. Heads of service have been asked to write theirs themselves.",
    ),
    wasGreen(8, "Top tier in use. Heads of service took a meeting longer than planned and own the result."),
    wasAmber(
      10,
      "Third tier has no terms yet. Most of the posts are filled by people who do not know whether they stay.",
      {
        corrective: "Start the middle managers' forum now and write the terms with whoever comes.",
      },
    ),
  ),
  "2.1.2": past(
    wasGreen(5, "Membership settled and first dates fixed. Finance brings a one-page brief to each meeting."),
  ),
  "2.1.3": past(
    claims(
      5,
      "Group set up and meeting weekly with six of nine programmes.",
      "Terms of reference; notes of four meetings.",
    ),
    verifiedIn(6),
    reopened(
      8,
      "Opened again: three programmes have sent nobody since the summer began, and decisions were taken twice.",
      "Each programme names a deputy; decisions go into one log.",
    ),
    wasAmber(9, "All nine attend again. The log exists, but it is two weeks behind.", {
      corrective: "Log written in the meeting, on the screen.",
    }),
    wasGreen(10, "Log is current, written on the screen as we go. Attendance nine out of nine for five weeks."),
  ),
  "2.2.1": past(
    wasGreen(5, "Draft proposals with the commissioners. Three options, of which one is honest about cost."),
  ),
  "2.2.2": past(
    wasGreen(6, "Consultation closed. Most comments are about where small teams land, few about the principle."),
  ),
  "2.2.3": past(
    wasGreen(7, "First directorate moved over. Payroll and the phone book follow a fortnight behind."),
    wasAmber(
      9,
      "Two directorates running, the third next month. Two cannot move before their directors are appointed.",
      {
        corrective: "Move teams that do not depend on the director first.",
      },
    ),
  ),
  "2.3.1": past(
    wasGreen(
      6,
      "Profiles for nineteen posts agreed, adverts out for eight. A search firm was chosen on quality, not on price.",
    ),
    wasAmber(8, "Five filled out of eight. Two panels ended without an appointment, rightly.", {
      corrective: "Longer shortlists, and a first conversation by telephone.",
    }),
    wasAmber(10, "Nine of nineteen. Interims cost more than we budgeted, and they know it.", {
      corrective: "Interim contracts end with the quarter unless the director asks in writing.",
      ask: "Finance to show interim costs in the monthly report.",
    }),
  ),
  "2.4.1": past(
    wasGreen(
      7,
      "Method agreed with the unions. First review follows the first health check, so that we ask people once.",
    ),
    wasGreen(10, "Three teams done. Each review found a layer of checking that nobody wanted to own."),
  ),
  "3.1.1": past(
    wasGreen(6, "First session was polite. We asked for something less polite next time."),
    wasAmber(8, "Second session put off twice. Without it the budget talks begin cold.", {
      corrective: "Away-day in {+2} with both sides' diaries held.",
    }),
  ),
  "3.2.1": past(
    wasGreen(6, "Each side wrote down what annoys it. The lists were nearly the same, which helped."),
    wasGreen(9, "Draft rules tried on one policy. They are too long; we are cutting them to two pages."),
  ),
  "3.3.1": past(
    wasGreen(6, "Twenty-two plans agreed. Advisers say the talks are frank."),
    wasAmber(7, "Thirty-one of sixty, and the month is over. Some members cannot be reached in the recess.", {
      slip: "as today",
      corrective: "Group leaders have the list of who is missing.",
    }),
    wasAmber(9, "Thirty-nine plans. Progress is one or two a week, always from the same group.", {
      corrective: "Adviser sits in at group meetings instead of waiting to be asked.",
    }),
  ),
  "3.3.2": past(
    wasGreen(6, "Course designed with two members who have chaired scrutiny elsewhere. First dates in {+1}."),
    wasAmber(8, "Eleven members done. The trainer is good and very booked.", {
      corrective: "Ask for three more dates before {+2}.",
    }),
    wasRed(
      10,
      "The trainer withdrew. Fourteen done, forty-six to go, and the autumn diary is full of budget meetings.",
      {
        corrective: "Find a trainer in the region who can come in the evenings.",
        ask: "Group leaders to name one evening that all groups keep free.",
      },
    ),
  ),
  "3.3.3": past(
    wasGreen(5, "Core list agreed. Exploitation first, licensing second, both before members sit on anything."),
    wasAmber(7, "Forty have done the first course. Twenty have not answered, and two say they need no training.", {
      corrective: "The standards committee writes to each of them.",
    }),
    wasGreen(9, "Fifty-five of sixty on exploitation. The two who declined have been, and one now argues for it."),
  ),
  "3.4.1": past(
    wasGreen(8, "Short script and nine slides written, tried on a street cleaning crew at six in the morning."),
  ),
  "4.1.1": untilClaim(
    "Claimed again, now with attendance by age. We fall short for those under twenty-five, by less than feared.",
    wasGreen(6, "Eleven of twenty-one wards done. Turnout is best where a school hosts."),
    wasGreen(7, "Every ward has had one. Young adults are missing from the rooms, so two college sessions follow."),
    claims(8, "A workshop held in every ward, 1,020 people in all.", "Attendance lists.", 11),
    returned(8, "Returned: attendance by age is missing, and the second criterion turns on it.", 27),
  ),
  "4.1.2": past(
    wasGreen(5, "First workshop held, twenty-three councillors. They asked for the second to be shorter."),
    wasGreen(7, "Second held, and a third added for those who could not come by day."),
  ),
  "4.1.3": past(
    wasGreen(6, "Two hundred staff so far. The night shift at the depot had the sharpest view of the council."),
    wasGreen(7, "Five hundred in all. Care homes still to visit; managers are covering shifts so that people can go."),
  ),
  "4.2.1": untilClaim(
    "Final draft agreed by the drafting group, with a table of what we changed and why.",
    wasGreen(8, "Workshop material sorted into nine themes. Writing starts with the three that came up everywhere."),
    wasAmber(9, "First draft is readable and says too much. Partners want it half as long.", {
      corrective: "A partner holds the pen for the second draft.",
    }),
    wasGreen(10, "Second draft out. Replies are shorter and kinder than to the first."),
  ),
  "4.2.2": past(
    wasGreen(10, "Designer chosen. The timetable has no slack, and we have told partners so."),
    wasAmber(11, "Two partners ask for their boards to see the text once more. That may cost us the date.", {
      corrective: "Offer to come to any board at short notice.",
    }),
  ),
  "4.3.1": past(
    wasGreen(6, "A question on cohesion is put at each workshop. People answer with examples, which is what we hoped."),
    claims(8, "Asked at every workshop and written up.", "Summary of answers by ward."),
    returned(9, "Returned: the answers are there, but nothing yet says what communities may expect of us."),
    wasAmber(
      10,
      "Drafting a statement of rights and responsibilities with three community groups. Wording is delicate.",
      {
        corrective: "Groups write their own half, we write ours, then we meet.",
      },
    ),
  ),
  "4.3.2": past(
    wasGreen(6, "Fourteen policies listed, oldest first. Some name bodies that no longer exist."),
    wasGreen(8, "Five done. Neighbourhood teams commented on each."),
    wasAmber(10, "Eight of fourteen, and the rest wait for lawyers.", {
      slip: "as today",
      corrective: "Adopt what is ready, list the rest openly.",
    }),
  ),
  "4.3.3": past(
    wasGreen(7, "First seminar for members: eleven came, all stayed to the end."),
    wasGreen(9, "Nine team discussions. Managers ask for help with what to say when it gets heated."),
  ),
  "4.3.4": past(
    wasGreen(7, "Two posts drawn into the new structure. Job descriptions with the unions."),
    wasAmber(9, "Finance asks where the money comes from. Nobody has said no, and nobody has said yes.", {
      corrective: "One page on cost and benefit to the finance programme.",
    }),
    wasRed(11, "The month is out and the posts are not funded. Volunteers in three services carry the work.", {
      corrective: "Bid for the posts in the budget round.",
      ask: "Deputy leader to take up the funding with finance.",
    }),
  ),
  "5.1.1": untilClaim(
    "Agreed by senior leadership with one change. First campaign, on fostering, starts in {+1}.",
    wasGreen(6, "Draft plan built from what services say they must tell people, not from what we like to print."),
    wasGreen(7, "With senior leadership for comment. They want fewer campaigns and better ones."),
  ),
  "5.1.2": past(wasGreen(5, "Proposals out to the team. Nobody likes losing two posts; most see why.")),
  "5.2.1": past(
    wasGreen(
      7,
      "Looked at how four councils talk with residents between elections. Area meetings work where members own them.",
    ),
    wasAmber(9, "Area dates clash with budget meetings in three areas out of seven.", {
      corrective: "Move the three into {+2}, and say so now.",
    }),
    wasGreen(10, "Dates fit again. Group leaders have the list, and two asked for extra sessions."),
  ),
  "5.3.1": untilClaim(
    "Brief, bulletin and sessions all running. Depots get paper on Fridays.",
    wasGreen(5, "Weekly brief goes to managers. Whether it reaches crews, we do not know."),
    wasAmber(7, "It does not reach crews. A third had never seen it.", {
      corrective: "Paper bulletin for depots and kitchens from {+1}, and somebody to hand it out.",
    }),
  ),
  "6.1.1": past(
    wasGreen(6, "Mentor found in a council rated good. First two sessions were on reading a caseload report."),
    wasGreen(8, "Five of ten sessions. The cabinet member visited the front door team unannounced, and was welcome."),
  ),
  "6.2.1": past(
    wasGreen(6, "First group trained, with two care leavers as trainers. Nobody looked at their phone."),
    wasGreen(9, "Second and third booked. The fourth has questions about the provider."),
  ),
  "6.3.1": past(
    wasGreen(7, "Six hundred staff through the first round. Policies for housing and leisure rewritten to match."),
    wasGreen(9, "1,250 so far. Street services next, at their depots and in their hours."),
  ),
  "24.4.1": past(
    wasGreen(10, "Looked at what three councils did in the ten days after an election. One page of lessons."),
  ),
  "25.1.1": past(
    wasGreen(9, "Profile agreed by the leaders of all groups. Salary checked against six councils."),
    wasGreen(10, "Search firm appointed. Adverts are ready for next month."),
  ),
};
