// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Accounts of a part of one year, in one profile, that cannot all be the year's story.
///
/// Two compete where they are about one kind or about a kind and a broader one, and either about the same or
/// nested dates, or in two sections that each know of one date only. Claims of one sentence never compete, nor
/// does a kind with a broader one that several kinds stand beside, nor do the several dates of one section:
/// those are batches.
struct Rivalry {
  let policy: Policy
  let rule: EventRule
  let observations: [Observation]

  /// One claim of an account.
  private struct Telling {
    let thing: PlacedThing
    let claim: Observation
  }

  func links(between account: [PlacedThing]) -> [(Int, Int)] {
    let tellings = account.flatMap { thing in
      thing.claims.map { Telling(thing: thing, claim: observations[$0]) }
    }
    let profiles = Dictionary(grouping: tellings) { $0.claim.profile }
    return profiles.values.flatMap(links(among:))
  }

  private func links(among tellings: [Telling]) -> [(Int, Int)] {
    let lone = sectionsWithOneDate(tellings)
    let broken = brokenDown(tellings)
    var links: [(Int, Int)] = []
    for (index, one) in tellings.enumerated() {
      for other in tellings[(index + 1)...] where one.thing.place != other.thing.place {
        if compete(one, other, lone: lone, broken: broken) {
          links.append((one.thing.place, other.thing.place))
        }
      }
    }
    return links
  }

  private func compete(_ one: Telling, _ other: Telling, lone: Set<Section>, broken: Set<String?>) -> Bool {
    guard isSameKind(one.thing.value, other.thing.value, broken: broken),
      !one.claim.sharesWords(with: other.claim)
    else { return false }
    let (date, otherDate) = (one.thing.period, other.thing.period)
    if date.contains(otherDate) || otherDate.contains(date) { return true }
    let (section, otherSection) = (one.claim.section, other.claim.section)
    return section != otherSection && lone.contains(section) && lone.contains(otherSection)
  }

  private func isSameKind(_ one: String?, _ other: String?, broken: Set<String?>) -> Bool {
    if one == other { return true }
    // A claim without the dimension is a whole of other things as well, and its kinds are plain parts of it.
    guard one != nil, other != nil else { return false }
    if policy.takesIn(one, other, dimension: rule.dimension) { return !broken.contains(one) }
    return policy.takesIn(other, one, dimension: rule.dimension) && !broken.contains(other)
  }

  /// The values of the dimension that several narrower ones stand beside.
  private func brokenDown(_ tellings: [Telling]) -> Set<String?> {
    let values = Set(tellings.map(\.thing.value))
    return values.filter { broad in
      values.count { $0 != broad && policy.takesIn(broad, $0, dimension: rule.dimension) } > 1
    }
  }

  /// The sections whose dates all lie in one of them.
  private func sectionsWithOneDate(_ tellings: [Telling]) -> Set<Section> {
    let sections = Dictionary(grouping: tellings) { $0.claim.section }
    let lone = sections.filter { _, tellings in
      tellings.contains { whole in tellings.allSatisfy { whole.thing.period.contains($0.thing.period) } }
    }
    return Set(lone.keys)
  }
}
