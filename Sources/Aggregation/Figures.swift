// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The figures of a row: low, best, high, qualifier and status.
struct Figures {
  let cells: [Table.Cell]

  /// The figures of one country as its facts give them, or the sum over several.
  ///
  /// A sum is open as soon as the number of one of its countries is not known.
  init(_ parts: [YearCell], isOneCountry: Bool) throws(QuantityError) {
    let facts = parts.flatMap(\.facts)
    if isOneCountry, let part = parts.first,
      case .number(let bounds, let printed, let hedge, let status) = part.answer
    {
      cells = Self.row(bounds, printed: printed, hedge, status: status, facts: facts)
    } else if let total = try Self.total(of: parts) {
      let bounds = Bounds(low: total.low, best: total.best, high: total.high)
      cells = Self.row(bounds, printed: total.best, total.qualifier, status: "sum", facts: total.facts)
    } else {
      let status = parts.contains { $0.isNotKnown } ? "not_known" : "none_reported"
      let empty = Table.Cell("", facts: facts)
      cells = [empty, empty, empty, Table.Cell(""), Table.Cell(status, facts: facts)]
    }
  }

  private static func total(of parts: [YearCell]) throws(QuantityError) -> Total? {
    var total: Total?
    var isOpen = false
    for part in parts {
      switch part.answer {
      case .number(let bounds, let printed, _, _):
        var sum = total ?? Total(unit: printed.unit)
        try sum.add(bounds, printed: printed, facts: part.facts)
        total = sum
      case .notKnown, .noneReported: isOpen = true
      }
    }
    if isOpen { total?.leaveOpen() }
    return total
  }

  private static func row(
    _ bounds: Bounds, printed: Quantity, _ qualifier: Qualifier, status: String, facts: [String]
  ) -> [Table.Cell] {
    [bounds.low?.printed ?? "", printed.printed, bounds.high?.printed ?? ""].map {
      Table.Cell($0, facts: facts)
    }
      + [Table.Cell(qualifier.rawValue), Table.Cell(status)]
  }
}

extension YearCell {
  var isNotKnown: Bool {
    switch answer {
    case .notKnown: true
    case .number, .noneReported: false
    }
  }

  var isNoneReported: Bool {
    switch answer {
    case .noneReported: true
    case .number, .notKnown: false
    }
  }

  var isNumber: Bool { !isNotKnown && !isNoneReported }
}
