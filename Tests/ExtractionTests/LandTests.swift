// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Land and what lies in it: levels, releases, and the words that narrow them.
@Suite("Land")
struct LandTests {
  /// A paragraph on mine action, and all that must be read.
  typealias Case = (text: String, rows: [String])

  private static func check(_ example: Case) throws {
    let text = try Synthetic(theme: "mine_action").text([example.text])
    let found = try Known.extract(text).observations
    #expect(found.map(\.row).sorted() == example.rows.sorted())
  }

  @Test(
    "A count of places does not part an area from its words",
    arguments: [
      (
        text:
          "At the end of 2012, 1.4km2 in seven districts was confirmed to contain cluster munition remnants.",
        rows: [
          "contaminated_area,confidence=confirmed;hazard=cluster_munition_remnants,1.4,2012"
        ]
      ),
      (
        text: "In 2012, 31 minefields covering 2.5km2 were cleared.",
        rows: ["land_cleared,hazard=mines,2.5,2012"]
      ),
    ])
  func counts(_ example: Case) throws { try Self.check(example) }

  @Test(
    "Two hazards in one figure are none",
    arguments: [
      (
        text: "In 2012, 2.5km2 of land with mines and cluster munition remnants was cleared.",
        rows: ["land_cleared,,2.5,2012"]
      ),
      (
        text: "In 2012, teams destroyed 120 mines, ERW, and IEDs.",
        rows: ["mines_removed,,120,2012"]
      ),
    ])
  func mixtures(_ example: Case) throws { try Self.check(example) }

  @Test(
    "What is planned stays planned over a list of years",
    arguments: [
      (
        text: "The work plan foresees 1.2km2 for 2014, 1.5km2 for 2015 and 2.1km2 for 2016.", rows: []
      ),
      (text: "The army is to clear 300 hectares of farm land.", rows: []),
      (
        text: "It planned to clear 5km2 in 2012, but 3km2 was cleared in that year.",
        rows: ["land_cleared,,3,2012"]
      ),
    ])
  func plans(_ example: Case) throws { try Self.check(example) }
}
