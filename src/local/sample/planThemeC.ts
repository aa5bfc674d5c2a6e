// Theme C of the sample plan, excellence and delivery: its sections, outcomes and actions, in both phases.

import type { PlanSection } from "./planTypes.ts";

export const themeC: readonly PlanSection[] = [
  {
    number: 16,
    title: "A measure of excellence",
    theme: "C",
    phase: 1,
    outcomes: [
      {
        number: "16.1",
        text: "An overarching strategy for excellent services",
        actions: [
          {
            reference: "16.1.1",
            title: "Lay the ground for excellence through the new management structure",
            dates: "Restructuring – completion by end November 2015",
            leadRoles: ["Managing director commissioner"],
          },
          {
            reference: "16.1.2",
            title: "A service excellence strategy tied to the health checks and the change of culture",
            dates: "Completion end December 2015",
            leadRoles: ["Managing director commissioner", "Leader and advisory cabinet", "All strategic directors"],
          },
        ],
      },
      {
        number: "16.2",
        text: "A small set of measures of quality that lift ambition",
        actions: [
          {
            reference: "16.2.1",
            title: "First version of an excellence dashboard beside the performance framework",
            dates: "Completion end March 2016",
            leadRoles: ["Managing director commissioner", "Corporate performance team", "Corporate working group"],
          },
        ],
      },
    ],
  },
  {
    number: 17,
    title: "Service delivery",
    theme: "C",
    phase: 1,
    outcomes: [
      {
        number: "17.1",
        text: "Every service shown by a health check to perform at least well",
        actions: [
          {
            reference: "17.1.1",
            title: "Schedule health checks of the main services",
            dates: "May 2015 onwards, completion by April 2016",
            leadRoles: ["Lead commissioner", "Managing director commissioner"],
          },
        ],
      },
      {
        number: "17.2",
        text: "Children's social care that protects, and has the skills to work with survivors",
        actions: [
          {
            reference: "17.2.1",
            title: "Deliver the separate improvement plan for children's services",
            dates: "A range of dates have been agreed in the CYPS Improvement Plan",
            leadRoles: [
              "Children's commissioner",
              "Advisory cabinet member, children",
              "Strategic director, children's services",
            ],
          },
        ],
      },
      {
        number: "17.3",
        text: "An education service that helps everyone go as far as they can",
        actions: [
          {
            reference: "17.3.1",
            title: "Carry out the education work plan, from inclusion to school governors",
            dates: "Various timings, to be considered in the context of the current Ofsted cycle to 2017",
            leadRoles: [
              "Managing director commissioner",
              "Advisory cabinet member, children",
              "Strategic director, children's services",
            ],
          },
        ],
      },
      {
        number: "17.4",
        text: "Adult services that promote independence and answer survivors' needs",
        actions: [
          {
            reference: "17.4.1",
            title: "Review the senior management of adult services",
            dates: "By end July 2015",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
          {
            reference: "17.4.2",
            title: "Put the new adult services structure in place and recruit its director",
            dates: "July to December 2015",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
          {
            reference: "17.4.3",
            title: "Build a programme to modernise adult services, in step with the financial strategy",
            dates: "June to end September 2015",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
          {
            reference: "17.4.4",
            title: "Adult services and public health commission support for survivors together",
            dates: "May 2015 onwards",
            leadRoles: ["Director of adult services"],
          },
        ],
      },
      {
        number: "17.5",
        text: "Housing strategy and delivery put to the test",
        actions: [
          {
            reference: "17.5.1",
            title: "Examine the housing strategy and how it is delivered",
            dates: "Completion by end July 2015",
            leadRoles: ["Director of adult services"],
          },
          {
            reference: "17.5.2",
            title: "Compare housing performance with regional and national standards",
            dates: "Completion by end July 2015",
            leadRoles: ["Director of adult services"],
          },
        ],
      },
      {
        number: "17.6",
        text: "Public health built into the council, preventing harm and serving survivors",
        actions: [
          {
            reference: "17.6.1",
            title: "The new director of public health reviews the service",
            dates: "By end October 2015",
            leadRoles: ["Advisory cabinet member, health"],
          },
          {
            reference: "17.6.2",
            title: "Public health leads the commissioning of services for survivors",
            dates: "From end June 2015",
            leadRoles: ["Advisory cabinet member, health", "Advisory cabinet member, children"],
          },
        ],
      },
      {
        number: "17.7",
        text: "Corporate services redesigned for one high-performing council",
        actions: [
          {
            reference: "17.7.1",
            title:
              "Restructure corporate services, from policy and human resources to procurement, technology and legal",
            dates: "Report by end May 2015 Implementation by April 2016",
            leadRoles: ["Leader"],
          },
        ],
      },
      {
        number: "17.8",
        text: "Environment and development services that stand up to examination",
        actions: [
          {
            reference: "17.8.1",
            title: "Health check of planning",
            dates: "By end April 2016",
            leadRoles: [
              "Managing director commissioner",
              "Supporting commissioner",
              "Advisory cabinet member, environment",
            ],
          },
          {
            reference: "17.8.2",
            title: "Examine refuse, waste, grounds maintenance and drainage",
            dates: "By end April 2016",
            leadRoles: [
              "Managing director commissioner",
              "Supporting commissioner",
              "Advisory cabinet member, environment",
            ],
          },
          {
            reference: "17.8.3",
            title: "Health check of leisure, sport and culture",
            dates: "By end April 2016",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
          {
            reference: "17.8.4",
            title: "Review customer services and libraries",
            dates: "To be agreed",
            leadRoles: ["Advisory cabinet member, health", "Advisory cabinet member, environment"],
          },
        ],
      },
      {
        number: "17.9",
        text: "Community safety with the weight it needs",
        actions: [
          {
            reference: "17.9.1",
            title: "Create a senior community safety post and fill it",
            dates: "By end June 2015 By end September 2015",
            leadRoles: [
              "Managing director commissioner",
              "Supporting commissioner",
              "Advisory cabinet member, community safety",
              "Strategic director, environment",
            ],
          },
        ],
      },
      {
        number: "17.10",
        text: "Licensing that protects the public",
        actions: [
          {
            reference: "17.10.1",
            title: "Consult on a new licensing policy",
            dates: "To be finalised subject to consultation June 2015",
            leadRoles: ["Supporting commissioner", "Licensing sub-committee", "Strategic director, environment"],
          },
          {
            reference: "17.10.2",
            title: "Review existing licences in phases",
            dates: "July to end December 2015",
            leadRoles: ["Supporting commissioner", "Licensing sub-committee", "Strategic director, environment"],
          },
        ],
      },
    ],
  },
  {
    number: 18,
    title: "A positive and open culture",
    theme: "C",
    phase: 1,
    outcomes: [
      {
        number: "18.1",
        text: "A change of culture that faces what went wrong and builds on what staff care about",
        actions: [
          {
            reference: "18.1.1",
            title: "Develop the culture programme with managers, staff and unions",
            dates: "June 2015 onwards",
            leadRoles: ["Managing director commissioner", "Deputy leader", "Strategic directors", "Human resources"],
          },
        ],
      },
      {
        number: "18.2",
        text: "Senior and middle managers who recognisably share one style",
        actions: [
          {
            reference: "18.2.1",
            title: "Appoint senior staff to standards of behaviour, excellence and integrity",
            dates: "Linked to senior appointment dates",
            leadRoles: ["Commissioners", "Leading members"],
          },
          {
            reference: "18.2.2",
            title: "A renewed management development programme",
            dates: "Linked to senior appointment dates",
            leadRoles: ["Managing director commissioner", "Human resources"],
          },
        ],
      },
      {
        number: "18.3",
        text: "A focused communications strategy",
        actions: [
          {
            reference: "18.3.1",
            title: "Ways of reaching the workforce that work",
            dates: "By end September 2015",
            leadRoles: ["Managing director commissioner", "Human resources", "Head of communications"],
          },
          {
            reference: "18.3.2",
            title: "A corporate communications strategy that works",
            dates: "By end July 2015",
            leadRoles: ["Managing director commissioner", "Human resources", "Head of communications"],
          },
        ],
      },
    ],
  },
  {
    number: 19,
    title: "A talented, learning organisation",
    theme: "C",
    phase: 1,
    outcomes: [
      {
        number: "19.1",
        text: "A learning and development strategy that serves the workforce strategy",
        actions: [
          {
            reference: "19.1.1",
            title: "Complete the workforce strategy and set priorities for learning",
            dates: "By end March 2016",
            leadRoles: ["Managing director commissioner", "Deputy leader", "Human resources"],
          },
        ],
      },
    ],
  },
  {
    number: 20,
    title: "Digital services and technology",
    theme: "C",
    phase: 1,
    outcomes: [
      {
        number: "20.1",
        text: "A long-term strategy for customer service, technology and digital, with its costs and savings",
        actions: [
          {
            reference: "20.1.1",
            title: "Review the technology function and the digital strategy",
            dates: "Ongoing – to be agreed",
            leadRoles: ["Leader", "Strategic director, finance", "Strategic director, environment"],
          },
          {
            reference: "20.1.2",
            title: "Agree the next phases of customer access",
            dates: "Ongoing – to be agreed",
            leadRoles: ["Leader", "Strategic director, finance", "Strategic director, environment"],
          },
        ],
      },
    ],
  },
  {
    number: 27,
    title: "Carrying the culture on",
    theme: "C",
    phase: 2,
    outcomes: [
      {
        number: "27.1",
        text: "A culture of excellence that goes on taking root",
        actions: [
          {
            reference: "27.1.1",
            title: "State the key behaviours again as the new council arrives",
            dates: "May 2016",
            leadRoles: ["Leader", "Lead commissioner", "Managing director commissioner"],
          },
        ],
      },
      {
        number: "27.2",
        text: "A culture programme reshaped by experience",
        actions: [
          {
            reference: "27.2.1",
            title: "Leading councillors and officers look back at progress and reset the programme",
            dates: "By end July 2016",
            leadRoles: ["Lead commissioner", "Managing director commissioner", "New chief executive"],
          },
        ],
      },
    ],
  },
  {
    number: 28,
    title: "Service delivery in the long term",
    theme: "C",
    phase: 2,
    outcomes: [
      {
        number: "28.1",
        text: "A considered view of how services are best delivered, in house or with others",
        actions: [
          {
            reference: "28.1.1",
            title: "Agree with the new council how to choose between ways of delivering services",
            dates: "To be agreed",
            leadRoles: ["Leader", "Lead commissioner", "New chief executive"],
          },
        ],
      },
      {
        number: "28.2",
        text: "Service improvement that continues",
        actions: [
          {
            reference: "28.2.1",
            title: "Take stock of the service health checks",
            dates: "May 2016",
            leadRoles: ["New chief executive"],
          },
        ],
      },
      {
        number: "28.3",
        text: "A lasting focus on children's services",
        actions: [
          {
            reference: "28.3.1",
            title: "Next steps in children's services, as their own plan progresses",
            dates: "To be reviewed February 2016",
            leadRoles: ["Children's commissioner", "Advisory cabinet member, children"],
          },
        ],
      },
      {
        number: "28.4",
        text: "A lasting focus on adult services",
        actions: [
          {
            reference: "28.4.1",
            title: "Next steps in adult services, as their programme progresses",
            dates: "To be reviewed February 2016",
            leadRoles: ["Managing director commissioner", "Advisory cabinet member, health"],
          },
        ],
      },
    ],
  },
];
