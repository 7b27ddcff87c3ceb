// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Finds to which states the money of a sentence went, in the profile of the state that gave it.
///
/// In a recipient's own profile all money is the recipient's; in a donor's it belongs to the recipient
/// where the sentence names a single one, to each of several where it says so, else to the donor.
struct Recipients {
  private let knowledge: Knowledge
  private let terms: Terms
  private let donor: Country
  /// Whether the section tells that the state gives money.
  let isDonor: Bool

  init(_ knowledge: Knowledge, _ terms: Terms, _ section: Section) {
    self.knowledge = knowledge
    self.terms = terms
    donor = section.country
    isDonor =
      terms.hasMoney && section.body.contains { Self.tellsDonor($0.terms, knowledge, terms, section.country) }
  }

  /// Whether a line tells that the state gives money: it is the subject of giving, or there is a column of recipients.
  private static func tellsDonor(
    _ line: Range<Int>, _ knowledge: Knowledge, _ terms: Terms, _ country: Country
  ) -> Bool {
    line.contains { index in
      let term = terms.all[index]
      guard term.traits.meets(.named) else { return false }
      if knowledge.text(.party, term) == "recipient" { return true }
      return knowledge.text(.country, term) == country.rawValue && index + 1 < line.upperBound
        && knowledge.has(.gives, terms.all[index + 1])
        && isGift(
          line[(index + 2)...].prefix { terms.all[$0].kind != .stop }, knowledge, terms,
          isOfOrgan: index > line.lowerBound && terms.all[index - 1].role == .of)
    }
  }

  /// Whether words tell of money, and not that it stays in the country, "to its own program"; what "the government of" a
  /// state gives does so unless they name another one.
  private static func isGift(
    _ words: Range<Int>, _ knowledge: Knowledge, _ terms: Terms, isOfOrgan: Bool
  ) -> Bool {
    words.contains { terms.isMoney($0) }
      && (!isOfOrgan || words.contains { terms.all[$0].lexicon == knowledge.engine.countries })
      && !words.contains {
        terms.all[$0].kind == .lexeme && knowledge.meaning(terms.all[$0])["source"] == "national"
      }
  }

  /// The recipients of each sum that a sentence says went to others than the donor's profile tells.
  func recipients(in sentence: Range<Int>) -> [Int: [Country]] {
    let sums = sentence.filter(terms.isMoney)
    var found: [Int: [Country]] = [:]
    if let subjects = subjects(of: sums, in: sentence) { return subjects }
    for (place, sum) in sums.enumerated() {
      let next = sums[(place + 1)...].first { !isRestated($0, after: sum) } ?? sentence.upperBound
      let near = countries(in: sum..<next)
      let all = countries(in: sentence)
      let named = near.count == 1 ? near : all
      guard named.count == 1 || hasEach(in: sum + 1..<next) else { continue }
      found[Int(terms.all[sum].index)] = named
    }
    return found
  }

  /// "Chad and Mali received $2 million each; Niger got $1 million": the states before each sum, where every sum has some
  /// and none stands behind the last.
  private func subjects(of sums: [Int], in sentence: Range<Int>) -> [Int: [Country]]? {
    var found: [Int: [Country]] = [:]
    var (start, last) = (sentence.lowerBound, [Country]())
    for (place, sum) in sums.enumerated() {
      // "Chad received $2 million ($1 million in 2012)": a sum with no other name before it is of the same states.
      let here = countries(in: start..<sum)
      let named = here.isEmpty ? last : here
      let end = sums.dropFirst(place + 1).first ?? sentence.upperBound
      guard named.count == 1 || named.count > 1 && hasEach(in: start..<end) else { return nil }
      found[Int(terms.all[sum].index)] = named
      (start, last) = (sum + 1, named)
    }
    return start < sentence.upperBound && countries(in: start..<sentence.upperBound).isEmpty ? found : nil
  }

  /// Whether a sum says another again in a second currency: `¥886 million ($11.1 million)`, `£2/$3`.
  private func isRestated(_ index: Int, after sum: Int) -> Bool {
    index == sum + 2 && [.open, .slash].contains(terms.all[sum + 1].kind)
  }

  private func countries(in range: Range<Int>) -> [Country] {
    var found: [Country] = []
    for index in range where terms.all[index].lexicon == knowledge.engine.countries {
      guard let name = knowledge.text(.country, terms.all[index]) else { continue }
      let country = Country(rawValue: name)
      if country != donor, !found.contains(country) { found.append(country) }
    }
    return found
  }

  private func hasEach(in range: Range<Int>) -> Bool {
    range.contains { knowledge.role(terms.all[$0]) == .each }
  }
}

extension Terms {
  /// Whether a term is a sum of money.
  fileprivate func isMoney(_ index: Int) -> Bool {
    all[index].kind == .number && numbers[Int(all[index].index)].kind == .money
  }
}
