// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person listed held against what was read, at one level.
///
/// Each side is reduced to its unique claims; a claim of one side pairs with one of the other at most. What was
/// read with a scope and is not listed is forgiven: a list names some parts of a whole and leaves out others.
public struct Comparison: Sendable {
  public let level: Level
  /// How many claims both sides share.
  public private(set) var matched = 0
  /// Listed, and not read.
  public private(set) var missed: [Statement] = []
  /// Read, and not listed.
  public private(set) var surplus: [Statement] = []
  /// Read with a scope, and not listed.
  public private(set) var forgiven: [Statement] = []

  private var unlisted: Set<Claim> = []

  public init(gold: [Statement], found: [Statement], level: Level) {
    self.level = level
    let (gold, found) = (Self.unique(gold, level), Self.unique(found, level))
    let (goldValues, foundValues) = (Self.values(gold), Self.values(found))
    var lost: Set<Claim> = []
    for (subject, values) in goldValues {
      let pairing = Pairing(values, foundValues[subject, default: []])
      lost.formUnion(pairing.lost.map { Claim(subject: subject, value: $0) })
      unlisted.formUnion(pairing.extra.map { Claim(subject: subject, value: $0) })
    }
    unlisted.formUnion(found.map(\.claim).filter { goldValues[$0.subject] == nil })
    matched = gold.count - lost.count
    missed = gold.filter { lost.contains($0.claim) }.map(\.statement)
    let extra = found.filter { unlisted.contains($0.claim) }.map(\.statement)
    surplus = extra.filter(\.scope.isEmpty)
    forgiven = extra.filter { !$0.scope.isEmpty }
  }

  /// The first statement of each claim, in their order.
  private static func unique(
    _ statements: [Statement], _ level: Level
  ) -> [(claim: Claim, statement: Statement)] {
    var seen: Set<Claim> = []
    return statements.map { (Claim($0, level), $0) }.filter { seen.insert($0.0).inserted }
  }

  private static func values(
    _ claims: [(claim: Claim, statement: Statement)]
  ) -> [Claim.Subject: Set<Claim.Value>] {
    claims.reduce(into: [:]) { $0[$1.claim.subject, default: []].insert($1.claim.value) }
  }
}

extension Comparison {
  /// How many of these statements, which were among those read, are listed; a claim counts once.
  ///
  /// What is forgiven counts neither as listed nor as read.
  func hits(of found: [Statement]) -> (matched: Int, found: Int) {
    let claims = Self.unique(found, level)
    let wrong = claims.filter { unlisted.contains($0.claim) }
    let forgiven = wrong.count { !$0.statement.scope.isEmpty }
    return (claims.count - wrong.count, claims.count - forgiven)
  }
}

extension Claim {
  fileprivate init(subject: Subject, value: Value) {
    self.subject = subject
    self.value = value
  }
}
