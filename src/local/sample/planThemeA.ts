// Theme A of the sample plan, leadership, political and managerial: its sections, outcomes and actions, in both phases.

import type { PlanSection } from "./planTypes.ts";

export const themeA: readonly PlanSection[] = [
  {
    number: 1,
    title: "Political leadership that inspires",
    theme: "A",
    phase: 1,
    outcomes: [
      {
        number: "1.1",
        text: "A leader, cabinet and opposition able to lead and to challenge after the first election",
        actions: [
          {
            reference: "1.1.1",
            title: "Councillors jointly lead the vision workshops with the commissioners",
            dates: "May 2015 to end July 2015",
            leadRoles: ["Leader", "Commissioners"],
          },
          {
            reference: "1.1.2",
            title:
              "Cabinet and senior officers agree a vision and style for the council and turn them into a corporate plan",
            dates: "June 2015 – April 2016",
            leadRoles: ["Commissioners"],
          },
          {
            reference: "1.1.3",
            title: "Political mentors for cabinet members, the opposition leader and other group leaders",
            dates: "June 2015 onwards",
            leadRoles: ["Political group leaders", "Political parties"],
          },
          {
            reference: "1.1.4",
            title: "Every councillor signs up to the code of conduct, and a local supplement is considered",
            dates: "End May 2015",
            leadRoles: ["Political group leaders", "Democratic services", "Commissioners"],
          },
          {
            reference: "1.1.5",
            title: "Help for political groups to run themselves better",
            dates: "Review every 3 months August 2015 onwards",
            leadRoles: ["Commissioners", "Political group leaders", "External political mentors"],
          },
        ],
      },
      {
        number: "1.2",
        text: "A dynamic council that works well once the whole council has been elected",
        actions: [
          {
            reference: "1.2.1",
            title: "A certificated course for people of any party who think of standing for council",
            dates: "By end Dec 2015",
            leadRoles: ["Lead commissioner", "Political parties", "Political group leaders"],
          },
          {
            reference: "1.2.2",
            title: "Move councillors' main base from the old civic building to the main offices",
            dates: "By end March 2016",
            leadRoles: ["Managing director commissioner", "Strategic director, environment"],
          },
        ],
      },
      {
        number: "1.3",
        text: "Scrutiny that challenges and holds to account",
        actions: [
          {
            reference: "1.3.1",
            title: "Try out new ways of scrutiny through four strategic inquiries",
            dates:
              "By end June 2015 June 2015 to end April 2016 Note: precise sequence/timings for each inquiry to be agreed",
            leadRoles: [
              "Managing director commissioner",
              "Chair of overview and scrutiny",
              "Director of legal and democratic services",
            ],
          },
        ],
      },
    ],
  },
  {
    number: 2,
    title: "Professional officers who are effective",
    theme: "A",
    phase: 1,
    outcomes: [
      {
        number: "2.1",
        text: "Senior staff with the capacity, habits and forums to run the council corporately",
        actions: [
          {
            reference: "2.1.1",
            title:
              "Clear terms of reference for each tier of management, with corporate working, values and a review of qualifications",
            dates:
              "Already in process (May 2015) May 2015 onwards –long-term programme Already in hand (May 2015) Ongoing but major exercise aligned to implementation of new structure (by end April 2016) By end September 2015",
            leadRoles: ["Managing director commissioner", "Human resources", "Strategic directors and directors"],
          },
          {
            reference: "2.1.2",
            title: "Set up the corporate groups that will steer future budgets",
            dates: "End May 2015",
            leadRoles: ["Lead commissioner", "Managing director commissioner", "Strategic director, finance"],
          },
          {
            reference: "2.1.3",
            title: "Set up a corporate group of officers for this plan",
            dates: "April 2015 onwards",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
      {
        number: "2.2",
        text: "An organisation and management structure that fits its purpose",
        actions: [
          {
            reference: "2.2.1",
            title: "Proposals for a new management structure",
            dates: "End May 2015",
            leadRoles: ["Managing director commissioner"],
          },
          {
            reference: "2.2.2",
            title: "Agreement to the new management structure",
            dates: "June 2015",
            leadRoles: ["Managing director commissioner"],
          },
          {
            reference: "2.2.3",
            title: "The new officer structure in place",
            dates: "End March 2016",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
      {
        number: "2.3",
        text: "The right people in the right jobs",
        actions: [
          {
            reference: "2.3.1",
            title: "Fill all top-tier posts permanently, from chief executive to service managers",
            dates: "End March 2016 Note: Timings and approaches to be aligned to service reviews, when agreed",
            leadRoles: ["Managing director commissioner", "Councillors", "Commissioners", "Human resources"],
          },
        ],
      },
      {
        number: "2.4",
        text: "Effective teams in every part of the council",
        actions: [
          {
            reference: "2.4.1",
            title: "Review teams in phases, in step with the service health checks",
            dates: "Timings and approaches to be aligned to service reviews, when agreed",
            leadRoles: ["Commissioners", "Human resources"],
          },
        ],
      },
    ],
  },
  {
    number: 3,
    title: "Councillors and officers working well together",
    theme: "A",
    phase: 1,
    outcomes: [
      {
        number: "3.1",
        text: "A balanced relationship between the advisory cabinet and senior officers",
        actions: [
          {
            reference: "3.1.1",
            title: "Facilitated sessions for the advisory cabinet and senior officers",
            dates: "After May 2015 elections",
            leadRoles: ["Leader", "Commissioners"],
          },
        ],
      },
      {
        number: "3.2",
        text: "A short framework for managing jointly",
        actions: [
          {
            reference: "3.2.1",
            title: "Agree the forums and ground rules for making policy together",
            dates: "After May 2015 elections",
            leadRoles: ["Leader", "Commissioners"],
          },
        ],
      },
      {
        number: "3.3",
        text: "Councillors' capacity used to the full",
        actions: [
          {
            reference: "3.3.1",
            title: "A personal development programme for every councillor",
            dates: "End July 2015",
            leadRoles: ["Political group leaders", "All strategic directors"],
          },
          {
            reference: "3.3.2",
            title: "Core training for councillors in scrutiny skills",
            dates: "End November 2015",
            leadRoles: ["Lead commissioner", "Director of legal and democratic services"],
          },
          {
            reference: "3.3.3",
            title: "Agreed core courses for councillors, child sexual exploitation and licensing among them",
            dates: "May 2015 onwards",
            leadRoles: ["Lead commissioner", "Director of legal and democratic services"],
          },
        ],
      },
      {
        number: "3.4",
        text: "Officers who respond to councillors and know where the line runs",
        actions: [
          {
            reference: "3.4.1",
            title: "Explain through teams and existing channels what staff and councillors each do",
            dates:
              "Work to start September 2015 and to be built into induction, communication and development programmes",
            leadRoles: ["Managing director commissioner", "Senior leadership team", "Human resources"],
          },
        ],
      },
    ],
  },
  {
    number: 4,
    title: "A clear vision and direction",
    theme: "A",
    phase: 1,
    outcomes: [
      {
        number: "4.1",
        text: "A vision for the place and its council, made with residents, partners and sectors",
        actions: [
          {
            reference: "4.1.1",
            title: "Public workshops on the vision in every part of the borough",
            dates: "By end August 2015",
            leadRoles: ["Leader and advisory cabinet", "Commissioners"],
          },
          {
            reference: "4.1.2",
            title: "Vision workshops with councillors",
            dates: "May to July 2015",
            leadRoles: ["Commissioners"],
          },
          {
            reference: "4.1.3",
            title: "Vision workshops with staff",
            dates: "June/July 2015",
            leadRoles: ["Commissioners"],
          },
        ],
      },
      {
        number: "4.2",
        text: "A published vision and community strategy with action plans that follow from it",
        actions: [
          {
            reference: "4.2.1",
            title: "Write the vision and strategy from the workshops and consult on it",
            dates: "August to October 2015",
            leadRoles: ["Leader", "Commissioners"],
          },
          {
            reference: "4.2.2",
            title: "Publish the vision and community strategy",
            dates: "By end December 2015",
            leadRoles: ["Commissioners", "Leader and advisory cabinet"],
          },
        ],
      },
      {
        number: "4.3",
        text: "A clear statement on equalities and cohesion, carried into the change of culture",
        actions: [
          {
            reference: "4.3.1",
            title: "Use the workshops to say what cohesion asks of communities and what they may expect",
            dates: "By end August 2015",
            leadRoles: ["Lead commissioner", "Managing director commissioner", "Leader"],
          },
          {
            reference: "4.3.2",
            title: "Revise equalities policies together with the work on neighbourhoods",
            dates: "By end October 2015",
            leadRoles: ["Managing director commissioner", "Leader"],
          },
          {
            reference: "4.3.3",
            title: "A lasting programme of discussion on equalities with councillors, managers and staff",
            dates: "July 2015 to end July 2018 Note: A long-term programme",
            leadRoles: ["Commissioners", "Leader and advisory cabinet"],
          },
          {
            reference: "4.3.4",
            title: "Appoint staff for equalities within the new structure",
            dates: "By end November 2015",
            leadRoles: ["Managing director commissioner", "Deputy leader"],
          },
        ],
      },
    ],
  },
  {
    number: 5,
    title: "Communication that earns trust",
    theme: "A",
    phase: 1,
    outcomes: [
      {
        number: "5.1",
        text: "Council communications that are strategic, well organised and worth their cost",
        actions: [
          {
            reference: "5.1.1",
            title: "A rolling annual communications plan",
            dates: "By end July 2015",
            leadRoles: ["Managing director commissioner", "Head of communications"],
          },
          {
            reference: "5.1.2",
            title: "Proposals to reshape the communications team",
            dates: "By end May 2015",
            leadRoles: ["Managing director commissioner", "Head of communications"],
          },
        ],
      },
      {
        number: "5.2",
        text: "Councillors taking every chance to engage with residents, beyond their wards",
        actions: [
          {
            reference: "5.2.1",
            title: "A programme of citizen engagement within the communications plan",
            dates: "By end December 2015",
            leadRoles: ["Managing director commissioner", "Leader and advisory cabinet"],
          },
        ],
      },
      {
        number: "5.3",
        text: "Staff who know the plans and carry the messages",
        actions: [
          {
            reference: "5.3.1",
            title: "Regular communication with all staff, by means that reach those without a computer too",
            dates:
              "By end July 2015 Note: Already in hand with weekly management brief - but work ongoing on other mechanisms (e.g. hard copy bulletin for all staff without ready access to ICT)",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
    ],
  },
  {
    number: 6,
    title: "The council as corporate parent",
    theme: "A",
    phase: 1,
    outcomes: [
      {
        number: "6.1",
        text: "A well-developed role for the cabinet member for children",
        actions: [
          {
            reference: "6.1.1",
            title: "A development programme for the cabinet member for children",
            dates: "May 2015 onwards",
            leadRoles: [
              "Advisory cabinet member, children",
              "Children's commissioner",
              "Strategic director, children's services",
              "Director of legal and democratic services",
            ],
          },
        ],
      },
      {
        number: "6.2",
        text: "Councillors seen to lead on looked-after children and child protection",
        actions: [
          {
            reference: "6.2.1",
            title: "Train political groups on looked-after children and child protection",
            dates:
              "May 2015 onwards Note: Linked to wider elected member induction and ongoing development programme (see 3.3)",
            leadRoles: [
              "Leader and opposition leader",
              "Advisory cabinet member, children",
              "Children's commissioner",
              "Strategic director, children's services",
              "Director of legal and democratic services",
            ],
          },
        ],
      },
      {
        number: "6.3",
        text: "Staff across the council alert to looked-after children and protection",
        actions: [
          {
            reference: "6.3.1",
            title: "Yearly training for the workforce on corporate parenting, with policies to match",
            dates: "Consistent programme of training in each municipal year, beginning 2015/16",
            leadRoles: ["Managing director commissioner", "All strategic directors"],
          },
        ],
      },
    ],
  },
  {
    number: 24,
    title: "Political leadership in the new council",
    theme: "A",
    phase: 2,
    outcomes: [
      {
        number: "24.1",
        text: "An effective full council",
        actions: [
          {
            reference: "24.1.1",
            title: "Intensive induction for councillors of the new council",
            dates: "By end July 2016",
            leadRoles: ["Lead commissioner", "Managing director commissioner or new chief executive"],
          },
          {
            reference: "24.1.2",
            title: "A wide range of training for councillors, fitted to need",
            dates: "Ongoing",
            leadRoles: ["Lead commissioner", "Managing director commissioner or new chief executive"],
          },
        ],
      },
      {
        number: "24.2",
        text: "A leader, cabinet and opposition able to lead and to challenge after the second election",
        actions: [
          {
            reference: "24.2.1",
            title: "Tailored mentoring for political leaders in the new council",
            dates: "To be developed May to June 2016 To be progressed with assistance from Advisory Cabinet Members",
            leadRoles: ["Lead commissioner", "Leader and advisory cabinet", "Leader of the opposition"],
          },
        ],
      },
      {
        number: "24.3",
        text: "A lasting focus on the cabinet member for children",
        actions: [
          {
            reference: "24.3.1",
            title: "Further development for the cabinet member for children, as the service progresses",
            dates: "To be reviewed March 2016",
            leadRoles: [
              "Children's commissioner",
              "Strategic director, children's services",
              "Advisory cabinet member, children",
            ],
          },
        ],
      },
      {
        number: "24.4",
        text: "Presence in the press and at meetings outside, and information shared",
        actions: [
          {
            reference: "24.4.1",
            title: "A communications framework ready for use straight after the election",
            dates: "December 2015 onwards",
            leadRoles: ["Leader", "Managing director commissioner"],
          },
        ],
      },
    ],
  },
  {
    number: 25,
    title: "Officers under a new chief executive",
    theme: "A",
    phase: 2,
    outcomes: [
      {
        number: "25.1",
        text: "Senior staff and corporate operation with enough capacity",
        actions: [
          {
            reference: "25.1.1",
            title: "A new chief executive in post",
            dates: "Date to be agreed",
            leadRoles: ["Lead commissioner", "Managing director commissioner", "Leader"],
          },
        ],
      },
      {
        number: "25.2",
        text: "Senior management working as one permanent team",
        actions: [
          {
            reference: "25.2.1",
            title: "The new chief executive leads work on common values and methods",
            dates: "May 2016 onwards",
            leadRoles: ["New chief executive"],
          },
        ],
      },
    ],
  },
];
