// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What stands in place of each placeholder.
struct Filling {
  /// The placeholder that names sections left out.
  static let leaveOut = "without"

  let content: ReportContent

  func passage(for placeholder: Placeholder) throws(TemplateError) -> Passage {
    switch placeholder.name {
    case "table": return try ListedTable(placeholder, in: try table(of: placeholder)).passage
    case "pivot": return try PivotTable(placeholder, in: try table(of: placeholder)).passage
    case Self.leaveOut: return try leaveOut(placeholder)
    default: return try word(placeholder)
    }
  }

  private func word(_ placeholder: Placeholder) throws(TemplateError) -> Passage {
    if let passage = content.sections[placeholder.name] ?? content.words[placeholder.name] { return passage }
    let known = Array(content.sections.keys) + Array(content.words.keys) + ["table", "pivot", Self.leaveOut]
    throw unknown(placeholder.name, placeholder, known)
  }

  private func leaveOut(_ placeholder: Placeholder) throws(TemplateError) -> Passage {
    if let name = placeholder.words.first(where: { content.sections[$0] == nil }) {
      throw unknown(name, placeholder, Array(content.sections.keys))
    }
    return ""
  }

  private func table(of placeholder: Placeholder) throws(TemplateError) -> Table {
    let name = placeholder.words.first ?? ""
    guard let table = content.tables.first(where: { $0.name == name }) else {
      throw unknown(name, placeholder, content.tables.map(\.name))
    }
    return table
  }

  private func unknown(_ name: String, _ placeholder: Placeholder, _ known: [String]) -> TemplateError {
    .unknownPlaceholder(
      template: placeholder.template, line: placeholder.line, name: name, known: known.sorted())
  }
}
