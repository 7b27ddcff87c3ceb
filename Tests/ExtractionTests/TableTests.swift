// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Flattened tables and the claims in them: `country,measure,dimensions,value,period,scope`.
@Suite("Tables")
struct TableTests {
  /// The claims that were read from cells of tables.
  private func rows(_ lines: [String], _ profile: Synthetic = Synthetic()) throws -> [String] {
    try Known.extract(profile.text(lines)).observations.filter { $0.place == .table }.map { claim in
      let value = claim.amount.value?.printed ?? claim.status
      return [
        claim.country.rawValue, claim.measure.rawValue, claim.dimensions.printed, value,
        claim.period?.edtf ?? "", claim.scope,
      ].joined(separator: ",")
    }
  }

  @Test(
    "one cell a line",
    arguments: [
      (
        name: "a first column that spans rows, counts beside areas, markers",
        lines: [
          "Contamination by mines, by village at end 2014[3]", "Region", "Village", "SHAs", "Area (m2)",
          "Lac", "Bol", "4", "1,200,000", "Liwa*", "1", "35,000[4]", "Kanem", "Mao", "2", "90,000", "Total",
          "7",
          "1,325,000",
        ],
        claims: [
          "TCD,contaminated_area,confidence=suspected;hazard=mines,1.2,2014,Bol",
          "TCD,contaminated_area,confidence=suspected;hazard=mines,0.035,2014,Liwa",
          "TCD,contaminated_area,confidence=suspected;hazard=mines,0.09,2014,Mao",
          "TCD,contaminated_area,confidence=suspected;hazard=mines,1.325,2014,",
        ]
      ),
      (
        name: "a header that says unknown, a total",
        lines: [
          "Casualties by year[2]", "Year", "Killed", "Injured", "Unknown", "Total", "2012", "4", "9", "0",
          "13",
          "2011",
          "–", "8", "1", "9",
        ],
        claims: [
          "TCD,casualties,outcome=killed,4,2012,", "TCD,casualties,outcome=injured,9,2012,",
          "TCD,casualties,outcome=unknown,0,2012,", "TCD,casualties,,13,2012,",
          "TCD,casualties,outcome=injured,8,2011,", "TCD,casualties,outcome=unknown,1,2011,",
          "TCD,casualties,,9,2011,",
        ]
      ),
      (
        name: "a share in per cent beside the areas",
        lines: [
          "Suspected mined area by canton (end 2011)", "Canton", "Minefields", "Suspected mined area (km2)",
          "% of territory", "Bol", "1,890", "118.62", "2.9", "Liwa", "1,204", "24.31", "7.5",
        ],
        claims: [
          "TCD,contaminated_area,confidence=suspected;hazard=mines,118.62,2011,Bol",
          "TCD,contaminated_area,confidence=suspected;hazard=mines,24.31,2011,Liwa",
        ]
      ),
      (
        name: "a first column of numbers",
        lines: ["2013 casualties by age and sex", "Men\tWomen\tBoys\tGirls", "7\t2\t5\t1"],
        claims: [
          "TCD,casualties,age=adult;sex=male,7,2013,", "TCD,casualties,age=adult;sex=female,2,2013,",
          "TCD,casualties,age=child;sex=male,5,2013,", "TCD,casualties,age=child;sex=female,1,2013,",
        ]
      ),
      (
        name: "pairs of counts and areas, dashes",
        lines: [
          "Contamination by province at the end of 2019", "Province", "CHAs", "Area (km2)", "SHAs",
          "Area (km2)",
          "Borkou", "4", "1.2", "2", "0.3", "Ennedi", "1", "0.05", "–", "N/A", "Total", "5", "1.25", "2",
          "0.3",
        ],
        claims: [
          "TCD,contaminated_area,confidence=confirmed,1.2,2019,Borkou",
          "TCD,contaminated_area,confidence=suspected,0.3,2019,Borkou",
          "TCD,contaminated_area,confidence=confirmed,0.05,2019,Ennedi",
          "TCD,contaminated_area,confidence=confirmed,1.25,2019,",
          "TCD,contaminated_area,confidence=suspected,0.3,2019,",
        ]
      ),
      (
        name: "cells ended by a bar, a unit in the title, an empty header, none and not reported",
        lines: [
          "Land release in 2019 (hectares)", "|", "Mined area cleared |", "Mined area reduced |", "Alpha |",
          "12 |",
          "none |", "Beta |", "– |", "not reported |", "Total |", "12.5 |", "3 |",
        ],
        claims: [
          "TCD,land_cleared,hazard=mines,0.12,2019,Alpha", "TCD,land_reduced,hazard=mines,0,2019,Alpha",
          "TCD,land_reduced,hazard=mines,none_reported,2019,Beta",
          "TCD,land_cleared,hazard=mines,0.125,2019,",
          "TCD,land_reduced,hazard=mines,0.03,2019,",
        ]
      ),
      (
        name: "devices in the first column",
        lines: [
          "Remaining contamination as of end of 2012", "Type", "Number of hazards", "Area (m2)",
          "People affected",
          "Antivehicle mine", "12", "3,000,000", "800", "ERW", "3", "250,000", "40", "Total", "15",
          "3,250,000", "840",
        ],
        claims: [
          "TCD,contaminated_area,hazard=mines,3,2012,", "TCD,contaminated_area,hazard=battle_area,0.25,2012,",
          "TCD,contaminated_area,,3.25,2012,",
        ]
      ),
    ])
  func flat(name: String, lines: [String], claims: [String]) throws {
    #expect(try rows(lines) == claims)
  }

  @Test(
    "a row a line",
    arguments: [
      (
        name: "bars, a year in the first column, a last cell left empty",
        lines: """
        Battle area clearance, 2017–2019
        Year | Area cleared (km2) | Submunitions destroyed | UXO destroyed
        2017 | 1.5 | 20 | 1,000
        2018 | 2 | n/a | 900
        2019 | 0.25 | 4 |
        Total | 3.75 | 24 | 1,900
        """,
        claims: [
          "TCD,land_cleared,hazard=battle_area,1.5,2017,",
          "TCD,mines_removed,device=cluster_munition_remnant,20,2017,",
          "TCD,mines_removed,device=erw,1000,2017,", "TCD,land_cleared,hazard=battle_area,2,2018,",
          "TCD,mines_removed,device=erw,900,2018,", "TCD,land_cleared,hazard=battle_area,0.25,2019,",
          "TCD,mines_removed,device=cluster_munition_remnant,4,2019,",
          "TCD,land_cleared,hazard=battle_area,3.75,2017/2019,",
          "TCD,mines_removed,device=cluster_munition_remnant,24,2017/2019,",
          "TCD,mines_removed,device=erw,1900,2017/2019,",
        ]
      ),
      (
        name: "methods of survey in the first column of a table on release",
        lines: """
        Release of mined area in 2019
        Method | Area (km2)
        Technical survey | 0.3
        Non-technical survey | 2.5
        Clearance | 1.1
        Total | 3.9
        """,
        claims: [
          "TCD,land_reduced,hazard=mines,0.3,2019,", "TCD,land_cancelled,hazard=mines,2.5,2019,",
          "TCD,land_cleared,hazard=mines,1.1,2019,", "TCD,land_released,hazard=mines,3.9,2019,",
        ]
      ),
      (
        name: "methods of survey in the header, operators in the first column",
        lines: """
        Land release in 2019
        Operator | Technical survey (m2) | NTS (m2) | BAC (m2)
        Halden Trust | 2,100 | 35,000 | 1,200
        Sapex | 500 | 40,000 | 800
        """,
        claims: [
          "TCD,land_reduced,,0.0021,2019,Halden Trust", "TCD,land_cancelled,,0.035,2019,Halden Trust",
          "TCD,land_cleared,hazard=battle_area,0.0012,2019,Halden Trust",
          "TCD,land_reduced,,0.0005,2019,Sapex", "TCD,land_cancelled,,0.04,2019,Sapex",
          "TCD,land_cleared,hazard=battle_area,0.0008,2019,Sapex",
        ]
      ),
      (
        name: "a title that tells of two things, a cell that denies",
        lines: """
        Contaminated and cleared area in 2019
        Province | Contaminated (km2) | Cleared (km2)
        Lac | 2.3 | No survey or clearance
        Kanem | 1.4 | 0.2
        """,
        claims: [
          "TCD,contaminated_area,,2.3,2019,Lac", "TCD,land_cleared,,0,2019,Lac",
          "TCD,contaminated_area,,1.4,2019,Kanem", "TCD,land_cleared,,0.2,2019,Kanem",
        ]
      ),
      (
        name: "a header of what is still to be done beside one of what was",
        lines: """
        Mined area in 2021–2022
        Year | Area to be cleared (km2) | Area cleared (km2)
        2021 | 3.2 | 2.8
        2022 | 3.1 | 2.9
        """,
        claims: ["TCD,land_cleared,hazard=mines,2.8,2021,", "TCD,land_cleared,hazard=mines,2.9,2022,"]
      ),
      (
        name: "a title of what is planned",
        lines: """
        Planned clearance of mined area
        Year | Area (km2)
        2021 | 3.2
        2022 | 3.1
        """,
        claims: []
      ),
      (
        name: "methods by which contamination was found",
        lines: """
        Mine contamination found in 2019
        Method | Area (km2)
        Technical survey | 0.3
        Non-technical survey | 2.5
        """,
        claims: [
          "TCD,contaminated_area,hazard=mines,0.3,2019,Technical survey",
          "TCD,contaminated_area,hazard=mines,2.5,2019,Non-technical survey",
        ]
      ),
      (
        name: "tabs, years in the header, what is counted in the first column",
        lines: """
        Mine clearance

         \t2018\t2019
        Area cleared (million m2)\t7.06\t11.08
        Antipersonnel mines\t15\tnone
        Teams\t4\t5
        """,
        claims: [
          "TCD,land_cleared,hazard=mines,7.06,2018,", "TCD,land_cleared,hazard=mines,11.08,2019,",
          "TCD,mines_removed,device=antipersonnel_mine,15,2018,",
          "TCD,mines_removed,device=antipersonnel_mine,0,2019,",
        ]
      ),
      (
        name: "runs of blanks",
        lines: """
        Mine clearance in 2019

        Province    Area cleared (m2)    Antivehicle mines    Staff
        Borkou      120,000              14                   30
        Total       200,000              17                   42
        """,
        claims: [
          "TCD,land_cleared,hazard=mines,0.12,2019,Borkou",
          "TCD,mines_removed,device=antivehicle_mine,14,2019,Borkou",
          "TCD,land_cleared,hazard=mines,0.2,2019,", "TCD,mines_removed,device=antivehicle_mine,17,2019,",
        ]
      ),
      (
        name: "pairs of key and value",
        lines: """
        Mines found and destroyed:
        Year: 2003 | Antivehicle mines: 6 | Deminers: 12
        Year: 2004 | Antivehicle mines: two | Deminers: 5
        """,
        claims: [
          "TCD,mines_removed,device=antivehicle_mine,6,2003,",
          "TCD,mines_removed,device=antivehicle_mine,2,2004,",
        ]
      ),
      (
        name: "an area that the header beside it says nothing of",
        lines: """
        Survey and clearance by province in 2019
        Province | Area confirmed (m2) | Area cleared (m2) | Submunitions
        Borkou | 91,000 | 120,000 | 14
        """,
        claims: [
          "TCD,land_cleared,,0.12,2019,Borkou",
          "TCD,mines_removed,device=cluster_munition_remnant,14,2019,Borkou",
        ]
      ),
      (
        name: "a table right below another, a column of areas beside one of things",
        lines: """
        Results of clearance in 2019
        Province | UXO | Area cleared (m2)
        Borkou | 41 | 120,000
        Ennedi | 6 | 30,000
        Operator | Area cleared (m2) | BAC (m2) | UXO
        Halden | 90,000 | 50,000 | 47
        """,
        claims: [
          "TCD,mines_removed,device=erw,41,2019,Borkou", "TCD,land_cleared,,0.12,2019,Borkou",
          "TCD,mines_removed,device=erw,6,2019,Ennedi", "TCD,land_cleared,,0.03,2019,Ennedi",
          "TCD,land_cleared,,0.09,2019,Halden", "TCD,land_cleared,hazard=battle_area,0.05,2019,Halden",
          "TCD,mines_removed,device=erw,47,2019,Halden",
        ]
      ),
    ])
  func lined(name: String, lines: String, claims: [String]) throws {
    #expect(try rows([lines]) == claims)
  }

  @Test("columns of services below a title on the destruction of stocks")
  func services() throws {
    let lines = [
      "Stockpile destruction, 2000–2001", "Year\tArmy\tNavy\tTotal", "2000\t14\t–\t14", "2001\t59\t2\t61",
    ]
    let found = try rows(lines, Synthetic(theme: "mine_ban_policy"))
    #expect(
      found == [
        "TCD,stockpile_destroyed,,14,2000,Army", "TCD,stockpile_destroyed,,14,2000,",
        "TCD,stockpile_destroyed,,59,2001,Army", "TCD,stockpile_destroyed,,2,2001,Navy",
        "TCD,stockpile_destroyed,,61,2001,",
      ])
  }

  @Test("labels above values of which one has a bracket are no table")
  func labels() throws {
    let lines = [
      "State Party since", "1 March 1999", "Contamination", "Mines, other ERW",
      "Estimated area of contamination",
      "1,683km2", "Casualties in 2019", "39 (2018: 30)", "Estimated mine/ERW survivors", "At least 4,780",
    ]
    let found = try Known.extract(Synthetic(theme: "country_report").text(lines)).observations
    let numbers = found.map { "\($0.measure.rawValue) \($0.amount.value?.printed ?? $0.status)" }
    #expect(numbers.contains("contaminated_area 1683"))
    #expect(numbers.contains("casualties 39"))
    #expect(numbers.contains("survivors 4780"))
  }

  @Test("counts of staff are no claims")
  func staff() throws {
    let lines = ["Operators in 2019", "Operator", "Staff", "Dogs", "Alpha", "120", "4", "Beta", "90", "none"]
    #expect(try Known.extract(Synthetic().text(lines)).observations.isEmpty)
  }

  @Test("the quotes of a claim are its cell, its row and its header")
  func quotes() throws {
    let lines = ["Mined area cleared in 2019 (km2)", "Province", "Cleared", "Lac", "1.5", "Kanem", "2"]
    let claims = try Known.extract(Synthetic().text(lines)).observations
    #expect(claims.map { $0.quotes.map(\.text) } == [["1.5", "Lac", "Cleared"], ["2", "Kanem", "Cleared"]])
  }
}
