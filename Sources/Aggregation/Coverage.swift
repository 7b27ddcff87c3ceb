// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How many countries a figure rests on, how many are not known or reported nothing, and which.
struct Coverage {
  static let columns = [
    "reporting", "not_known", "none_reported", "reporting_names", "not_known_names", "none_reported_names",
  ]

  let cells: [Table.Cell]

  init(_ parts: [YearCell], names: Gazetteer) {
    let groups = [
      parts.filter(\.isNumber), parts.filter(\.isNotKnown), parts.filter(\.isNoneReported),
    ]
    // That none is silent rests on what all of them say.
    let counts = groups.map { group in
      Table.Cell(String(group.count), facts: (group.isEmpty ? parts : group).flatMap(\.facts))
    }
    let lists = groups.map { group in
      Table.Cell(
        group.map { names.name(of: $0.country) }.joined(separator: "; "), facts: group.flatMap(\.facts))
    }
    cells = counts + lists
  }
}
