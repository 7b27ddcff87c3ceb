// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

/// What happened in other states, and what others say of them.
@Suite("Other states")
struct AbroadTests {
  /// Lines of a profile of Chad, and the country and the row of each claim.
  struct Case: Sendable, CustomTestStringConvertible {
    let lines: [String]
    let theme: String
    let rows: [String]

    init(_ lines: String..., theme: String, rows: [String]) {
      (self.lines, self.theme, self.rows) = (lines, theme, rows)
    }

    var testDescription: String { lines.joined(separator: " / ") }
  }

  @Test(
    "Harm is of the state in which it came",
    arguments: [
      Case(
        "On 6 May 2012, a mine on the Libyan side of the border killed two citizens of Chad.",
        theme: "casualties",
        rows: ["LBY casualties,device=mine;nationality=TCD;outcome=killed,2,2012-05-06"]),
      Case(
        "In May 2012, three herders were injured by a mine in Sabha, Libya.", theme: "casualties",
        rows: ["LBY casualties,device=mine;outcome=injured,3,2012-05"]),
      Case(
        "Cluster munitions were used in Yemen. On 27 May 2012, an unexploded submunition injured four civilians. "
          + "One Chadian soldier was injured by a mine there in June 2012.",
        theme: "cluster_munition_ban_policy",
        rows: [
          "YEM casualties,civil_status=civilian;device=cluster_munition_remnant;outcome=injured,4,2012-05-27",
          "YEM casualties,civil_status=military;device=mine;nationality=TCD;outcome=injured,1,2012-06",
        ]),
      Case(
        "Iraq recorded 15 casualties and Lebanon three casualties from cluster munition remnants in 2012.",
        theme: "cluster_munition_ban_policy",
        rows: [
          "IRQ casualties,device=cluster_munition_remnant,15,2012",
          "LBN casualties,device=cluster_munition_remnant,3,2012",
        ]),
      Case(
        "From 1976 to 1989 the Libyan army laid 44,700 mines.", theme: "mine_action",
        rows: ["TCD mines_emplaced,device=mine,44700,1976/1989"]),
      Case(
        "The Libyan border accounts for 11km2 of contaminated land.", theme: "mine_action",
        rows: ["TCD contaminated_area,,11,"]),
      Case(
        "In 2012, an organization from Libya cleared 2km2. They found and destroyed 40 antipersonnel mines.",
        theme: "mine_action",
        rows: ["TCD land_cleared,,2,2012", "TCD mines_removed,device=antipersonnel_mine,40,2012"]),
    ])
  func places(_ example: Case) throws {
    let found = try Known.extract(Synthetic(theme: example.theme).text(example.lines)).observations
    #expect(found.map { "\($0.country.rawValue) \($0.row)" }.sorted() == example.rows.sorted())
  }

  @Test(
    "Money by a name that several states share is that of the profile's state",
    arguments: [
      ("Chile", "In 2012, the government gave 672 million pesos.", "CLP"),
      ("Mexico", "In 2012, the government gave 672 million pesos.", "MXN"),
      ("Chad", "In 2012, the government gave 672 million pesos.", nil),
    ] as [(String, String, String?)])
  func money(country: String, text: String, code: String?) throws {
    let found = try Known.extract(Synthetic(country: country).text([text])).observations
    #expect(found.map { $0.dimensions["currency"] } == [code])
  }
}
