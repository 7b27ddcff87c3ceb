// SPDX-License-Identifier: GPL-3.0-or-later

/// A report text with placeholders, as it stands in `pipelines/knowledge/templates/`.
public struct Template: Hashable, Sendable {
  /// The file name, for messages.
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What is wrong with a template.
public enum TemplateError: Error, Hashable, CustomStringConvertible {
  /// A `<` before a word is not closed on its line.
  case unclosed(template: String, line: Int)
  /// Nothing of this name can be put in.
  case unknownPlaceholder(template: String, line: Int, name: String, known: [String])
  /// The placeholder does not take this option, lacks one, or the option cannot be read.
  case badOption(template: String, line: Int, option: String, remedy: String)
  /// A section is neither used nor left out by `<without …>`.
  case unused(template: String, name: String)

  /// Template, line, what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .unclosed(let template, let line):
      "\(template):\(line): a placeholder is not closed; end it with “>” on the same line"
    case .unknownPlaceholder(let template, let line, let name, let known):
      "\(template):\(line): unknown placeholder “\(name)”; known are \(known.joined(separator: ", "))"
    case .badOption(let template, let line, let option, let remedy):
      "\(template):\(line): option “\(option)”: \(remedy)"
    case .unused(let template, let name):
      "\(template): the section “\(name)” is not used; put <\(name)> where it belongs or say <without \(name)>"
    }
  }
}

/// A placeholder of a template: its words between `<` and `>`.
struct Placeholder: Hashable {
  let name: String
  /// The words without `=` after the name.
  let words: [String]
  /// The words `key=value`, in order.
  let options: [Option]
  let template: String
  let line: Int

  struct Option: Hashable {
    let key: String
    let value: String

    init?(_ word: Substring) {
      guard let sign = word.firstIndex(of: "=") else { return nil }
      key = String(word[..<sign])
      value = String(word[word.index(after: sign)...])
    }
  }

  init(_ text: some StringProtocol, template: String, line: Int) {
    let parts: [Substring] = Substring(text).split(separator: " ")
    name = parts.first.map { String($0) } ?? ""
    words = parts.dropFirst().filter { !$0.contains("=") }.map { String($0) }
    options = parts.dropFirst().compactMap(Option.init)
    self.template = template
    self.line = line
  }

  /// The last value of the option; nil where it is not given.
  func option(_ key: String) -> String? { options.last { $0.key == key }?.value }

  /// All values of the option.
  func all(_ key: String) -> [String] { options.filter { $0.key == key }.map(\.value) }

  /// The option's values between commas; empty where it is not given.
  func list(_ key: String) -> [String] { option(key)?.split(separator: ",").map(String.init) ?? [String]() }

  func error(_ option: String, _ remedy: String) -> TemplateError {
    .badOption(template: template, line: line, option: option, remedy: remedy)
  }
}

/// A piece of a template's line.
enum Piece {
  case text(String)
  case placeholder(Placeholder)
}

extension Template {
  /// The pieces of each line. A `<` that is not followed by a letter is text.
  func lines() throws(TemplateError) -> [[Piece]] {
    var lines: [[Piece]] = []
    // CR LF is one character, which no split at LF finds.
    let text = text.replacing("\r\n", with: "\n")
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      lines.append(try pieces(of: line, number: index + 1))
    }
    return lines
  }

  private func pieces(of line: Substring, number: Int) throws(TemplateError) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line
    while let start = opening(in: rest) {
      guard let end = rest[start...].firstIndex(of: ">") else {
        throw .unclosed(template: name, line: number)
      }
      pieces.append(.text(String(rest[..<start])))
      let inside = rest[rest.index(after: start)..<end]
      pieces.append(.placeholder(Placeholder(inside, template: name, line: number)))
      rest = rest[rest.index(after: end)...]
    }
    return pieces + [.text(String(rest))]
  }

  private func opening(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      text[index] == "<" && text[text.index(after: index)...].first?.isLetter == true
    }
  }
}
