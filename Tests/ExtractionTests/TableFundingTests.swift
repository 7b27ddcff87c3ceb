// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Money in tables and in prose: `country,currency,source,value,qualifier,period,scope`.
@Suite("Funding")
struct TableFundingTests {
  private func rows(_ country: String, _ lines: [String]) throws -> [String] {
    let profile = Synthetic(country: country, theme: "support_for_mine_action")
    return try Known.extract(profile.text(lines)).observations.map { claim in
      [
        claim.country.rawValue, claim.dimensions["currency"] ?? "", claim.dimensions["source"] ?? "",
        claim.amount.value?.printed ?? claim.status, claim.amount.qualifier.rawValue,
        claim.period?.edtf ?? "",
        claim.scope,
      ].joined(separator: ",")
    }
  }

  @Test("lines of a list give their money to the state that they begin with")
  func listed() throws {
    let lines = [
      "In 2005, Norway contributed NOK50 million to mine action. Contributions by country included:",
      "• Chad: NOK31,500,000 ($4,890,000) to a foundation for mine clearance", "• Iraq: $5 million",
    ]
    #expect(
      try rows("Norway", lines) == [
        "NOR,NOK,international,50000000,exact,2005,", "TCD,NOK,international,31500000,exact,2005,NOR",
        "TCD,USD,international,4890000,exact,2005,NOR", "IRQ,USD,international,5000000,exact,2005,NOR",
      ])
  }

  @Test("a line that explains the empty cells is no row of them")
  func legend() throws {
    let lines = [
      "Summary of contributions: 2010–2011", "Year", "Amount (NOK)", "% change", "2011", "298,000", "+12",
      "2010",
      "288,000", "-3", "Total", "586,000", "N/A", "N/A = not applicable",
    ]
    #expect(
      try rows("Norway", lines) == [
        "NOR,NOK,international,298000,exact,2011,", "NOR,NOK,international,288000,exact,2010,",
        "NOR,NOK,international,586000,exact,2010/2011,",
      ])
  }

  @Test("a donor's money belongs to a single recipient, else to the donor")
  func donor() throws {
    let lines = [
      "In 2019, Norway contributed £30 million to mine action.", "Contributions by recipient: 2019",
      "Recipient",
      "Sector", "Amount", "(£)", "Amount", "($)", "Chad", "Clearance", "10,000,000", "13,000,000", "Global",
      "Various",
      "8,000,000", "10,400,000", "Iraq, Chad", "Risk education", "-", "500,000", "Total", "30,000,000",
      "39,000,000",
    ]
    #expect(
      try rows("Norway", lines) == [
        "NOR,GBP,international,30000000,exact,2019,", "TCD,GBP,international,10000000,exact,2019,NOR",
        "TCD,USD,international,13000000,exact,2019,NOR", "NOR,GBP,international,8000000,exact,2019,Global",
        "NOR,USD,international,10400000,exact,2019,Global",
        "NOR,USD,international,500000,exact,2019,Iraq, Chad",
        "NOR,USD,international,39000000,exact,2019,",
      ])
  }

  @Test("states that stand before the sums received them")
  func subjects() throws {
    let text =
      "In 2012, Norway contributed NOK90 million. Chad and Mali received NOK30 million each; Niger was paid "
      + "NOK10 million and Togo NOK8 million."
    #expect(
      try rows("Norway", [text]) == [
        "NOR,NOK,international,90000000,exact,2012,", "TCD,NOK,international,30000000,exact,2012,NOR",
        "MLI,NOK,international,30000000,exact,2012,NOR", "NER,NOK,international,10000000,exact,2012,NOR",
        "TGO,NOK,international,8000000,exact,2012,NOR",
      ])
  }

  @Test("donors who are counted leave the year to the sum; rates, worths and commitments are no payments")
  func asides() throws {
    let lines = [
      "Chad received $5 million from six donors in 2012, up from $4 million in 2011.[1] Risk education was supported "
        + "with $300,000. Japan committed $9 million, and a contract is worth $2 million.",
      "[1] Average for 2012: £1=US$1.58.",
    ]
    #expect(
      try rows("Chad", lines) == [
        "TCD,USD,international,5000000,exact,2012,", "TCD,USD,international,4000000,exact,2011,",
        "TCD,USD,international,300000,exact,2012,",
      ])
  }

  @Test(
    "Whose money it is, by a heading or by who gives it at home",
    arguments: [
      (theme: "mine_action", lines: ["In 2019, Chad allocated XAF100 million ($170,000) to demining."]),
      (
        theme: "support_for_mine_action",
        lines: ["In 2019, Chad provided XAF100 million ($170,000) to support its own mine action program."]
      ),
      (
        theme: "support_for_mine_action",
        lines: ["National contributions", "In 2019, Chad paid XAF100 million ($170,000) for clearance."]
      ),
    ])
  func national(theme: String, lines: [String]) throws {
    let found = try Known.extract(Synthetic(theme: theme).text(lines)).observations
    #expect(found.map { $0.dimensions["source"] } == ["national", "national"])
  }

  @Test("in a recipient's profile all money is the recipient's, and a donor's row a part")
  func recipient() throws {
    let lines = [
      "International contributions: 2019",
      "Donor | Amount (€) | Amount ($)\nNorway | 500,000 | 600,000\n"
        + "Japan | N/A | 250,000\nTotal | 500,000 | 850,000",
    ]
    #expect(
      try rows("Chad", lines) == [
        "TCD,EUR,international,500000,exact,2019,Norway", "TCD,USD,international,600000,exact,2019,Norway",
        "TCD,USD,international,250000,exact,2019,Japan", "TCD,EUR,international,500000,exact,2019,",
        "TCD,USD,international,850000,exact,2019,",
      ])
  }

  @Test("years in the first column, changes in per cent, a total of all years")
  func years() throws {
    let lines = [
      "Summary of contributions: 2018–2019", "Year", "Amount ($)", "% change from previous year", "2019",
      "4,000,000",
      "+10", "2018", "3,600,000", "-3", "Total", "7,600,000", "N/A",
    ]
    #expect(
      try rows("Chad", lines) == [
        "TCD,USD,international,4000000,exact,2019,", "TCD,USD,international,3600000,exact,2018,",
        "TCD,USD,international,7600000,exact,2018/2019,",
      ])
  }

  @Test(
    "prose",
    arguments: [
      (
        country: "Norway",
        text: "In 2019, Norway contributed $5 million. Chad and Iraq were given more than $1 million each.",
        claims: [
          "NOR,USD,international,5000000,exact,2019,", "TCD,USD,international,1000000,more_than,2019,NOR",
          "IRQ,USD,international,1000000,more_than,2019,NOR",
        ]
      ),
      (
        country: "Norway",
        text: "In 2019, Norway contributed $5 million. Of this, €500,000 ($600,000) went to Chad.",
        claims: [
          "NOR,USD,international,5000000,exact,2019,", "TCD,EUR,international,500000,exact,2019,NOR",
          "TCD,USD,international,600000,exact,2019,NOR",
        ]
      ),
      (
        country: "Chad", text: "In 2019, Norway gave Chad C$1.5 million.",
        claims: ["TCD,CAD,international,1500000,exact,2019,Norway"]
      ),
      (
        country: "Chad", text: "In 2019, the state provided $20,000 from its own budget.",
        claims: ["TCD,USD,national,20000,exact,2019,"]
      ),
      (
        country: "Norway",
        text: "In 2019, Norway contributed $5 million. Chad and Mali each received more than NOK20 million.",
        claims: [
          "NOR,USD,international,5000000,exact,2019,", "TCD,NOK,international,20000000,more_than,2019,NOR",
          "MLI,NOK,international,20000000,more_than,2019,NOR",
        ]
      ),
      (
        country: "Norway",
        text: "In 2019, Norway contributed $5 million. Chad got €300,000 in 2019, and had been given "
          + "€200,000 in 2018.",
        claims: [
          "NOR,USD,international,5000000,exact,2019,", "TCD,EUR,international,300000,exact,2019,NOR",
          "TCD,EUR,international,200000,exact,2018,NOR",
        ]
      ),
      (
        country: "Chad",
        text: "Japan gave $300,000 in 2019. The Chadian government contributed $20,000 in 2019.",
        claims: ["TCD,USD,international,300000,exact,2019,Japan", "TCD,USD,national,20000,exact,2019,"]
      ),
      (
        country: "Chad",
        text:
          "Funding in 2019 came to $300,000 from international donors and $90,000 from the government of Chad.",
        claims: ["TCD,USD,international,300000,exact,2019,", "TCD,USD,national,90000,exact,2019,"]
      ),
      (country: "Chad", text: "In 2019, donors paid 500 baht ($14) per month to each deminer.", claims: []),
      (country: "Chad", text: "In 2019, donors paid a price of $3 per square meter.", claims: []),
      (country: "Chad", text: "In 2019, Chad asked donors for $1.2 million.", claims: []),
    ])
  func prose(country: String, text: String, claims: [String]) throws {
    #expect(try rows(country, [text]) == claims)
  }
}
