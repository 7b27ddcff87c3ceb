// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Store

@Suite("The text of a page")
struct HTMLPageTests {
  @Test(
    "has one block a line",
    arguments: [
      ("<h1>Land</h1><p>One  \n two</p>", "Land\n\nOne two\n"),
      ("<p>Deadline: 2019<br>(on track)</p>", "Deadline: 2019\n(on track)\n"),
      ("<p>a<br><br>b</p>", "a\n\nb\n"),
      ("<ul><li>one</li><li> two <b>and</b> more</li></ul><p>end", "  • one\n  • two and more\n\nend\n"),
      ("<ol start=3><li>c<li>d<li value=9>i</ol>", "  3. c\n  4. d\n  9. i\n"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", "  • a\n  • b\n  • c\n"),
      (
        "<table><tr><th>Year<th>Killed<tr><td>2015<td>4<tr><td>2016<td>&nbsp;</table>",
        "Year\n\nKilled\n\n2015\n\n4\n\n2016\n\n-\n"
      ),
      ("<table><tr><td><td></tr></table>after", "after\n"),
      ("<p>in 2015<sup>3</sup> and 5 km<sup>2</sup>, 1<sup>st</sup></p>", "in 2015[3] and 5 km2, 1st\n"),
      ("<p>x<sup><a href='#f'>[12]</a></sup></p>", "x[12]\n"),
      ("<head><title>t</title></head><script>1</script><nav>menu</nav><p hidden>no</p>text", "text\n"),
      ("a&amp;b &eacute; &#8211; &nbsp;1&nbsp;000", "a&b é – 1 000\n"),
      ("<pre>a\n  b</pre>", "a\nb\n"),
      ("<p>never <b>closed <div>text", "never closed\n\ntext\n"),
      ("", ""),
      ("<!-- only a comment -->", ""),
    ])
  func text(html: String, text: String) {
    #expect(HTMLPage(Array(html.utf8)).map { String(decoding: $0.text, as: UTF8.self) } == text)
  }

  @Test("is read as UTF-8 whatever the page says of itself")
  func charset() {
    let page = HTMLPage(Array("<meta charset=iso-8859-1><p>Lao – é</p>".utf8))
    #expect(page.map { String(decoding: $0.text, as: UTF8.self) } == "Lao – é\n")
  }

  @Test(
    "is not given in part where the page nests too deep",
    arguments: [(depth: 100, isRead: true), (depth: 20_000, isRead: false)])
  func nesting(depth: Int, isRead: Bool) {
    let page = HTMLPage(Array((String(repeating: "<div>", count: depth) + "x").utf8))
    #expect(page?.text == (isRead ? Array("x\n".utf8) : nil))
  }

  @Test("is UTF-8 for pages of random tags", arguments: 0..<50 as Range<UInt64>)
  func randomPages(seed: UInt64) throws {
    var state = seed
    let parts = [
      "<p>", "</p>", "<td>", "<tr>", "<table>", "</table>", "<li>", "<ol>", "</ul>", "<sup>", "1", "&", "<",
      "é",
    ]
    let html = (0..<200).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return parts[Int(state >> 33) % parts.count]
    }.joined()
    let page = try #require(HTMLPage(Array(html.utf8)))
    let text = page.text
    #expect(String(validating: text, as: UTF8.self) != nil, "seed \(seed)")
    #expect(text.isEmpty || text.last == 0x0A, "seed \(seed)")
  }
}
