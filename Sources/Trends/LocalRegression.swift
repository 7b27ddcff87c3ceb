// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A polynomial fitted around each year with tricube weights on its nearest neighbours.
///
/// Weight (1 − (d/h)³)³, h = the distance to the k-th nearest year with a value, itself included. Fitted on
/// the distances by `gsl_fit_wlinear` and `gsl_multifit_wlinear`. Source: Cleveland (1979).
struct LocalRegression {
  let sample: YearlySample
  /// How many of the nearest years take part, the year itself included.
  let neighbours: Int
  let shape: Shape

  /// What is fitted around a year.
  enum Shape {
    case line, parabola

    /// How many points it needs at least.
    var points: Int {
      switch self {
      case .line: 2
      case .parabola: 3
      }
    }
  }

  /// The height at each year, with further weights a year; a year keeps its own value where too few years
  /// have weight. Nil where a fit fails.
  func heights(weights: [Double]) -> [Double]? {
    var heights: [Double] = []
    for place in sample.years.indices {
      guard let height = height(at: place, weights) else { return nil }
      heights.append(height)
    }
    return heights
  }

  private func height(at place: Int, _ weights: [Double]) -> Double? {
    let distances = sample.years.map { $0 - sample.years[place] }
    guard let reach = Sample(distances.map { abs($0) })?.sorted.values[neighbours - 1] else { return nil }
    let kernel = zip(distances, weights).map { tricube($0 / reach) * $1 }
    let inside = kernel.indices.filter { kernel[$0] > 1e-12 }
    guard inside.count >= shape.points else { return sample.values[place] }
    guard let x = Sample(inside.map { distances[$0] }), let y = Sample(inside.map { sample.values[$0] }),
      let weights = Sample(inside.map { kernel[$0] })
    else { return nil }
    return heightAtZero(x, y, weights)
  }

  private func heightAtZero(_ x: Sample, _ y: Sample, _ weights: Sample) -> Double? {
    do throws(GSLError) {
      switch shape {
      case .line: return try WeightedLine(x: x, y: y, weights: weights).intercept
      case .parabola:
        guard let design = Matrix(powersOf: x.values, upTo: 2) else { return nil }
        return try LinearFit(design: design, response: y, weights: weights).coefficients[0]
      }
    } catch { return nil }
  }

  private func tricube(_ distance: Double) -> Double {
    let cube = abs(distance * distance * distance)
    return cube < 1 ? (1 - cube) * (1 - cube) * (1 - cube) : 0
  }
}
