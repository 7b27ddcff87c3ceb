// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// Incidents that a paragraph tells over several sentences, and lists that leave out what was said before.
@Suite("Scenes and lists")
struct SceneTests {
  typealias Case = DiscourseTests.Case

  @Test(
    "The day and the device of an incident go on",
    arguments: [
      Case(
        "On 3 April 2013, a pick-up on its way to a wedding drove over an antivehicle mine. Three women were killed, and "
          + "two men were injured.",
        rows: [
          "casualties,age=adult;device=antivehicle_mine;outcome=killed;sex=female,3,2013-04-03",
          "casualties,age=adult;device=antivehicle_mine;outcome=injured;sex=male,2,2013-04-03",
        ]),
      Case(
        "On 11 May 2018, a truck left for the fair. It had covered 30 kilometers when it drove over an improvised mine. "
          + "Seventeen civilians were killed.",
        rows: ["casualties,civil_status=civilian;device=improvised_mine;outcome=killed,17,2018-05-11"]),
      Case(
        "On 3 April 2013, the ministry reported on mines. In all, 45 people were killed.",
        rows: ["casualties,outcome=killed,45,2013-04"]),
      Case(
        "On 3 April 2013, a car drove over a mine. In 2013, 45 people were killed.",
        rows: ["casualties,outcome=killed,45,2013"]),
    ])
  func scenes(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "What there was none of, year by year",
    arguments: [
      Case(
        "No children were found among the casualties in 2016, 2017, or 2018.",
        rows: ["casualties,age=child,0,2016", "casualties,age=child,0,2017", "casualties,age=child,0,2018"]),
      Case(
        "The agency did not report any casualties among deminers in 2019.",
        rows: ["casualties,civil_status=deminer,none_reported,2019"]),
      Case(
        "The center made 52 prostheses in 2019 (2018: 61) and 310 orthoses (2018: not reported).",
        theme: "victim_assistance",
        rows: [
          "prostheses,,52,2019", "prostheses,,61,2018", "orthoses,,310,2019", "orthoses,,none_reported,2018",
        ]),
    ])
  func none(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test(
    "Areas of a list without their unit, and methods without a verb",
    arguments: [
      Case(
        "In 2001, they cleared 310,000 square meters: RONCO was responsible for 170,000 and the foundation HELP for 140,000.",
        theme: "mine_action",
        rows: ["land_cleared,,0.31,2001", "land_cleared,,0.17,2001", "land_cleared,,0.14,2001"]),
      Case(
        "In 2013, clearance accounted for 1.77km2, technical survey for 1.04km2 and non-technical survey for 1.39km2.",
        theme: "mine_action",
        rows: ["land_cleared,,1.77,2013", "land_reduced,,1.04,2013", "land_cancelled,,1.39,2013"]),
      Case(
        "In 2013, the army cleared 1.2km2, and the count of teams rose to 85.", theme: "mine_action",
        rows: ["land_cleared,,1.2,2013"]),
    ])
  func areas(_ example: Case) throws { try DiscourseTests.check(example) }

  @Test("What a state's own government gives is no gift to others")
  func ownMoney() throws {
    let text =
      "In 2003 support came from Japan ($480,000). The government of Chad contributed 21 million CFA francs."
    let found = try Known.extract(Synthetic(theme: "mine_action").text([text])).observations
    #expect(Set(found.map(\.country.rawValue)).count == 1)
  }
}
