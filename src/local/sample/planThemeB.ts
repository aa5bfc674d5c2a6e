// Theme B of the sample plan, governance, decisions and performance: its sections, outcomes and actions, in both phases.

import type { PlanSection } from "./planTypes.ts";

export const themeB: readonly PlanSection[] = [
  {
    number: 7,
    title: "A robust framework of governance",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "7.1",
        text: "A modern form of political governance on a strong constitution",
        actions: [
          {
            reference: "7.1.1",
            title: "A councillors' group compares forms of local governance and recommends one",
            dates: "To be completed December 2015",
            leadRoles: ["Lead commissioner", "Leader", "Chair of overview and scrutiny"],
          },
        ],
      },
      {
        number: "7.2",
        text: "A management governance framework that has been adopted",
        actions: [
          {
            reference: "7.2.1",
            title: "Write the council's corporate plan",
            dates: "Completed for January 2016",
            leadRoles: [
              "Leader and advisory cabinet",
              "Lead commissioner",
              "Managing director commissioner",
              "Strategic director, finance",
            ],
          },
          {
            reference: "7.2.2",
            title: "Adapt recognised governance frameworks to this council",
            dates: "Completed for January 2016",
            leadRoles: ["Director of legal and democratic services"],
          },
        ],
      },
    ],
  },
  {
    number: 8,
    title: "A performance framework that manages the council",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "8.1",
        text: "The performance framework that suits this council best",
        actions: [
          {
            reference: "8.1.1",
            title: "Rapid desk review of good practice in performance and outcomes",
            dates: "By end June 2015",
            leadRoles: ["Leader", "Managing director commissioner", "All strategic directors"],
          },
          {
            reference: "8.1.2",
            title: "Draft the performance framework and win councillors and staff for it",
            dates: "By end October 2015",
            leadRoles: ["Leader", "Managing director commissioner", "All strategic directors"],
          },
          {
            reference: "8.1.3",
            title: "Agree the performance framework",
            dates: "By end November 2015",
            leadRoles: ["Leader", "Managing director commissioner", "All strategic directors"],
          },
          {
            reference: "8.1.4",
            title: "Roll out the performance framework, with training",
            dates: "By end December 2015",
            leadRoles: ["Leader", "Managing director commissioner", "All strategic directors"],
          },
          {
            reference: "8.1.5",
            title: "Make the performance framework known",
            dates: "January 2016 onwards",
            leadRoles: ["Leader", "Managing director commissioner", "All strategic directors"],
          },
        ],
      },
      {
        number: "8.2",
        text: "An excellent performance and quality team that looks across the council",
        actions: [
          {
            reference: "8.2.1",
            title: "Create one performance team for the whole council",
            dates: "Structure report by end May 2015 Implementation by end July 2015",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
    ],
  },
  {
    number: 9,
    title: "Financial planning and management",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "9.1",
        text: "Financial structures and skills that work, and sound analysis of the long view",
        actions: [
          {
            reference: "9.1.1",
            title: "Analyse the structure and skills of the finance function",
            dates: "By end December 2015",
            leadRoles: [
              "Lead commissioner",
              "Managing director commissioner",
              "Strategic director, finance",
              "External assistance",
            ],
          },
        ],
      },
      {
        number: "9.2",
        text: "A better corporate budget process",
        actions: [
          {
            reference: "9.2.1",
            title: "A councillor-led budget working group with an officer group behind it",
            dates: "May 2015 onwards",
            leadRoles: ["Lead commissioner", "Managing director commissioner", "Leader", "Strategic director, finance"],
          },
          {
            reference: "9.2.2",
            title: "Better tracking of whether budget decisions are carried out",
            dates: "May 2015 onwards",
            leadRoles: ["Managing director commissioner", "Strategic director, finance"],
          },
          {
            reference: "9.2.3",
            title: "Regular consultation on the budget with staff and trade unions",
            dates: "Ongoing",
            leadRoles: ["Managing director commissioner", "Strategic director, finance"],
          },
          {
            reference: "9.2.4",
            title: "A clearer, better budget report",
            dates: "February 2016",
            leadRoles: ["Managing director commissioner", "Strategic director, finance"],
          },
        ],
      },
      {
        number: "9.3",
        text: "A capital strategy that works",
        actions: [
          {
            reference: "9.3.1",
            title: "Review the capital working group and how the capital programme is governed",
            dates: "May 2015 onwards",
            leadRoles: ["Managing director commissioner", "Strategic director, finance"],
          },
          {
            reference: "9.3.2",
            title: "Complete the capital strategy",
            dates: "February 2016",
            leadRoles: ["Managing director commissioner", "Strategic director, finance"],
          },
        ],
      },
      {
        number: "9.4",
        text: "A medium-term financial strategy",
        actions: [
          {
            reference: "9.4.1",
            title: "Outline a three-year financial strategy to open the discussion",
            dates: "November 2015",
            leadRoles: ["Lead commissioner", "Leader", "Strategic director, finance"],
          },
          {
            reference: "9.4.2",
            title: "Produce the final medium-term financial strategy",
            dates: "By end February 2016",
            leadRoles: ["Lead commissioner", "Leader", "Strategic director, finance"],
          },
        ],
      },
      {
        number: "9.5",
        text: "Effective measures against fraud and corruption",
        actions: [
          {
            reference: "9.5.1",
            title: "Review measures against fraud and corruption",
            dates: "By end December 2015",
            leadRoles: ["Supporting commissioner", "Strategic director, finance"],
          },
        ],
      },
    ],
  },
  {
    number: 10,
    title: "Managing people's performance",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "10.1",
        text: "Model management of people's performance throughout",
        actions: [
          {
            reference: "10.1.1",
            title: "Discuss the management of people in the directors' and middle managers' groups",
            dates: "Regularly at intervals throughout 2015/16 and onwards",
            leadRoles: ["Managing director commissioner", "All strategic directors", "Human resources"],
          },
          {
            reference: "10.1.2",
            title: "Training in difficult conversations, available and taken up",
            dates: "By end November 2015",
            leadRoles: ["Managing director commissioner", "All strategic directors", "Human resources"],
          },
        ],
      },
      {
        number: "10.2",
        text: "Nearly every member of staff with a completed annual review",
        actions: [
          {
            reference: "10.2.1",
            title: "A management drive on annual reviews, watched by human resources",
            dates: "April 2015 onwards",
            leadRoles: ["Managing director commissioner", "All strategic directors", "Human resources"],
          },
        ],
      },
      {
        number: "10.3",
        text: "An agreed future form of annual review",
        actions: [
          {
            reference: "10.3.1",
            title: "Review the annual review itself through short working groups",
            dates: "By end October 2015 for roll out 2016",
            leadRoles: ["Human resources"],
          },
        ],
      },
      {
        number: "10.4",
        text: "A way of communicating with staff that they understand and value",
        actions: [
          {
            reference: "10.4.1",
            title: "Agree which ways of listening to staff and informing them to extend",
            dates: "By end July 2015 Phase 1 focus groups complete Weekly brief already in place",
            leadRoles: ["Managing director commissioner", "All strategic directors", "Head of communications"],
          },
        ],
      },
    ],
  },
  {
    number: 11,
    title: "Managing risk",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "11.1",
        text: "A practical risk framework, adopted and embedded",
        actions: [
          {
            reference: "11.1.1",
            title: "Renew the corporate risk framework and who answers for what",
            dates: "By end September 2015",
            leadRoles: ["Strategic director, finance", "Managing director commissioner"],
          },
          {
            reference: "11.1.2",
            title: "Name the senior manager who leads on risk",
            dates: "June 2015",
            leadRoles: ["Strategic director, finance", "Managing director commissioner"],
          },
          {
            reference: "11.1.3",
            title: "Train middle and senior managers to decide with risk in mind",
            dates: "October 2015 to end March 2016",
            leadRoles: ["Strategic director, finance", "Managing director commissioner"],
          },
        ],
      },
    ],
  },
  {
    number: 12,
    title: "Renewing how decisions are prepared",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "12.1",
        text: "Reports in a new form",
        actions: [
          {
            reference: "12.1.1",
            title: "Agree a new form of committee report with the councillors' group",
            dates: "End July 2015 - to ensure that new report frameworks in as soon as possible after the election.",
            leadRoles: ["Managing director commissioner", "Director of legal and democratic services"],
          },
          {
            reference: "12.1.2",
            title: "Train officers in writing reports",
            dates: "End July 2015 - to ensure that new report frameworks in as soon as possible after the election.",
            leadRoles: ["Managing director commissioner", "Director of legal and democratic services"],
          },
        ],
      },
      {
        number: "12.2",
        text: "Tight management of the forward plan and the path of meeting papers",
        actions: [
          {
            reference: "12.2.1",
            title: "Keep the forward plan lawful and up to date, persistently",
            dates: "April 2015 onwards",
            leadRoles: [
              "Managing director commissioner",
              "All strategic directors",
              "Director of legal and democratic services",
            ],
          },
        ],
      },
    ],
  },
  {
    number: 13,
    title: "Scrutiny that is informed and robust",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "13.1",
        text: "A rejuvenated scrutiny process",
        actions: [
          {
            reference: "13.1.1",
            title: "Train selected officers and councillors in scrutiny alongside the new inquiries",
            dates: "July 2015 to April 2016",
            leadRoles: ["Managing director commissioner", "Director of legal and democratic services"],
          },
        ],
      },
      {
        number: "13.2",
        text: "Scrutiny supported from within democratic services",
        actions: [
          {
            reference: "13.2.1",
            title: "Place the scrutiny function in the new management structure",
            dates: "End May 2015",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
      {
        number: "13.3",
        text: "Officers who understand scrutiny and commit to it",
        actions: [
          {
            reference: "13.3.1",
            title: "Train managers from the middle tier up in what scrutiny is for",
            dates: "September to December 2015",
            leadRoles: ["Managing director commissioner", "Director of legal and democratic services"],
          },
        ],
      },
    ],
  },
  {
    number: 14,
    title: "Stronger democratic services",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "14.1",
        text: "A manager for democratic services who drives governance and support to councillors",
        actions: [
          {
            reference: "14.1.1",
            title: "Settle democratic services within the review of the council's structure",
            dates: "End May 2015",
            leadRoles: ["Managing director commissioner"],
          },
          {
            reference: "14.1.2",
            title: "Describe and advertise the post of democratic services manager",
            dates: "End September 2015",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
    ],
  },
  {
    number: 15,
    title: "Decisions with children at the centre",
    theme: "B",
    phase: 1,
    outcomes: [
      {
        number: "15.1",
        text: "Young people given weight wherever decisions are made",
        actions: [
          {
            reference: "15.1.1",
            title: "Review how young people take part in the council's decisions",
            dates: "By end March 2016",
            leadRoles: [
              "Children's commissioner",
              "Managing director commissioner",
              "Strategic director, children's services",
            ],
          },
        ],
      },
    ],
  },
  {
    number: 26,
    title: "Strengthening democracy",
    theme: "B",
    phase: 2,
    outcomes: [
      {
        number: "26.1",
        text: "The new constitution and ways of deciding applied persistently",
        actions: [
          {
            reference: "26.1.1",
            title: "Apply the new constitution as the council's position allows",
            dates: "May 2016 onwards",
            leadRoles: [
              "All commissioners",
              "Leader",
              "New chief executive",
              "Director of legal and democratic services",
            ],
          },
        ],
      },
      {
        number: "26.2",
        text: "A new scrutiny programme",
        actions: [
          {
            reference: "26.2.1",
            title: "The new council chooses its scrutiny projects, building on the first four",
            dates: "June 2016 onwards",
            leadRoles: [
              "Chair of overview and scrutiny",
              "New chief executive",
              "Director of legal and democratic services",
            ],
          },
        ],
      },
      {
        number: "26.3",
        text: "The medium-term financial strategy consolidated",
        actions: [
          {
            reference: "26.3.1",
            title: "A robust budget strategy for the following year",
            dates: "By end April 2016",
            leadRoles: [
              "Lead commissioner",
              "Managing director commissioner",
              "New chief executive",
              "All strategic directors",
            ],
          },
          {
            reference: "26.3.2",
            title: "Bring the new council into the discussion of the budget",
            dates: "May 2016 onwards",
            leadRoles: [
              "Lead commissioner",
              "Managing director commissioner",
              "New chief executive",
              "All strategic directors",
            ],
          },
        ],
      },
    ],
  },
];
