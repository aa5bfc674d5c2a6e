// Theme D of the sample plan, partnerships: its sections, outcomes and actions, in both phases.

import type { PlanSection } from "./planTypes.ts";

export const themeD: readonly PlanSection[] = [
  {
    number: 21,
    title: "A strategic partnership that works",
    theme: "D",
    phase: 1,
    outcomes: [
      {
        number: "21.1",
        text: "A new strategic partnership for the borough",
        actions: [
          {
            reference: "21.1.1",
            title: "First talks with the main partners and their chief officers",
            dates: "By end June 2015",
            leadRoles: ["Supporting commissioner", "Managing director commissioner"],
          },
          {
            reference: "21.1.2",
            title: "Agree the new approach and who provides its secretariat",
            dates: "By end July 2015",
            leadRoles: ["Supporting commissioner", "Managing director commissioner"],
          },
          {
            reference: "21.1.3",
            title: "First meeting of the relaunched partnership",
            dates: "By end September 2015",
            leadRoles: ["Supporting commissioner", "Managing director commissioner"],
          },
        ],
      },
      {
        number: "21.2",
        text: "A health and wellbeing board governed anew, with a strategy its members own",
        actions: [
          {
            reference: "21.2.1",
            title: "Revise meetings and agenda planning of the health and wellbeing board",
            dates: "Completed April 2015",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
          {
            reference: "21.2.2",
            title: "New chairing arrangements for the health and wellbeing board, with the clinical commissioners",
            dates: "By end June 2015",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
          {
            reference: "21.2.3",
            title: "An explicit link to the children's partnership and both safeguarding boards",
            dates: "By end July 2015",
            leadRoles: [
              "Managing director commissioner",
              "Children's commissioner",
              "Strategic director, children's services",
              "Advisory cabinet members, children and health",
            ],
          },
          {
            reference: "21.2.4",
            title: "A health and wellbeing strategy with children to the fore",
            dates: "By end Sept 2015",
            leadRoles: [
              "Managing director commissioner",
              "Children's commissioner",
              "Strategic director, children's services",
              "Advisory cabinet members, children and health",
            ],
          },
          {
            reference: "21.2.5",
            title: "Arrangements to follow the strategy's progress and hold partners to account",
            dates: "By end Sept 2015",
            leadRoles: [
              "Director of public health",
              "Director of adult services",
              "Strategic director, children's services",
            ],
          },
        ],
      },
      {
        number: "21.3",
        text: "A community safety partnership with a new focus",
        actions: [
          {
            reference: "21.3.1",
            title: "Review the governance and focus of the community safety board",
            dates: "By end October 2015",
            leadRoles: ["Supporting commissioner"],
          },
          {
            reference: "21.3.2",
            title: "Advertise the senior community safety post for the partnership",
            dates: "By end July 2015 (overall council restructuring plus advert)",
            leadRoles: ["Managing director commissioner", "Supporting commissioner"],
          },
          {
            reference: "21.3.3",
            title: "Review the staff who support community safety",
            dates: "By end July 2015",
            leadRoles: ["Managing director commissioner", "Supporting commissioner"],
          },
          {
            reference: "21.3.4",
            title: "A community safety strategy that puts vulnerable children and adults first",
            dates: "By end October 2015",
            leadRoles: [
              "Supporting commissioner",
              "Advisory cabinet member, community safety",
              "Strategic director, environment",
            ],
          },
        ],
      },
      {
        number: "21.4",
        text: "A focused economic board and a positive part in the city region",
        actions: [
          {
            reference: "21.4.1",
            title: "Refocus the governance of the economic board with partners",
            dates: "By end September 2015",
            leadRoles: [
              "Leader",
              "Supporting commissioner",
              "Advisory cabinet member, economy",
              "Strategic director, environment",
            ],
          },
          {
            reference: "21.4.2",
            title: "Finalise the growth strategy in line with the city region's plan",
            dates: "By end September 2015",
            leadRoles: [
              "Supporting commissioner",
              "Advisory cabinet member, economy",
              "Strategic director, environment",
            ],
          },
        ],
      },
    ],
  },
  {
    number: 22,
    title: "Neighbourhoods and cohesion",
    theme: "D",
    phase: 1,
    outcomes: [
      {
        number: "22.1",
        text: "Stronger neighbourhood working on policy, safety and cohesion",
        actions: [
          {
            reference: "22.1.1",
            title: "Review council and partner teams at work in neighbourhoods",
            dates: "By end December 2015",
            leadRoles: ["Commissioners", "Chair of overview and scrutiny", "Director of legal and democratic services"],
          },
          {
            reference: "22.1.2",
            title: "Review the area assemblies",
            dates: "By end December 2016",
            leadRoles: ["Commissioners", "Chair of overview and scrutiny", "Director of legal and democratic services"],
          },
          {
            reference: "22.1.3",
            title: "Propose the future form of neighbourhood services",
            dates: "From January 2016",
            leadRoles: ["Commissioners", "Chair of overview and scrutiny", "Director of legal and democratic services"],
          },
        ],
      },
    ],
  },
  {
    number: 23,
    title: "Partnership with the voluntary sector",
    theme: "D",
    phase: 1,
    outcomes: [
      {
        number: "23.1",
        text: "More direct work with voluntary and community groups",
        actions: [
          {
            reference: "23.1.1",
            title: "Work jointly with the voluntary sector as a matter of course",
            dates: "Ongoing programme May 2015 to May 2016 onwards",
            leadRoles: ["Supporting commissioner", "Managing director commissioner"],
          },
          {
            reference: "23.1.2",
            title: "Write a new protocol between public and voluntary sector",
            dates: "By end April 2016",
            leadRoles: ["Supporting commissioner", "Managing director commissioner"],
          },
          {
            reference: "23.1.3",
            title: "Agree to a named officer for the voluntary sector in the structure report",
            dates: "By end June 2015",
            leadRoles: ["Commissioners", "Council"],
          },
          {
            reference: "23.1.4",
            title: "The named officer for the voluntary sector in post",
            dates: "By end October 2015",
            leadRoles: ["Managing director commissioner"],
          },
        ],
      },
    ],
  },
  {
    number: 29,
    title: "The partnership consolidated",
    theme: "D",
    phase: 2,
    outcomes: [
      {
        number: "29.1",
        text: "Partnership relations that hold",
        actions: [
          {
            reference: "29.1.1",
            title: "Next steps for the partnership, once its new form has settled",
            dates: "To be confirmed",
            leadRoles: ["Commissioners"],
          },
        ],
      },
      {
        number: "29.2",
        text: "Work with communities and neighbourhoods that keeps growing stronger",
        actions: [
          {
            reference: "29.2.1",
            title: "Consider a major review of engagement and neighbourhood working",
            dates: "To be confirmed",
            leadRoles: ["Commissioners"],
          },
        ],
      },
    ],
  },
  {
    number: 30,
    title: "Commissioning with others",
    theme: "D",
    phase: 2,
    outcomes: [
      {
        number: "30.1",
        text: "An increasingly strategic way of commissioning services",
        actions: [
          {
            reference: "30.1.1",
            title: "Review the state of commissioning",
            dates: "June 2016",
            leadRoles: ["Commissioners"],
          },
          {
            reference: "30.1.2",
            title: "Rethink health and care commissioning with the clinical commissioners and providers",
            dates: "By end April 2017",
            leadRoles: ["New chief executive", "Advisory cabinet member, children", "Advisory cabinet member, health"],
          },
        ],
      },
    ],
  },
];
