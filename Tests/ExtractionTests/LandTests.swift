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
    "Each method has the area in the bracket behind it, and none at all is of its own year",
    arguments: [
      (
        text: "In 2017, mined land was released by clearance (0.4km2) and by technical survey (1.3km2).",
        rows: ["land_cleared,hazard=mines,0.4,2017", "land_reduced,hazard=mines,1.3,2017"]
      ),
      (
        text: "In 2015, 3km2 of mined area was released, 1km2 of which through clearance.",
        rows: ["land_released,hazard=mines,3,2015", "land_cleared,hazard=mines,1,2015"]
      ),
      (
        text: "In 2004, half a square kilometer of mined area was cleared.",
        rows: ["land_cleared,hazard=mines,0.5,2004"]
      ),
      (
        text: "In 2012, 8.1 million square meters of land (810 hectares) was cleared.",
        rows: ["land_cleared,,8.1,2012"]
      ),
      (
        text: "While 3km2 of mined area was released in 2014, including 1km2 by clearance, "
          + "none at all was released in 2015.",
        rows: [
          "land_released,hazard=mines,3,2014", "land_cleared,hazard=mines,1,2014",
          "land_released,hazard=mines,0,2015",
        ]
      ),
    ])
  func methods(_ example: Case) throws { try Self.check(example) }

  @Test(
    "Land that no word calls contaminated, and land of which nothing was published",
    arguments: [
      (
        lines: [
          "Mine contamination",
          "The country has a land area of 450km2, of which a strip along its border was mined in the war.",
          "The national park covers some 1,200km2 in the east, and it is home to several thousand people.",
          "Between 2001 and 2019, deminers had worked on 300km2 of land in the north and in the east.",
        ], rows: []
      ),
      (
        lines: ["The center published no clearance results for 2019."],
        rows: ["land_cleared,,none_reported,2019"]
      ),
      (
        lines: ["Mine contamination was 23km2 at the end of 2018, a reduction of 4km2 on the year before."],
        rows: ["contaminated_area,hazard=mines,23,2018"]
      ),
      (lines: ["Chad did not conduct any clearance in 2019."], rows: ["land_cleared,,0,2019"]),
      (
        lines: ["At the end of 2016, 2km2 was suspected and 3km2 confirmed to contain submunitions."],
        rows: [
          "contaminated_area,confidence=suspected;hazard=cluster_munition_remnants,2,2016",
          "contaminated_area,confidence=confirmed;hazard=cluster_munition_remnants,3,2016",
        ]
      ),
      (
        lines: ["Mine contamination", "In 2006, four million submunitions, by a count, fell on the south."],
        rows: []
      ),
      (
        lines: ["Some 5,000 mines are thought to have been still in place at the end of 2008."],
        rows: ["mines_emplaced,device=mine,5000,2008"]
      ),
    ])
  func others(lines: [String], rows: [String]) throws {
    let found = try Known.extract(Synthetic().text(lines)).observations
    #expect(found.map(\.row).sorted() == rows.sorted())
  }

  @Test(
    "A label about land leaves what was done with things to their own words",
    arguments: [
      (
        lines: ["Cluster munition remnants", "Released: 0.4km2", "Destroyed: none"],
        rows: [
          "land_released,hazard=cluster_munition_remnants,0.4,2018",
          "mines_removed,device=cluster_munition_remnant,0,2018",
        ]
      ),
      (
        lines: ["Landmines", "Cleared: 3km2", "Destroyed: not reported"],
        rows: ["land_cleared,hazard=mines,3,2018", "mines_removed,device=mine,none_reported,2018"]
      ),
      (
        lines: ["Cluster munition remnants", "No land released", "No submunitions destroyed"],
        rows: [
          "land_released,hazard=cluster_munition_remnants,0,2018",
          "mines_removed,device=cluster_munition_remnant,0,2018",
        ]
      ),
    ])
  func labels(lines: [String], rows: [String]) throws {
    let found = try Known.extract(Synthetic().text(["Land release in 2018"] + lines)).observations
    #expect(found.map(\.row).sorted() == rows.sorted())
  }

  @Test(
    "What is planned stays planned over a list of years",
    arguments: [
      (
        text: "The work plan foresees 1.2km2 for 2014, 1.5km2 for 2015 and 2.1km2 for 2016.", rows: []
      ),
      (text: "The army is to clear 300 hectares of farm land.", rows: []),
      (text: "Release of 2km2 in 2015, 3.1km2 in 2016 and 4km2 in 2017 was foreseen in the plan.", rows: []),
      (text: "Clearance of 3km2 in 2021 and 4km2 in 2022 is planned.", rows: []),
      (text: "In 2019, 4km2 was cleared, as was foreseen.", rows: ["land_cleared,,4,2019"]),
      (
        text: "It planned to clear 5km2 in 2012, but 3km2 was cleared in that year.",
        rows: ["land_cleared,,3,2012"]
      ),
    ])
  func plans(_ example: Case) throws { try Self.check(example) }

  @Test(
    "Levels that a text follows over the years",
    arguments: [
      (
        text: "Mined areas grew to a peak of 85km2 at the end of 2007, fell to 69km2 within a year, "
          + "and were 62km2 on 31 March 2011.",
        rows: [
          "contaminated_area,hazard=mines,85,2007", "contaminated_area,hazard=mines,69,2008",
          "contaminated_area,hazard=mines,62,2011-03-31",
        ]
      ),
      (
        text: "Mined area was reduced from 20km2 at the end of 2012 to 15km2 a year later.",
        rows: ["contaminated_area,hazard=mines,20,2012", "contaminated_area,hazard=mines,15,2013"]
      ),
      (
        text:
          "At the end of 2014 there were 107 minefields with 12.6km2, and at the end of April 2015, when winter "
          + "brought work to a halt, 97 minefields with 12.35km2.",
        rows: ["contaminated_area,hazard=mines,12.6,2014", "contaminated_area,hazard=mines,12.35,2015-04"]
      ),
      (
        text: "At the end of 2014, 12km2 of mined area remained; a year earlier it had been 14km2.",
        rows: ["contaminated_area,hazard=mines,12,2014", "contaminated_area,hazard=mines,14,2013"]
      ),
    ])
  func levels(_ example: Case) throws { try Self.check(example) }

  @Test(
    "What an area leaves open goes with the one before it",
    arguments: [
      (
        text: "In 2007, 75km2 of mined area was released by cancellation and reduction (2006: 10.2km2).",
        rows: ["land_released,hazard=mines,75,2007", "land_released,hazard=mines,10.2,2006"]
      ),
      (
        text: "Teams cleared 10.6km2 in 2004, and 9.9km2 of mined area in 2006.",
        rows: ["land_cleared,,10.6,2004", "land_cleared,hazard=mines,9.9,2006"]
      ),
      (
        text:
          "At the end of 2012, 0.9km2 was confirmed to contain cluster munition remnants and another 2km2 was "
          + "suspected of it.",
        rows: [
          "contaminated_area,confidence=confirmed;hazard=cluster_munition_remnants,0.9,2012",
          "contaminated_area,confidence=suspected;hazard=cluster_munition_remnants,2,2012",
        ]
      ),
    ])
  func open(_ example: Case) throws { try Self.check(example) }

  @Test(
    "A time before a colon gives way to one behind it",
    arguments: [
      (
        text:
          "Results since May 2004: In the year 2003, 52km2 of mined land were cleared; 400 mines were destroyed.",
        rows: ["land_cleared,hazard=mines,52,2003", "mines_removed,device=mine,400,2003"]
      ),
      (
        text: "At the start of 2013, 7.6km2 were known to be affected by cluster munition remnants.",
        rows: ["contaminated_area,hazard=cluster_munition_remnants,7.6,2013-01"]
      ),
    ])
  func times(_ example: Case) throws { try Self.check(example) }

  @Test(
    "The land belongs to where it lies, not to whom its deminers belong",
    arguments: [
      (["In 2012, the Dutch company cleared 2km2 of mined land."], ["TCD"]),
      (
        [
          "Contaminated by: landmines, all in the Falkland Islands.",
          "In 2012, teams from Chad cleared 2km2 of mined land.",
        ], ["FLK"]
      ),
    ])
  func countries(lines: [String], countries: [String]) throws {
    let text = try Synthetic(theme: "mine_action").text(lines)
    #expect(try Known.extract(text).observations.map(\.country.rawValue) == countries)
  }

  @Test(
    "Levels at the end of the year spoken of, and what survey adds",
    arguments: [
      (
        text:
          "In 2012, 2.5km2 of mined land was cleared. At the end of the year, contamination by mines was 7km2.",
        rows: ["land_cleared,hazard=mines,2.5,2012", "contaminated_area,hazard=mines,7,2012"]
      ),
      (text: "In 2012, survey added 35 hazardous areas with 2.4km2 of mined land to the database.", rows: []),
      (text: "Survey brought to light 2.7km2 of mined area.", rows: []),
      (
        text:
          "A survey by Danish Demining Group in June 2011 concluded that 12km2 was suspected to be mined.",
        rows: ["contaminated_area,confidence=suspected;hazard=mines,12,2011-06"]
      ),
    ])
  func survey(_ example: Case) throws { try Self.check(example) }

  @Test(
    "What a comparison leaves out, and parts of what is not read",
    arguments: [
      DiscourseTests.Case(
        "In 2015, operators cleared 420,000 square meters of mined land, up from 61,500 in 2014.",
        theme: "mine_action",
        rows: ["land_cleared,hazard=mines,0.42,2015", "land_cleared,hazard=mines,0.0615,2014"]),
      DiscourseTests.Case(
        "In 2015, teams destroyed 40,120 items, including 22,814 mines and 17,306 UXO.", theme: "mine_action",
        rows: ["mines_removed,device=mine,22814,2015", "mines_removed,device=erw,17306,2015"]),
      DiscourseTests.Case(
        "The estimate is that between four and five million mines lie in the ground.", theme: "mine_action",
        rows: ["mines_emplaced,device=mine,4000000–5000000,"]),
    ])
  func leftOut(example: DiscourseTests.Case) throws { try DiscourseTests.check(example) }
}
