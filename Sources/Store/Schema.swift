// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The tables of `tally.sqlite`: all that a run found out, related by keys.
///
/// Numbers are in printed units. An empty text means: not narrowed (dimensions, scope); NULL means: none.
enum Schema {
  static var sql: String { knowledge + claims + judgements + summaries }

  private static func list(_ words: [String]) -> String {
    "(" + words.map { "'\($0)'" }.joined(separator: ", ") + ")"
  }

  private static var qualifiers: String { list(Qualifier.allCases.map(\.rawValue)) }
  private static var statuses: String {
    list(Basis.allCases.map(\.rawValue) + ["not_known", "none_reported"])
  }

  private static var knowledge: String {
    """
    CREATE TABLE measure (
      name TEXT PRIMARY KEY,
      unit TEXT NOT NULL CHECK (unit IN \(list(Unit.allCases.map(\.rawValue))))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE country (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      region TEXT NOT NULL,
      un_region TEXT NOT NULL,
      un_subregion TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE profile (
      name TEXT PRIMARY KEY,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      encoding TEXT NOT NULL CHECK (encoding IN \(list(TextEncoding.allCases.map(\.rawValue)))),
      country TEXT REFERENCES country
    ) STRICT, WITHOUT ROWID;

    """
  }

  private static var claims: String {
    """
    CREATE TABLE observation (
      id TEXT PRIMARY KEY,
      profile TEXT NOT NULL REFERENCES profile,
      edition INTEGER NOT NULL,
      theme TEXT NOT NULL,
      country TEXT NOT NULL REFERENCES country,
      measure TEXT NOT NULL REFERENCES measure,
      dimensions TEXT NOT NULL,
      value REAL,
      high REAL CHECK (high IS NULL OR value IS NOT NULL),
      category TEXT,
      qualifier TEXT NOT NULL CHECK (qualifier IN \(qualifiers)),
      status TEXT NOT NULL CHECK (status IN \(statuses)),
      period TEXT,
      scope TEXT NOT NULL,
      place TEXT NOT NULL CHECK (place IN \(list(Place.allCases.map(\.rawValue)))),
      rule TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      CHECK ((value IS NULL AND category IS NULL) = (status IN ('not_known', 'none_reported'))),
      CHECK (value IS NULL OR category IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quote (
      observation TEXT NOT NULL REFERENCES observation,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      "start" INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" >= "start"),
      line INTEGER NOT NULL CHECK (line > 0),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      PRIMARY KEY (observation, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE footnote (
      observation TEXT NOT NULL,
      position INTEGER NOT NULL,
      mark INTEGER NOT NULL CHECK (mark >= 0),
      text TEXT NOT NULL,
      "start" INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" >= "start"),
      line INTEGER NOT NULL CHECK (line > 0),
      PRIMARY KEY (observation, position, mark),
      FOREIGN KEY (observation, position) REFERENCES quote
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE number (
      id INTEGER PRIMARY KEY,
      profile TEXT NOT NULL REFERENCES profile,
      "start" INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" >= "start"),
      text TEXT NOT NULL,
      value TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line > 0),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      reason TEXT CHECK (reason IN \(list(SetAside.allCases.map(\.rawValue))))
    ) STRICT;
    CREATE TABLE number_use (
      number INTEGER NOT NULL REFERENCES number,
      observation TEXT NOT NULL REFERENCES observation,
      PRIMARY KEY (number, observation)
    ) STRICT, WITHOUT ROWID;

    """
  }

  private static var judgements: String {
    """
    CREATE TABLE fact (
      id TEXT PRIMARY KEY,
      country TEXT NOT NULL REFERENCES country,
      measure TEXT NOT NULL REFERENCES measure,
      dimensions TEXT NOT NULL,
      scope TEXT NOT NULL,
      period TEXT,
      edition INTEGER NOT NULL,
      low REAL,
      best REAL,
      high REAL CHECK (high IS NULL OR low IS NULL OR low <= high),
      category TEXT,
      qualifier TEXT NOT NULL CHECK (qualifier IN \(qualifiers)),
      status TEXT NOT NULL CHECK (status IN \(statuses)),
      policy TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX fact_key
      ON fact (country, measure, dimensions, scope, ifnull(period, 'edition ' || edition));
    CREATE TABLE evidence (
      fact TEXT NOT NULL REFERENCES fact,
      position INTEGER NOT NULL,
      observation TEXT NOT NULL REFERENCES observation,
      role TEXT NOT NULL CHECK (role IN \(list(EvidenceRole.allCases.map(\.rawValue)))),
      PRIMARY KEY (fact, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decision (
      id TEXT PRIMARY KEY,
      verb TEXT NOT NULL CHECK (verb IN \(list(Decision.Verb.allCases.map(\.rawValue)))),
      value TEXT NOT NULL,
      reason TEXT NOT NULL,
      who TEXT NOT NULL,
      date TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decision_observation (
      decision TEXT NOT NULL REFERENCES decision,
      observation TEXT NOT NULL UNIQUE REFERENCES observation,
      PRIMARY KEY (decision, observation)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE conflict (
      fact TEXT NOT NULL REFERENCES fact,
      chosen TEXT NOT NULL REFERENCES observation,
      other TEXT NOT NULL REFERENCES observation,
      gap TEXT NOT NULL
    ) STRICT;
    CREATE TABLE revision (
      fact TEXT NOT NULL REFERENCES fact,
      old TEXT NOT NULL REFERENCES observation,
      new TEXT NOT NULL REFERENCES observation,
      gap TEXT NOT NULL,
      percent TEXT NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN \(list(Revision.Cause.allCases.map(\.rawValue))))
    ) STRICT;
    CREATE TABLE vintage (
      fact TEXT NOT NULL REFERENCES fact,
      edition INTEGER NOT NULL,
      observation TEXT NOT NULL REFERENCES observation,
      PRIMARY KEY (fact, edition)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE discrepancy (
      id INTEGER PRIMARY KEY,
      "check" TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN \(list(Finding.Severity.allCases.map(\.rawValue)))),
      country TEXT REFERENCES country,
      measure TEXT NOT NULL REFERENCES measure,
      period TEXT,
      expected TEXT NOT NULL,
      found TEXT NOT NULL,
      gap TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE discrepancy_fact (
      discrepancy INTEGER NOT NULL REFERENCES discrepancy,
      fact TEXT NOT NULL REFERENCES fact,
      PRIMARY KEY (discrepancy, fact)
    ) STRICT, WITHOUT ROWID;

    """
  }

  private static var summaries: String {
    """
    CREATE TABLE published (
      id TEXT PRIMARY KEY,
      measure TEXT NOT NULL REFERENCES measure,
      dimensions TEXT NOT NULL,
      country TEXT REFERENCES country,
      period TEXT NOT NULL,
      edition INTEGER NOT NULL,
      value REAL,
      category TEXT,
      qualifier TEXT NOT NULL CHECK (qualifier IN \(qualifiers)),
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report_table (
      name TEXT PRIMARY KEY,
      title TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report_column (
      "table" TEXT NOT NULL REFERENCES report_table,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY ("table", position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE cell (
      "table" TEXT NOT NULL,
      row INTEGER NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY ("table", row, position),
      FOREIGN KEY ("table", position) REFERENCES report_column
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE cell_fact (
      "table" TEXT NOT NULL,
      row INTEGER NOT NULL,
      position INTEGER NOT NULL,
      fact TEXT NOT NULL REFERENCES fact,
      PRIMARY KEY ("table", row, position, fact),
      FOREIGN KEY ("table", row, position) REFERENCES cell
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE cell_published (
      "table" TEXT NOT NULL,
      row INTEGER NOT NULL,
      position INTEGER NOT NULL,
      published TEXT NOT NULL REFERENCES published,
      PRIMARY KEY ("table", row, position, published),
      FOREIGN KEY ("table", row, position) REFERENCES cell
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report_fact (
      report TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line > 0),
      fact TEXT NOT NULL REFERENCES fact,
      PRIMARY KEY (report, line, fact)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report_published (
      report TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line > 0),
      published TEXT NOT NULL REFERENCES published,
      PRIMARY KEY (report, line, published)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE series_fact (
      series TEXT NOT NULL,
      fact TEXT NOT NULL REFERENCES fact,
      PRIMARY KEY (series, fact)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE series_published (
      series TEXT NOT NULL,
      published TEXT NOT NULL REFERENCES published,
      PRIMARY KEY (series, published)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE trend (
      series TEXT NOT NULL,
      method TEXT NOT NULL,
      statistic TEXT NOT NULL,
      estimate REAL,
      low REAL,
      high REAL,
      p REAL CHECK (p BETWEEN 0 AND 1),
      p_corrected REAL CHECK (p_corrected BETWEEN p AND 1),
      n INTEGER NOT NULL CHECK (n >= 0),
      first_year INTEGER,
      last_year INTEGER,
      note TEXT NOT NULL,
      PRIMARY KEY (series, method, statistic)
    ) STRICT, WITHOUT ROWID;

    """
  }
}
