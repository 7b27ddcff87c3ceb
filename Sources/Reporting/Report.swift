// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What a report can be filled with.
public struct ReportContent: Sendable {
  /// Texts by the name of their placeholder; each must be used or left out by name.
  public let sections: [String: String]
  /// Counts and other words of a line by the name of their placeholder; none need be used.
  public let words: [String: String]
  /// The tables that `<table …>` and `<pivot …>` show; none need be used.
  public let tables: [Table]

  public init(sections: [String: String], words: [String: String], tables: [Table]) {
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
/// the template leaves out. A text of several lines keeps the indent of its placeholder's line.
///
/// - Throws: ``TemplateError`` with template and line for what cannot be filled, and for unused sections.
public func report(_ template: Template, content: ReportContent) throws(TemplateError) -> String {
  let filling = Filling(content: content)
  var used: Set<String> = []
  var lines: [String] = []
  for pieces in try template.lines() {
    var line = ""
    var isDirective = false
    for piece in pieces {
      switch piece {
      case .text(let text): line += text
      case .placeholder(let placeholder):
        isDirective = isDirective || placeholder.name == Filling.leaveOut
        used.formUnion(placeholder.name == Filling.leaveOut ? placeholder.words : [placeholder.name])
        line += indented(try filling.text(for: placeholder), like: line)
      }
    }
    if !isDirective { lines.append(trimmedAtEnd(line)) }
  }
  if let forgotten = content.sections.keys.sorted().first(where: { !used.contains($0) }) {
    throw .unused(template: template.name, name: forgotten)
  }
  return lines.joined(separator: "\n")
}

/// The text with the blanks that the line begins with before all lines but its first.
private func indented(_ text: String, like line: String) -> String {
  let indent = String(line.prefix { $0 == " " })
  guard !indent.isEmpty, indent == line else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + indent)
}

private func trimmedAtEnd(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    String(line.reversed().drop { $0 == " " }.reversed())
  }.joined(separator: "\n")
}
