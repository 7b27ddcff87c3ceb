// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Which claims of one thing are unnamed parts of another one.
///
/// A list of models, counties or donors without a dimension of its own gives several claims of one key. They
/// are parts where two or more of them, next to each other in one section, add up exactly to another claim of
/// that section. Claims that only round such a part are parts as well. Where nothing adds up, they conflict.
struct Wholes {
  /// How many numbers of a section, the greatest first, are tried as wholes.
  private static let candidates = 8

  let agreement: Agreement
  let observations: [Observation]

  /// The parts among the claims, which come in reading order.
  func parts(among claims: [Int]) -> Set<Int> {
    guard claims.count > 2 else { return [] }
    let sections = Dictionary(grouping: claims) { observations[$0].section }
    return Set(sections.values.flatMap(parts(inSection:)))
  }

  private func parts(inSection claims: [Int]) -> [Int] {
    guard claims.count > 2 else { return [] }
    let amounts = exactParts(of: claims.map { observations[$0].amount }.filter(isExact))
    guard !amounts.isEmpty else { return [] }
    let parts = Roundings(of: amounts, agreement: agreement)
    return claims.filter { parts.include(observations[$0].amount) }
  }

  private func isExact(_ amount: Amount) -> Bool {
    guard case .quantity(let value, .exact) = amount else { return false }
    return value.smallest > 0
  }

  private func exactParts(of amounts: [Amount]) -> [Amount] {
    let numbers = amounts.compactMap(\.value?.smallest)
    let wholes = Set(numbers).sorted(by: >).prefix(Self.candidates)
    return wholes.flatMap { whole in runs(addingUpTo: whole, in: numbers).flatMap { amounts[$0] } }
  }

  /// The first run of two or more neighbours that add up to the number; empty where there is none.
  private func runs(addingUpTo whole: Int64, in numbers: [Int64]) -> [Range<Int>] {
    var (first, sum) = (0, Int64(0))
    for (last, number) in numbers.enumerated() {
      guard number < whole else {
        (first, sum) = (last + 1, 0)
        continue
      }
      // Both are at most the whole, so the sum cannot overflow once what is too much is taken off first.
      while sum > whole - number {
        sum -= numbers[first]
        first += 1
      }
      sum += number
      if sum == whole, last > first { return [first..<(last + 1)] }
    }
    return []
  }
}

/// The numbers of known parts, to find claims that repeat or round one of them.
private struct Roundings {
  private let amounts: [(number: Int64, amount: Amount)]
  private let agreement: Agreement

  init(of amounts: [Amount], agreement: Agreement) {
    let numbered = amounts.compactMap { amount in amount.value.map { (number: $0.smallest, amount: amount) } }
    self.amounts = numbered.sorted { $0.number < $1.number }
    self.agreement = agreement
  }

  /// Whether the amount agrees with the known number next below or next above it.
  func include(_ amount: Amount) -> Bool {
    guard let number = amount.value?.smallest else { return false }
    let above = amounts.partitioningIndex { $0.number >= number }
    return [above - 1, above].contains { index in
      amounts.indices.contains(index) && agreement.holds(amounts[index].amount, amount)
    }
  }
}
