// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Testing

/// A real profile of five themes, which lies beside the project and does not come with it.
private let profile = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/profiles/korea-dpr.txt").standardizedFileURL

/// What a person reads in the real profile, and what must not be read.
@Suite("A real profile", .enabled(if: FileManager.default.fileExists(atPath: profile.path)))
struct PeninsulaTests {
  /// Country, measure, dimensions, value, qualifier, status and period of all that is read.
  private static func rows() throws -> [String] {
    let extract = try Known.extract([UInt8](Data(contentsOf: profile)))
    return extract.observations.map { observation in
      [
        observation.country.rawValue, observation.measure.rawValue, observation.dimensions.printed,
        observation.amount.printedValue, observation.amount.qualifier.rawValue, observation.status,
        observation.period.map(\.edtf) ?? "",
      ].joined(separator: ",")
    }
  }

  @Test(
    "is read",
    arguments: [
      "PRK,amputations,,102,exact,reported,2015",
      "PRK,prostheses,,5,exact,reported,2015",
      "PRK,mines_removed,device=antipersonnel_mine,600,more_than,reported,2018-11",
      "PRK,mines_removed,device=mine,636,exact,reported,2018-11",
      "PRK,mines_removed,device=mine,5,exact,reported,2018-10",
      "KOR,mines_removed,device=mine,0,exact,reported,2018-10",
      "PRK,vote,instrument=cluster_munition_convention;resolution=76/47,absent,exact,reported,2021-12-06",
      "PRK,vote,instrument=cluster_munition_convention,absent,exact,derived,2015",
      "PRK,vote,instrument=cluster_munition_convention,absent,exact,derived,2020",
      "PRK,vote,instrument=mine_ban_treaty;resolution=75/52,abstain,exact,reported,2020-12-07",
      "PRK,casualties,,1,exact,reported,1999/2017",
      "PRK,casualties,outcome=injured,1,exact,reported,1999/2017",
      "PRK,casualties,civil_status=military;device=mine;outcome=injured,1,exact,reported,2002-12",
      "PRK,casualties,,,exact,not_known,2015",
      "PRK,casualties,,,exact,not_known,2017",
      "KOR,casualties,civil_status=military;device=antipersonnel_mine;outcome=injured,2,exact,reported,2015-08",
      "KOR,casualties,age=adult;device=mine;outcome=killed;sex=male,1,exact,reported,2010",
    ])
  func read(row: String) throws { #expect(try Self.rows().contains(row)) }

  @Test("is set aside", arguments: ["122", "170", "240", "500", "14", "20", "7", "8"])
  func setAside(value: String) throws {
    let values = try Self.rows().map { $0.split(separator: ",", omittingEmptySubsequences: false)[3] }
    #expect(!values.contains { $0 == value })
  }
}
