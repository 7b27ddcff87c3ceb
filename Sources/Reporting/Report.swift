// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What a report can be filled with.
public struct ReportContent: Sendable {
  /// Texts by the name of their placeholder; each must be used or left out by name.
  public let sections: [String: Passage]
  /// Counts and other words of a line by the name of their placeholder; none need be used.
  public let words: [String: Passage]
  /// The tables that `<table …>` and `<pivot …>` show; none need be used.
  public let tables: [Table]

  public init(sections: [String: Passage], words: [String: Passage], tables: [Table]) {
    self.sections = sections
    self.words = words
    self.tables = tables
  }
}

/// Fills a template.
///
/// Placeholders: `<name>` for a section or word of the content; `<table NAME columns=a,b where=column:value last=n>`
/// for columns of a table as text (`where=column:!value` for all but that value); `<pivot NAME rows=a columns=b show=c where=column:value last=n>` for a table
/// of one column's values by two others, of the second the last n values; `<without name …>` for sections that
/// the template leaves out. A text of several lines keeps the indent of its placeholder's line. Each line of the
/// result knows what it rests on.
///
/// - Throws: ``TemplateError`` with template and line for what cannot be filled, and for unused sections.
public func report(_ template: Template, content: ReportContent) throws(TemplateError) -> Passage {
  let filling = Filling(content: content)
  var used: Set<String> = []
  var lines: [Passage.Line] = []
  for pieces in try template.lines() {
    var line: Passage = ""
    var isDirective = false
    for piece in pieces {
      switch piece {
      case .text(let text): line = line.followed(by: Passage(text))
      case .placeholder(let placeholder):
        isDirective = isDirective || placeholder.name == Filling.leaveOut
        used.formUnion(placeholder.name == Filling.leaveOut ? placeholder.words : [placeholder.name])
        line = line.followed(by: indented(try filling.passage(for: placeholder), like: line))
      }
    }
    if !isDirective { lines += line.mapLines(trimmedAtEnd).lines }
  }
  if let forgotten = content.sections.keys.sorted().first(where: { !used.contains($0) }) {
    throw .unused(template: template.name, name: forgotten)
  }
  return Passage(lines: lines.isEmpty ? [Passage.Line("")] : lines)
}

/// The text with the blanks that the line begins with before all lines but its first.
private func indented(_ passage: Passage, like line: Passage) -> Passage {
  let text = line.lines[line.lines.count - 1].text
  let indent = String(text.prefix { $0 == " " })
  guard !indent.isEmpty, indent == text else { return passage }
  let rest = Passage(lines: [Passage.Line("")] + passage.lines.dropFirst()).mapLines { indent + $0 }
  return Passage(lines: [passage.lines[0]] + rest.lines.dropFirst())
}

private func trimmedAtEnd(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " }.reversed())
}
