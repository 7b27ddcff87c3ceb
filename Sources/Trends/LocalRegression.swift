// SPDX-License-Identifier: GPL-3.0-or-later
internal import GSL

/// A polynomial fitted around each year with tricube weights on its nearest neighbours.
///
/// Weight (1 − (d/h)³)³, h = the distance to the k-th nearest year with a value, itself included. Fitted by
/// `gsl_multifit_wlinear` on the distances. Source: Cleveland (1979).
struct LocalRegression {
  let sample: YearlySample
  /// How many of the nearest years take part, the year itself included.
  let neighbours: Int
  /// 1 for lines, 2 for parabolas.
  let degree: Int

  /// The height at each year, with further weights a year; a year keeps its own value where fewer than
  /// degree + 1 years have weight. Nil where a fit fails.
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
    guard inside.count > degree else { return sample.values[place] }
    guard let design = Matrix(powersOf: inside.map { distances[$0] }, upTo: degree),
      let response = Sample(inside.map { sample.values[$0] }), let weights = Sample(inside.map { kernel[$0] })
    else { return nil }
    do throws(GSLError) {
      return try LinearFit(design: design, response: response, weights: weights).coefficients[0]
    } catch { return nil }
  }

  private func tricube(_ distance: Double) -> Double {
    let cube = abs(distance * distance * distance)
    return cube < 1 ? (1 - cube) * (1 - cube) * (1 - cube) : 0
  }
}
