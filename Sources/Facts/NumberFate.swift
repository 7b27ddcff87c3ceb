// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a number of a profile became no observation.
public enum SetAside: String, Hashable, Sendable, CaseIterable {
  case calibre, model, page
  case footnoteMark = "footnote_mark"
  case documentSymbol = "document_symbol"
  case article, date, percentage, ordinal, plan
  case worldTally = "world_tally"
  case duration, distance
  case ageOfPerson = "age_of_person"
  case moneyNotPaid = "money_not_paid"
  case otherQuantity = "other_quantity"
  /// It stands next to a word of one of the measures, and no rule took it.
  case unread
}

/// One row of the number ledger: a number of a profile, in digits or words, and what became of it.
public struct NumberFate: Hashable, Sendable {
  public enum Fate: Hashable, Sendable {
    /// Read by these observations (their ids) as their value.
    case used([String])
    case setAside(SetAside)
  }

  public let profile: String
  /// Where the number stands, and its words.
  public let quote: Quote
  /// The number as a plain decimal; empty where it is none (`2010–2012`, `A/53/79`).
  public let value: String
  public let fate: Fate

  public init(profile: String, quote: Quote, value: String, fate: Fate) {
    self.profile = profile
    self.quote = quote
    self.value = value
    self.fate = fate
  }
}
