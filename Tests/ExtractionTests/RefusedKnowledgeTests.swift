// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// What cannot be right is refused when it is loaded, by a message that says what to do.
@Suite("Refused knowledge")
struct RefusedKnowledgeTests {
  /// A rule that says no more than it must.
  private func rule(
    themes: [String]? = nil, measure: String = "mines_removed", dimensions: String? = nil
  ) -> RuleFile {
    RuleFile(
      rule: "t.rule", counts: ["devices"], label: nil, with: nil, without: nil, nowhere: nil, themes: themes,
      except: nil,
      under: nil, about: nil, singular: nil, unnamed: nil,
      yields: [RuleFile.Yield(measure: measure, dimensions: dimensions)],
      examples: [RuleFile.Example(under: nil, text: "It found 4 mines.", theme: nil, yields: [])],
      refuses: nil
    )
  }

  private func problem(_ file: RuleFile) throws -> String? {
    let knowledge = try Known.knowledge
    let compiler = RuleCompiler(
      lexicon: knowledge.lexicon, measures: knowledge.measures, themes: [Theme(rawValue: "mine_action")])
    do {
      _ = try compiler.rules([(path: "rules/t.yml", file: file)])
      return nil
    } catch {
      return error.description
    }
  }

  @Test("a theme must be that of some title")
  func themes() throws {
    #expect(try problem(rule(themes: ["mine_action"])) == nil)
    let message = try #require(try problem(rule(themes: ["mine_action", "mineaction"])))
    #expect(message.contains("rules/t.yml"))
    #expect(message.contains("'mineaction'"))
    #expect(message.contains("the themes are mine_action"))
  }

  @Test(
    "dimensions must be those of the measure",
    arguments: [
      (measure: "mines_removed", dimensions: "device=mine", problem: String?.none),
      (measure: "mines_removed", dimensions: "age=child", problem: "the dimensions device"),
      (measure: "casualties", dimensions: "age=young", problem: "lets age be child, adult, unknown"),
      (measure: "survivors", dimensions: "age=child", problem: "no dimensions"),
    ])
  func dimensions(measure: String, dimensions: String, problem: String?) throws {
    let message = try self.problem(rule(measure: measure, dimensions: dimensions))
    guard let problem else { return #expect(message == nil) }
    #expect(message?.contains(problem) == true, "\(message ?? "nothing refused")")
  }

  @Test(
    "a phrase is made of words that can stand in a text",
    arguments: [
      (phrase: "survivors’ (group|groups)", word: String?.none),
      (phrase: "anti-personnel mine(s)", word: nil),
      (phrase: "(m2|m²)", word: nil),
      (phrase: "US$", word: nil),
      (phrase: "km (2|²)", word: "'2' in"),
      (phrase: "per %", word: "'%' in"),
      (phrase: "Form (A)/B", word: "'/B' in"),
    ])
  func phrases(phrase: String, word: String?) throws {
    var lexicon = LexiconDraft()
    let file = LexiconFile(name: "t", path: "t.csv", rows: [.init(line: 2, phrase: phrase, meaning: "")])
    var message: String?
    do { try lexicon.add(file) } catch { message = error.description }
    guard let word else { return #expect(message == nil) }
    #expect(message?.contains(word) == true, "\(message ?? "nothing refused")")
  }
}
