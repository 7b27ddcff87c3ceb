// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A matrix of finite numbers with at least one row and one column, stored row after row.
public struct Matrix: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  private let values: [Double]

  /// The matrix of these rows; nil for none, for rows of different length or of none, and where a number is
  /// not finite.
  public init?(_ rows: [[Double]]) {
    guard let columns = rows.first?.count, rows.allSatisfy({ $0.count == columns }),
      let sample = Sample(rows.flatMap { $0 })
    else { return nil }
    self.rows = rows.count
    self.columns = columns
    values = sample.values
  }

  /// The matrix whose row for each x is 1, x, x² … up to the degree.
  public init?(powersOf x: [Double], upTo degree: Int) {
    guard degree >= 0 else { return nil }
    self.init(
      x.map { x in
        var power = 1.0
        return (0...degree).map { _ in
          defer { power *= x }
          return power
        }
      })
  }

  /// The mean of a column (`gsl_stats_mean` with a stride); nil where there is no such column.
  public func mean(column: Int) -> Double? {
    guard (0..<columns).contains(column) else { return nil }
    return values.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { gsl_stats_mean($0 + column, columns, rows) }
    }
  }

  /// Lends the library a view of the numbers, which must not leave the closure.
  func withView<Answer>(_ body: (UnsafePointer<gsl_matrix>) -> Answer) -> Answer {
    values.withUnsafeBufferPointer { buffer in
      var view = gsl_matrix_const_view_array(buffer.baseAddress, rows, columns)
      return withUnsafePointer(to: &view.matrix, body)
    }
  }
}

/// Lends the library a view of an array as a vector, which must not leave the closure.
func withView<Answer>(of values: [Double], _ body: (UnsafePointer<gsl_vector>) -> Answer) -> Answer {
  values.withUnsafeBufferPointer { buffer in
    var view = gsl_vector_const_view_array(buffer.baseAddress, values.count)
    return withUnsafePointer(to: &view.vector, body)
  }
}
