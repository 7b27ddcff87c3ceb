// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects the text of a page while its tree is walked, and breaks it into blocks.
struct HTMLBlocks {
  /// The finished blocks; an item follows the one before without a blank line.
  private var blocks: [(text: [UInt8], isItem: Bool)] = []
  /// The lines of the block that is open; the last one grows.
  private var lines: [[UInt8]] = [[]]
  /// White space was read and not yet written.
  private var hasSpace = false
  /// The mark of the list item that begins with the next character.
  private var marker: [UInt8]?
  /// One entry an open list: the number of the last item; nil for bullets.
  private var lists: [Int?] = []
  /// How many elements are open in which line breaks stand as they are.
  private var verbatim = 0

  /// Takes a node in; false where its children must not be walked.
  mutating func enter(_ node: HTMLNode) -> Bool {
    guard !node.name.isEmpty else {
      append(node.text)
      return false
    }
    guard !Self.unread.contains(node.name), node.attribute("hidden") == nil else { return false }
    if Self.breaking.contains(node.name) { endBlock() }
    switch node.name {
    case "br": lines.append([])
    case "pre": verbatim += 1
    case "ul", "menu", "dir": lists.append(nil)
    case "ol": lists.append(numberBeforeFirst(of: node))
    case "li": beginItem(node)
    case "td", "th": if isGap(node) { append([UInt8(ascii: "-")]) }
    case "sup": return !appendMark(node)
    default: break
    }
    return true
  }

  /// Takes the end of a node in.
  mutating func leave(_ node: HTMLNode) {
    guard !Self.unread.contains(node.name) else { return }
    switch node.name {
    case "pre": verbatim -= 1
    case "ul", "ol", "menu", "dir": _ = lists.popLast()
    default: break
    }
    if Self.breaking.contains(node.name) { endBlock() }
    if node.name == "li" { marker = nil }
  }

  /// All blocks in UTF-8; ends with LF unless it is empty.
  var text: [UInt8] {
    var text: [UInt8] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { text.append(0x0A) }
      if index > 0 && !(block.isItem && blocks[index - 1].isItem) { text.append(0x0A) }
      text += block.text
    }
    return text.isEmpty ? [] : text + [0x0A]
  }
}

extension HTMLBlocks {
  /// Elements of which nothing is read: what a browser hides, and the controls and menus of a site.
  private static let unread: Set = [
    "head", "script", "style", "noscript", "template", "svg", "nav", "button", "select", "textarea", "iframe",
    "object", "audio", "video", "canvas", "map",
  ]

  /// Elements that begin and end a block.
  private static let breaking: Set = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// A cell without text beside cells that have some: left out, it would shift the cells after it.
  private func isGap(_ cell: HTMLNode) -> Bool {
    !normal(cell.content).contains(where: \.shows) && cell.hasFilledSiblings
  }

  /// The number before that of the list's first item.
  private func numberBeforeFirst(of list: HTMLNode) -> Int {
    guard let start = list.attribute("start").flatMap(Int.init) else { return 0 }
    return start &- 1
  }

  private mutating func beginItem(_ item: HTMLNode) {
    guard let list = lists.last, let number = list else {
      marker = Array("  • ".utf8)
      return
    }
    let next = item.attribute("value").flatMap(Int.init) ?? number &+ 1
    lists[lists.count - 1] = next
    marker = Array("  \(next). ".utf8)
  }

  /// Writes a raised number as a footnote mark; false for any other raised text.
  private mutating func appendMark(_ raised: HTMLNode) -> Bool {
    let digits = normal(raised.content).filter(\.shows)
    let isExponent = lines.last?.last == UInt8(ascii: "m") && !hasSpace
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }), !isExponent else {
      return false
    }
    append([UInt8(ascii: "[")] + digits + [UInt8(ascii: "]")])
    return true
  }

  /// Adds characters to the open line, white space of any length as one space.
  private mutating func append(_ text: [UInt8]) {
    for byte in normal(text) {
      if byte.shows {
        show(byte)
      } else if byte == 0x0A && verbatim > 0 {
        lines.append([])
      } else {
        hasSpace = true
      }
    }
  }

  private mutating func show(_ byte: UInt8) {
    if let marker, lines.allSatisfy(\.isEmpty) { lines = [marker] }
    let isLineStart = lines[lines.count - 1].isEmpty || lines[lines.count - 1] == marker
    if hasSpace && !isLineStart { lines[lines.count - 1].append(0x20) }
    hasSpace = false
    lines[lines.count - 1].append(byte)
  }

  /// The text with no-break spaces as plain ones.
  private func normal(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xC2) else { return text }
    var normal: [UInt8] = []
    for byte in text {
      if byte == 0xA0 && normal.last == 0xC2 { normal[normal.count - 1] = 0x20 } else { normal.append(byte) }
    }
    return normal
  }

  /// Closes the open block; empty lines within it make blocks of their own of what they part.
  private mutating func endBlock() {
    hasSpace = false
    let isItem = marker.map { mark in lines.contains { $0.starts(with: mark) } } ?? false
    for part in lines.split(whereSeparator: \.isEmpty) {
      blocks.append((Array(part.joined(separator: [0x0A])), isItem))
    }
    lines = [[]]
    if isItem { marker = nil }
  }
}
