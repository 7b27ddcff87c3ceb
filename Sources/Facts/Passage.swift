// SPDX-License-Identifier: GPL-3.0-or-later

/// A text for people that knows, line by line, what it rests on.
public struct Passage: Hashable, Sendable {
  /// A line without its end, and the ids of the facts and published figures behind it, sorted.
  public struct Line: Hashable, Sendable {
    public let text: String
    public let sources: [String]

    public init(_ text: String, sources: some Sequence<String> = []) {
      self.text = text
      self.sources = Set(sources).sorted()
    }
  }

  /// At least one.
  public let lines: [Line]

  /// - Precondition: there is a line.
  public init(lines: [Line]) {
    precondition(!lines.isEmpty, "a passage without a line")
    self.lines = lines
  }

  /// A text of which every line rests on all these.
  public init(_ text: String, sources: [String] = []) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Line(String($0), sources: sources)
    }
  }

  /// The lines, joined by LF.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// This passage and another that goes on in its last line.
  public func followed(by next: Passage) -> Passage {
    let (last, first) = (lines[lines.count - 1], next.lines[0])
    let middle = Line(last.text + first.text, sources: last.sources + first.sources)
    return Passage(lines: lines.dropLast() + [middle] + next.lines.dropFirst())
  }

  /// Each line with another text.
  public func mapLines(_ change: (String) -> String) -> Passage {
    Passage(lines: lines.map { Line(change($0.text), sources: $0.sources) })
  }
}

extension Passage: ExpressibleByStringLiteral {
  /// A text that rests on nothing.
  public init(stringLiteral text: String) { self.init(text) }
}

extension [Passage] {
  /// One below the other with an empty line between; "none" for none.
  public func paragraphs() -> Passage {
    guard let first else { return "none" }
    return dropFirst().reduce(first) { Passage(lines: $0.lines + [Passage.Line("")] + $1.lines) }
  }
}
