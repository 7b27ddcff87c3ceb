// SPDX-License-Identifier: GPL-3.0-or-later
internal import CXML

/// The readable text of an HTML page.
///
/// One block a line, a blank line between blocks; `<br>` begins a new line in its block. Every cell of a
/// table is a block, an empty one among filled ones is `-`. List items follow each other without blank
/// lines, after `  • ` or, in a numbered list, their number. A raised number is a footnote mark and stands
/// in brackets, except after the letter m, where it is an exponent (km²).
struct HTMLPage {
  /// The text in UTF-8, ending with LF unless it is empty.
  let text: [UInt8]

  /// Reads a page in UTF-8, however broken its markup.
  ///
  /// Nil where libxml2 gives up before the end, as on a page that nests hundreds of elements deep.
  init?(_ utf8: [UInt8]) {
    guard let parser = HTMLParser() else { return nil }
    let document = parser.document(of: utf8)
    guard !parser.gaveUp else { return nil }
    text = document?.text ?? []
  }
}

/// A parser of libxml2. C routines: `htmlNewParserCtxt`, `htmlCtxtReadMemory`.
private struct HTMLParser: ~Copyable {
  private let pointer: htmlParserCtxtPtr

  /// Makes libxml2 ready for several threads, once. C routine: `xmlInitParser`.
  private static let preparation: Void = xmlInitParser()

  /// Nil where there is no memory.
  init?() {
    Self.preparation
    guard let context = htmlNewParserCtxt() else { return nil }
    pointer = context
  }

  deinit { htmlFreeParserCtxt(pointer) }

  /// Nil where libxml2 makes no document of it, as of an empty page.
  borrowing func document(of utf8: [UInt8]) -> HTMLDocument? {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = utf8.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        pointer, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
    return document.map(HTMLDocument.init)
  }

  /// Whether it stopped before the end of the page.
  var gaveUp: Bool { pointer.pointee.disableSAX != 0 }
}

/// The element tree of a page, as libxml2 repairs it.
private struct HTMLDocument: ~Copyable {
  private let pointer: htmlDocPtr

  init(_ pointer: htmlDocPtr) { self.pointer = pointer }

  deinit { xmlFreeDoc(pointer) }

  /// The readable text.
  ///
  /// Walks the tree without recursion, since a page may nest as deep as it likes.
  var text: [UInt8] {
    var blocks = HTMLBlocks()
    var node = xmlDocGetRootElement(pointer)
    while let current = node {
      if blocks.enter(HTMLNode(current)), let child = current.pointee.children {
        node = child
      } else {
        node = Self.leave(current, telling: &blocks)
      }
    }
    return blocks.text
  }

  /// Leaves the node, and all parents of which it is the last child; the node that comes next, if any.
  private static func leave(_ node: xmlNodePtr, telling blocks: inout HTMLBlocks) -> xmlNodePtr? {
    var current = node
    while true {
      blocks.leave(HTMLNode(current))
      if let next = current.pointee.next { return next }
      guard let parent = current.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
      current = parent
    }
  }
}

/// A node of the tree, as far as its text needs it.
struct HTMLNode {
  /// The element's name in small letters; empty for anything but an element.
  let name: String
  /// The characters of a text node.
  let text: [UInt8]
  private let pointer: xmlNodePtr

  fileprivate init(_ pointer: xmlNodePtr) {
    self.pointer = pointer
    let node = pointer.pointee
    name = node.type == XML_ELEMENT_NODE ? Self.bytes(node.name).string : ""
    let isText = node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE
    text = isText ? Self.bytes(node.content) : []
  }

  /// The value of an attribute; nil where the element has none of the name.
  func attribute(_ name: String) -> String? {
    guard let value = xmlGetProp(pointer, name) else { return nil }
    defer { tally_xml_free(value) }
    return Self.bytes(value).string
  }

  /// All characters below the node.
  var content: [UInt8] {
    guard let value = xmlNodeGetContent(pointer) else { return [] }
    defer { tally_xml_free(value) }
    return Self.bytes(value)
  }

  /// Whether another cell of the same row has characters that show.
  var hasFilledSiblings: Bool {
    var sibling = pointer.pointee.parent?.pointee.children
    while let current = sibling {
      if current.pointee.type == XML_ELEMENT_NODE, HTMLNode(current).content.contains(where: \.shows) {
        return true
      }
      sibling = current.pointee.next
    }
    return false
  }

  private static func bytes(_ pointer: UnsafePointer<xmlChar>?) -> [UInt8] {
    guard let pointer else { return [] }
    return Array(UnsafeBufferPointer(start: pointer, count: Int(xmlStrlen(pointer))))
  }
}

extension [UInt8] {
  fileprivate var string: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  /// Whether the byte is none of HTML's white space.
  var shows: Bool { self != 0x20 && !(0x09...0x0D).contains(self) }
}
