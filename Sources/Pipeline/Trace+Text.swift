// SPDX-License-Identifier: GPL-3.0-or-later
public import Store

extension Origin {
  /// The way back for a person to read, ending with LF.
  public var text: String {
    switch self {
    case .fact(let trace): trace.text
    case .published(let figure): figure.text
    case .claim(let claim): claim.lines.map { $0.shown + "\n" }.joined()
    }
  }
}

extension Origin.Published {
  fileprivate var text: String {
    let about = [measure, dimensions, country ?? "world", period].filter { !$0.isEmpty }
    let amount = category ?? value.shown
    return [
      about.joined(separator: " · "), "  says \(amount) (\(qualifier)), published in \(edition)",
      "  published figure \(published): \(source)",
    ].map { $0.shown + "\n" }.joined()
  }
}

extension Trace {
  /// The trace for a person to read, ending with LF.
  public var text: String {
    let about = [measure, dimensions, country, period ?? "as of the edition", scope].filter { !$0.isEmpty }
    let head = [
      about.joined(separator: " · "), "  says \(amount)", "  fact \(fact), edition \(edition)",
      "  chosen by the policy's line \(policy)",
    ]
    return (head + evidence.flatMap(\.lines)).map { $0.shown + "\n" }.joined()
  }

  private var amount: String {
    let bounds = category ?? "low \(low.shown), best \(best.shown), high \(high.shown)"
    return low == nil && best == nil && high == nil && category == nil
      ? status : "\(bounds) (\(qualifier), \(status))"
  }
}

extension Trace.Claim {
  /// One line on the observation, then two a quote.
  fileprivate var lines: [String] {
    let range = high.map { "–" + Optional($0).shown } ?? ""
    let amount = category ?? value.map { Optional($0).shown + range } ?? status
    let head =
      "  \(role.isEmpty ? observation : role): \(amount) (\(qualifier), \(status)), edition \(edition), rule \(rule)"
    return [head + ", confidence \(confidence)"] + (decision.map { [$0.line] } ?? [])
      + quotes.flatMap { quote in
        [
          "    \(profile):\(quote.line), characters \(quote.start) to \(quote.end)", "      “\(quote.text)”",
          "      in: … \(quote.prefix) [\(quote.text)] \(quote.suffix) …",
        ] + quote.footnotes.map { "      footnote [\($0.mark)], line \($0.line): \($0.text)" }
      }
  }
}

extension Trace.Ruling {
  fileprivate var line: String {
    let change = value.isEmpty ? verb : "\(verb) by \(value)"
    return "    decided: \(change), by \(who) on \(date): \(reason) (\(id))"
  }
}

extension Double? {
  /// The number without a fraction that is none; a dash for none.
  fileprivate var shown: String {
    guard let self else { return "–" }
    return self == self.rounded() && abs(self) < 1e15 ? String(Int64(self)) : "\(self)"
  }
}
