// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@Suite("Votes")
struct VoteReaderTests {
  /// `country,choice,period,resolution`, and `derived` where the year is not printed.
  private static func check(_ example: PolicyCase) throws {
    try example.check("vote") { vote in
      [
        vote.country.rawValue, vote.amount.printedValue, vote.period?.edtf ?? "",
        vote.dimensions["resolution"] ?? "", vote.basis == .derived ? "derived" : "",
      ].filter { !$0.isEmpty }.joined(separator: ",")
    }
  }

  @Test(
    "The date and the number come from sentence, cell or footnote",
    arguments: [
      PolicyCase(
        "On 2 December 2011, Cuba abstained from voting on UNGA Resolution 66/29.",
        rows: ["CUB,abstain,2011-12-02,66/29"]),
      PolicyCase(
        "In December 2011, Cuba abstained on the annual UNGA resolution on the treaty.[1]",
        "[1] “Implementation of the Convention,” UNGA Resolution 66/29, 2 December 2011.",
        rows: ["CUB,abstain,2011-12-02,66/29"]),
      PolicyCase(
        "Pro-mine ban UNGA voting record", "Voted in favor in December 2012, as in previous years",
        rows: ["CUB,for,2012-12"]),
      PolicyCase(
        "When the General Assembly adopted Resolution 55/33V, Cuba was one of 22 states that abstained.",
        theme: "country_report", rows: ["CUB,abstain,2000,55/33V"]),
      PolicyCase(
        "It has not said why, nor did it when it abstained from the vote on the two previous texts.[1]",
        "[1] UNGA Resolution 64/56, 2 December 2009; and UNGA Resolution 65/48, 8 December 2010.",
        rows: ["CUB,abstain,2009-12-02,64/56", "CUB,abstain,2010-12-08,65/48"]),
    ])
  func occasion(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "Lists, series and exceptions",
    arguments: [
      PolicyCase(
        "It voted for the UNGA resolutions of 1996 and 1997, and was absent from the vote in 1998.",
        rows: ["CUB,for,1996", "CUB,for,1997", "CUB,absent,1998"]),
      PolicyCase(
        "Cuba abstained on Resolution 58/53 in 2003. It has abstained on every annual resolution since 2000.",
        rows: [
          "CUB,abstain,2000,derived", "CUB,abstain,2001,derived", "CUB,abstain,2002,derived",
          "CUB,abstain,2003,58/53",
        ]),
      PolicyCase(
        "Cuba abstained on Resolution 58/53 in 2003. It had done so in each year from 1997 to 1999.",
        rows: [
          "CUB,abstain,1997,derived", "CUB,abstain,1998,derived", "CUB,abstain,1999,derived",
          "CUB,abstain,2003,58/53",
        ]),
      PolicyCase(
        "Cuba voted for the UNGA resolution in 2003, after abstentions in 2000 and 2002.",
        rows: ["CUB,for,2003", "CUB,abstain,2000", "CUB,abstain,2002"]),
      PolicyCase(
        "Cuba abstained on the UNGA resolutions of 1996 and 1998; its absence in 1997 went unexplained.",
        rows: ["CUB,abstain,1996", "CUB,abstain,1998", "CUB,absent,1997"]),
      PolicyCase(
        "Cuba voted for UNGA Resolution 66/29 in 2011. It had cast the same vote on Resolution 65/48 in 2010.",
        rows: ["CUB,for,2011,66/29", "CUB,for,2010,65/48"]),
      PolicyCase(
        "Cuba voted for the UNGA resolution in 2003, which passed by 150 votes, with 20 abstentions.",
        rows: ["CUB,for,2003"]),
      PolicyCase(
        "Cuba cast its vote for the annual resolution in December 2012. Niger and Mali supported the 2012 resolution "
          + "too, while Egypt abstained.",
        rows: ["CUB,for,2012-12", "NER,for,2012", "MLI,for,2012", "EGY,abstain,2012"]),
      PolicyCase(
        "Cuba opposed the UNGA resolution in 2015–2018, except in 2016.",
        theme: "cluster_munition_ban_policy",
        rows: ["CUB,against,2015,derived", "CUB,against,2017,derived", "CUB,against,2018,derived"]),
      PolicyCase(
        "It voted against the UNGA resolution each year since 2015 (except in 2017, when it abstained).",
        "In December 2018, Cuba voted against the UNGA resolution.", theme: "cluster_munition_ban_policy",
        rows: [
          "CUB,against,2015,derived", "CUB,against,2016,derived", "CUB,abstain,2017", "CUB,against,2018-12",
        ]),
      PolicyCase(
        "In 2016 and 2017, Cuba voted against the UNGA resolution, but in 2018 it abstained.",
        rows: ["CUB,against,2016", "CUB,against,2017", "CUB,abstain,2018"]),
      PolicyCase("Cuba abstained on the UNGA resolution, as in previous years.", rows: []),
    ])
  func years(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "Every state has its own vote",
    arguments: [
      PolicyCase(
        "Egypt, Iran, and Israel abstained on Resolution 66/29; Nepal did likewise.",
        rows: [
          "EGY,abstain,2011,66/29", "IRN,abstain,2011,66/29", "ISR,abstain,2011,66/29",
          "NPL,abstain,2011,66/29",
        ]),
      PolicyCase(
        "In 2015, Oman voted against the UNGA resolution, as did Peru; 130 states voted in favor.",
        rows: ["OMN,against,2015", "PER,against,2015"]),
      PolicyCase("The UNGA resolution of 2014 was opposed by Oman.", rows: ["OMN,against,2014"]),
    ])
  func states(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "The years are those of the vote, and not of what stands beside it",
    arguments: [
      PolicyCase(
        "Cuba has supported every annual UNGA text since 2009, after it had abstained in 2007 and 2008.",
        "In December 2011, Cuba voted in favor of UNGA Resolution 66/29.",
        rows: [
          "CUB,abstain,2007", "CUB,abstain,2008", "CUB,for,2009,derived", "CUB,for,2010,derived",
          "CUB,for,2011-12,66/29",
        ]),
      PolicyCase(
        "Cuba opposed the first UNGA resolution in 2015, and has abstained from each vote since then.",
        "In December 2017, Cuba abstained from the vote on the UNGA resolution.",
        rows: ["CUB,against,2015", "CUB,abstain,2016,derived", "CUB,abstain,2017-12"]),
      PolicyCase(
        "Cuba has backed all UNGA texts since 2018, after it had abstained in 2007.",
        rows: ["CUB,abstain,2007", "CUB,for,2018,derived", "CUB,for,2019,derived"]),
      PolicyCase(
        "Cuba had voted for the UNGA texts of 2007 (62/41) and 2008; it was absent from the vote in 2009.",
        rows: ["CUB,for,2007,62/41", "CUB,for,2008", "CUB,absent,2009"]),
      PolicyCase(
        "Cuba, a State Party to the Mine Ban Treaty since 1 March 1999, voted for UNGA Resolution 66/29.",
        rows: ["CUB,for,2011,66/29"]),
      PolicyCase(
        "On 2 December 2011, Cuba abstained from voting on UNGA Resolution 66/29. Egypt, too, abstained, while "
          + "Oman was the only country to vote against.",
        rows: [
          "CUB,abstain,2011-12-02,66/29", "EGY,abstain,2011-12-02,66/29", "OMN,against,2011-12-02,66/29",
        ]),
    ])
  func ownYears(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "Votes told by what was told before",
    arguments: [
      PolicyCase(
        "Cuba voted in favor of UNGA Resolution 66/29 of 2 December 2011 and Resolution 65/48 of 8 December 2010. "
          + "Iran abstained on both.",
        rows: [
          "CUB,for,2011-12-02,66/29", "CUB,for,2010-12-08,65/48", "IRN,abstain,2011-12-02,66/29",
          "IRN,abstain,2010-12-08,65/48",
        ]),
      PolicyCase(
        "On 8 December 2010, Cuba abstained on UNGA Resolution 65/48. Chad, which acceded on 6 May 1999 and has been "
          + "a State Party since 1 November 1999, was in favor; Egypt and Syria were among the 18 that abstained.",
        rows: [
          "CUB,abstain,2010-12-08,65/48", "TCD,for,2010-12-08,65/48", "EGY,abstain,2010-12-08,65/48",
          "SYR,abstain,2010-12-08,65/48",
        ]),
      PolicyCase(
        "Cuba did not take part in the votes of 2003 and 2004, but supported the texts of 2005 and 2006.",
        rows: ["CUB,absent,2003", "CUB,absent,2004", "CUB,for,2005", "CUB,for,2006"]),
      PolicyCase(
        "On 5 December 2013, Cuba voted in favor of UNGA Resolution 68/30, while Chad was absent. It voted yes in 2012.",
        rows: ["CUB,for,2013-12-05,68/30", "TCD,absent,2013-12-05,68/30", "CUB,for,2012"]),
      PolicyCase(
        "On 5 December 2013, Cuba voted in favor of UNGA Resolution 68/30. Iran, which had often abstained in the past, "
          + "voted in favor too.",
        rows: ["CUB,for,2013-12-05,68/30", "IRN,for,2013-12-05,68/30"]),
      PolicyCase(
        "In the past, since 2018, Cuba has abstained on every UNGA resolution.",
        rows: ["CUB,abstain,2018,derived", "CUB,abstain,2019,derived"]),
      PolicyCase(
        "Cuba had supported the earlier resolutions of the UNGA in 1999 and 2000, but was absent in 1998.",
        rows: ["CUB,for,1999", "CUB,for,2000", "CUB,absent,1998"]),
      PolicyCase(
        "This was no surprise: abstention has been its choice on every annual UNGA resolution from 2018 on.",
        rows: ["CUB,abstain,2018,derived", "CUB,abstain,2019,derived"]),
    ])
  func occasions(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "What is no vote of ours",
    arguments: [
      PolicyCase("A total of 140 states voted in favor of the UNGA resolution in 2012.", rows: []),
      PolicyCase("The UNGA resolution of 2012 passed with 160 votes to none, with 17 abstentions.", rows: []),
      PolicyCase("Cuba voted in favor of UNGA resolutions on Syria in 2016.", rows: []),
      PolicyCase(
        "Cuba voted in favor of Resolution 73/182 on the use of cluster munitions in 2018.", rows: []),
      PolicyCase(
        "In 2016, Cuba voted in favor of a UNGA resolution that speaks of cluster munitions.[1]",
        "[1] “Situation of human rights,” UNGA Resolution 71/203, 19 December 2016.", rows: []),
      PolicyCase("Cuba has never voted in favor of the UNGA resolution since 2009.", rows: []),
      PolicyCase("It was absent from the meeting of June 2011 and abstained from any use in 2012.", rows: []),
      PolicyCase("It promised that it will vote in favor of the UNGA resolution in 2020.", rows: []),
      PolicyCase("“We abstained on the resolution in 2012,” an official said of the UNGA.", rows: []),
    ])
  func refusals(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "What is said in passing of others, and what stands behind an exception",
    arguments: [
      PolicyCase(
        "In December 2012, Cuba voted in favor of the UNGA resolution. So were Niger and Chad. It abstained in 2010.",
        rows: ["CUB,abstain,2010", "CUB,for,2012-12", "NER,for,2012-12", "TCD,for,2012-12"]),
      PolicyCase("Niger abstained from the 2012 vote on the UNGA resolution.", rows: ["NER,abstain,2012"]),
      PolicyCase(
        "Cuba has voted for all UNGA resolutions on the treaty since 2015, except in 2017 when it was absent.",
        rows: [
          "CUB,absent,2017", "CUB,for,2015,derived", "CUB,for,2016,derived", "CUB,for,2018,derived",
          "CUB,for,2019,derived",
        ]),
    ])
  func asides(example: PolicyCase) throws { try Self.check(example) }
}
