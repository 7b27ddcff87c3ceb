// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Store

@Suite("A YAML file")
struct YAMLFileTests {
  struct Menu: Decodable, Hashable {
    enum Kind: String, Decodable, CaseIterable { case soup, cake }
    struct Dish: Decodable, Hashable {
      let name: String
      let kind: Kind?
      let price: Double?
    }
    let title: String
    let seats: Int64?
    let isOpen: Bool?
    let dishes: [Dish]?
    let notes: [String: String]?
  }

  @Test("is decoded")
  func decodes() throws {
    let text =
      "title: 12\nseats: -3\nisOpen: true\ndishes:\n- {name: a, kind: cake, price: 1.5}\n- name: b\nnotes: {x: y}\n"
    let menu = try YAMLFile(file: "m.yml", text: text).decode(Menu.self)
    let dishes = [Menu.Dish(name: "a", kind: .cake, price: 1.5), Menu.Dish(name: "b", kind: nil, price: nil)]
    #expect(menu == Menu(title: "12", seats: -3, isOpen: true, dishes: dishes, notes: ["x": "y"]))
  }

  @Test(
    "is refused with line and column",
    arguments: [
      (
        "title: a\ncolour: red\n",
        "m.yml:2:1: the key 'colour' is unknown; known are: dishes, isOpen, notes, seats, title"
      ),
      (
        "title: a\ndishes:\n- name: b\n  size: 3\n",
        "m.yml:4:3: the key 'size' is unknown; known are: kind, name, price"
      ),
      ("seats: 3\n", "m.yml:1:1: lacks the key 'title'; it has: seats"),
      ("title: [a]\n", "m.yml:1:8: 'title' needs a text"),
      ("title:\n", "m.yml:1:7: 'title' needs a text"),
      (
        "title: a\nseats: many\n",
        "m.yml:2:8: 'seats' needs a whole number from -9223372036854775808 to 9223372036854775807"
      ),
      ("title: a\nisOpen: yes\n", "m.yml:2:9: 'isOpen' needs true or false"),
      ("title: a\ndishes: {name: b}\n", "m.yml:2:9: 'dishes' needs a list"),
      ("title: a\ndishes:\n- {name: b, kind: pie}\n", "m.yml:3:19: 'kind' is none of: soup, cake"),
      ("title: a\ndishes:\n- {name: b, price: .nan}\n", "m.yml:3:20: 'price' needs a number"),
      ("- a\n", "m.yml:1:1: needs keys with values"),
      ("", "m.yml:1: is empty; see the files beside it for what it must say"),
    ])
  func refuses(text: String, message: String) throws {
    let error = #expect(throws: SyntaxError.self) {
      try YAMLFile(file: "m.yml", text: text).decode(Menu.self)
    }
    #expect(error?.description == message)
  }

  @Test(
    "that is no YAML is refused with its place",
    arguments: [
      ("title: a\n  b: c\n", 2), ("title: 'a\n", 2), ("title: a\ntitle: b\n", 1), ("a: \u{1}\n", 1),
      ("a: *b\n", 1), ("---\na: 1\n---\nb: 2\n", 3), (String(repeating: "[", count: 5000), 1),
    ])
  func malformed(text: String, line: Int) {
    let error = #expect(throws: SyntaxError.self) { try YAMLFile(file: "m.yml", text: text) }
    #expect(error?.line == line)
  }

  @Test("knows where a value stands")
  func located() throws {
    struct Page: Decodable { let title: Located<String> }
    let page = try YAMLFile(file: "m.yml", text: "\ntitle: a\n").decode(Page.self)
    #expect(page.title.value == "a")
    #expect(page.title.error("is odd").description == "m.yml:2:8: is odd")
  }
}
