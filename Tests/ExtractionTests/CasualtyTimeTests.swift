// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Extraction

/// Of which time a number of casualties is, where other times stand beside it.
@Suite("Times of casualties")
struct CasualtyTimeTests {
  typealias Case = DiscourseTests.Case

  @Test(
    "What has happened up to now is of no year that is spoken of",
    arguments: [
      Case(
        "In 2012, the center reported 54 casualties. A total of 900 casualties have been recorded.",
        rows: ["casualties,,54,2012", "casualties,,900,"]),
      Case(
        "In 2012, there were 54 casualties. No data is available for 2010 and 2011.",
        rows: ["casualties,,54,2012", "casualties,,none_reported,2010", "casualties,,none_reported,2011"]),
      Case(
        "In 2012, there were 54 casualties. No data on funding is available for 2011.",
        rows: ["casualties,,54,2012"]),
      Case(
        "In 2012, there were 54 casualties. In 2013, 61 casualties have been recorded.",
        rows: ["casualties,,54,2012", "casualties,,61,2013"]),
      Case(
        "In 2012, there were 54 casualties.[1]",
        "[1] “12 killed by mines in a year,” The Herald, 3 May 2013.",
        rows: ["casualties,,54,2012"]),
    ])
  func upToNow(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "A report and the year that it reports on",
    arguments: [
      Case(
        "In 2013 the center had reported 54 casualties in 31 incidents for 2012.",
        rows: ["casualties,,54,2012", "incidents,,31,2012"]),
      Case(
        "In 2013 the police reported 54 casualties for 2012, 12 of them killed.",
        rows: ["casualties,,54,2012", "casualties,outcome=killed,12,2012"]),
      Case(
        "The 2013 profile gave 54 casualties (20 killed; 34 injured) for 2012.",
        rows: [
          "casualties,,54,2012", "casualties,outcome=killed,20,2012", "casualties,outcome=injured,34,2012",
        ]),
      Case(
        "The center reported 26 casualties in 2015 and raised this to 57 in 2016. The hospital had identified 73.",
        rows: ["casualties,,26,2015", "casualties,,57,2015", "casualties,,73,2015"]),
    ])
  func reports(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Running totals",
    arguments: [
      Case(
        "At the close of 2014 the register contained 12,400 casualties.",
        rows: ["casualties,,12400,../2014"]),
      Case(
        "There were 920 casualties by the end of 2009, and 933 at the end of 2011 (504 killed and 429 injured).",
        rows: [
          "casualties,,920,../2009", "casualties,,933,../2011", "casualties,outcome=killed,504,../2011",
          "casualties,outcome=injured,429,../2011",
        ]),
      Case(
        "Older editions print cumulative totals of 300 (by end 2011) and 450 (by end 2012).",
        rows: ["casualties,,300,../2011", "casualties,,450,../2012"]),
    ])
  func totals(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Tens of years",
    arguments: [
      Case(
        "In the 1990s, mines injured 450 people.",
        rows: ["casualties,device=mine;outcome=injured,450,1990/1999"]),
      Case(
        "During the 1980s and 1990s, mines injured 450 people.",
        rows: ["casualties,device=mine;outcome=injured,450,1980/1999"]),
      Case(
        "From the 1980s to 2004, mines injured 300 people.",
        rows: ["casualties,device=mine;outcome=injured,300,1980/2004"]),
      Case(
        "Since the early 1990s, mines have injured 250 people.",
        rows: ["casualties,device=mine;outcome=injured,250,1990/.."]),
    ])
  func decades(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "All the time there has been",
    arguments: [
      Case(
        "In 2015, two soldiers were killed. The total number of mine casualties is not known.",
        rows: [
          "casualties,civil_status=military;outcome=killed,2,2015", "casualties,device=mine,not_known,",
        ]),
      Case(
        "In 2015, two soldiers were killed. To date, no cluster munition casualties have been recorded.",
        rows: [
          "casualties,civil_status=military;outcome=killed,2,2015",
          "casualties,device=cluster_munition_remnant,0,",
        ]),
      Case(
        "In 2015, two soldiers were killed. No deminer casualties have ever been recorded.",
        rows: [
          "casualties,civil_status=military;outcome=killed,2,2015", "casualties,civil_status=deminer,0,",
        ]),
      Case(
        "In 2015, two soldiers were killed. How many children mines injured over the years is not known.",
        rows: [
          "casualties,civil_status=military;outcome=killed,2,2015",
          "casualties,age=child;device=mine;outcome=injured,not_known,",
        ]),
    ])
  func always(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Groups and the verbs that belong to them",
    arguments: [
      Case(
        "On 3 May 2013, five people, among them two children, were killed and one woman was injured.",
        rows: [
          "casualties,outcome=killed,5,2013-05-03", "casualties,age=child;outcome=killed,2,2013-05-03",
          "casualties,age=adult;outcome=injured;sex=female,1,2013-05-03",
        ]),
      Case(
        "In 2010 there were 60 casualties. Twelve of these, or one in five, were children.",
        rows: ["casualties,,60,2010", "casualties,age=child,12,2010"]),
      Case(
        "In 2010 there were 24 deminer casualties, among them four nationals of Thailand and two from Niger.",
        rows: [
          "casualties,civil_status=deminer,24,2010", "casualties,civil_status=deminer;nationality=THA,4,2010",
          "casualties,civil_status=deminer;nationality=NER,2,2010",
        ]),
      Case(
        "In 2010 there were 73 casualties; the army had recorded 20.",
        rows: ["casualties,,73,2010", "casualties,,20,2010"]),
    ])
  func groups(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Months without a year, months behind a list, years between commas and behind brackets",
    arguments: [
      Case(
        "Casualties continued to be reported in 2005, with nine people killed and five injured from January to May "
          + "2005.",
        rows: [
          "casualties,outcome=killed,9,2005-01/2005-05", "casualties,outcome=injured,5,2005-01/2005-05",
        ]),
      Case(
        "Casualties went on in 2015: between January and April, 12 new casualties were recorded.",
        rows: ["casualties,,12,2015-01/2015-04"]),
      Case(
        "The 46 casualties of 2014 were a decrease compared with the 206 casualties (87 killed; 119 injured) reported "
          + "in 2011.",
        rows: [
          "casualties,,46,2014", "casualties,,206,2011", "casualties,outcome=killed,87,2011",
          "casualties,outcome=injured,119,2011",
        ]),
      Case(
        "In 2014, the center identified 144 casualties, including 54 people killed, and in 2013, 78.",
        rows: ["casualties,,144,2014", "casualties,outcome=killed,54,2014", "casualties,,78,2013"]),
      Case(
        "From 1990 to 2009, 8,400 casualties were recorded. Of these, 1,690 casualties (500 killed; 1,190 injured) "
          + "occurred after the war, between 1996 and the end of 2009.",
        rows: [
          "casualties,,8400,1990/2009", "casualties,,1690,1996/2009",
          "casualties,outcome=killed,500,1996/2009",
          "casualties,outcome=injured,1190,1996/2009",
        ]),
    ])
  func months(_ example: Case) throws { try DiscourseTests.check(example) }
}
