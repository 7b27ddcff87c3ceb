// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers 0..<count in sets that can be joined; union–find with path halving.
///
/// The root of a set is its smallest number, so that the outcome does not depend on the order of joins.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The smallest number in the set of this one.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (root, otherRoot) = (root(of: one), root(of: other))
    parents[max(root, otherRoot)] = min(root, otherRoot)
  }
}
