// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
internal import GSL

/// The rises and falls of a series between its turns.
///
/// A year is a turn where the series afterwards moves away from it by at least a quarter of its value and, for counts,
/// further than two Poisson counts of one mean differ by chance: more than 1.96 √(a + b). Smaller movements are part
/// of the leg that they interrupt. It describes what happened and tests nothing.
struct Course {
  /// How far the series must move from an extreme for that to be a turn, as a share of the extreme.
  private static let leastMove = 0.25

  private let points: [(year: Int, value: Double)]
  private let isCounted: Bool
  /// The places of the turns so far.
  private var turns: [Int] = []
  /// Whether the series rises; nil before it has moved.
  private var isRising: Bool?
  /// The places of the lowest and the highest point since the last turn.
  private var lowest = 0
  private var highest = 0

  /// The course of the points in order of years.
  init(_ points: [(year: Int, value: Double)], counted: Bool) {
    self.points = points
    isCounted = counted
    for place in points.indices { follow(place) }
  }

  /// From the first year by the turns and the last extreme to the last year; none where the series never moves.
  var legs: [TrendSummary.Leg] {
    guard let isRising else { return [] }
    let stops = [0] + turns + [isRising ? highest : lowest, points.count - 1]
    return zip(stops, stops.dropFirst()).filter { $0 < $1 }.map { start, end in
      TrendSummary.Leg(
        firstYear: points[start].year, lastYear: points[end].year, from: points[start].value,
        to: points[end].value)
    }
  }

  private mutating func follow(_ place: Int) {
    if points[place].value < points[lowest].value { lowest = place }
    if points[place].value > points[highest].value { highest = place }
    if isRising != true, isMove(from: lowest, to: place) {
      turn(at: lowest, place, rising: true)
    } else if isRising != false, isMove(from: highest, to: place) {
      turn(at: highest, place, rising: false)
    }
  }

  private mutating func turn(at extreme: Int, _ place: Int, rising: Bool) {
    turns.append(extreme)
    isRising = rising
    (lowest, highest) = (place, place)
  }

  private func isMove(from: Int, to: Int) -> Bool {
    let (start, end) = (points[from].value, points[to].value)
    let size = abs(end - start)
    let chance = isCounted ? Normal.z975 * (start + end).magnitude.squareRoot() : 0
    return size > chance && size >= Self.leastMove * abs(start)
  }
}
