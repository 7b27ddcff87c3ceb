// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What a phrase stands for, without any text: all that reading a sentence asks of it again and again.
struct Entry: Sendable {
  /// The index of its lexicon.
  let lexicon: Int16
  /// What a particle does in a sentence; nil for any other word.
  let role: Role?
  /// The traits that its meaning names.
  let traits: TraitSet
  /// Where the values of its traits begin among those of all entries.
  let firstValue: Int32
  /// Whether its phrase is written with a capital, as names are.
  let isName: Bool
  /// Why a number beside it counts nothing of ours.
  let aside: SetAside?
  /// How it hedges a number, and the basis that it gives one.
  let qualifier: Qualifier?
  let basis: Basis?
  /// Whether its meaning has more than the role of a particle: it may say something of a dimension.
  let isTelling: Bool
  /// The keys that its meaning names.
  let keys: KeySet
  /// How many years after the one spoken of a time lies.
  let years: Int

  func has(_ trait: Trait) -> Bool { traits.contains(trait) }
}

extension Entry {
  init(_ phrase: String, _ meaning: Dimensions, lexicon: Int, role: Role?, firstValue: Int) {
    self.lexicon = Int16(lexicon)
    self.role = role
    self.firstValue = Int32(firstValue)
    traits = meaning.pairs.compactMap { Trait(key: $0.key) }.reduce([]) { $0.union(TraitSet($1)) }
    let first = phrase.unicodeScalars.first { $0 != "(" }
    isName = first.map { $0.isASCII ? ("A"..."Z").contains($0) : $0.properties.isUppercase } ?? false
    aside = meaning[Trait.aside.key].flatMap(SetAside.init(rawValue:))
    qualifier = meaning[Trait.qualifier.key].flatMap(Qualifier.init(rawValue:))
    keys = KeySet(meaning.pairs.lazy.map(\.key))
    isTelling = meaning.pairs.contains { $0.key != "role" }
    years = meaning[Trait.years.key].flatMap(Int.init) ?? 0
    basis = meaning[Trait.status.key].flatMap(Basis.init(rawValue:))
  }
}
