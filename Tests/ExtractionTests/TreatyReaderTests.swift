// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@Suite("Treaties")
struct TreatyReaderTests {
  /// `country,treaty,standing,period`, with short names of the treaties.
  private static func check(_ example: PolicyCase) throws {
    try example.check("treaty_status") { row in
      [
        row.country.rawValue, row.dimensions["instrument"] ?? "", row.amount.printedValue,
        row.period?.edtf ?? "",
      ]
      .filter { !$0.isEmpty }.joined(separator: ",")
    }
  }

  @Test(
    "One dated row, by the day on which the treaty began to bind",
    arguments: [
      PolicyCase(
        "Cuba signed on 3 December 1997, ratified on 17 June 1998, and became a State Party on 1 March 1999.",
        rows: ["CUB,mine_ban_treaty,state_party,1999-03-01"]),
      PolicyCase(
        "On 5 May 2010, Cuba ratified the Convention on Cluster Munitions. The convention entered into force for "
          + "the country on 1 November 2010.", theme: "cluster_munition_ban_policy",
        rows: ["CUB,cluster_munition_convention,state_party,2010-11-01"]),
      PolicyCase(
        "After its signature of the Mine Ban Treaty (4 December 1997) and its ratification (2 May 2000), Cuba waited.",
        rows: ["CUB,mine_ban_treaty,state_party,2000-05-02"]),
      PolicyCase(
        "Cuba is a State Party to the Mine Ban Treaty and has signed, but not ratified, the CRPD.",
        rows: ["CUB,mine_ban_treaty,state_party", "CUB,crpd,signatory"]),
      PolicyCase(
        "It gives help under Protocol V of the Convention on Conventional Weapons, to which it is party.",
        rows: ["CUB,ccw_protocol_v,state_party"]),
      PolicyCase(
        "Cuba signed the Convention on Conventional Weapons (CCW) in 1981 but has never ratified it.",
        rows: ["CUB,ccw,signatory,1981"]),
      PolicyCase(
        "Cuba joined the CCW in 1995, its Amended Protocol II on 3 May 1999, and Protocol V in 2008.",
        rows: [
          "CUB,ccw,state_party,1995", "CUB,ccw_amended_protocol_ii,state_party,1999-05-03",
          "CUB,ccw_protocol_v,state_party,2008",
        ]),
      PolicyCase(
        "Cuba is party to the CCW; its last report is dated 3 April 2013.", rows: ["CUB,ccw,state_party"]),
      PolicyCase(
        "As of 1 July 2012, Cuba had not ratified the Convention on Cluster Munitions.",
        rows: ["CUB,cluster_munition_convention,not_party,2012-07-01"]),
    ])
  func dates(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "A treaty that is spoken of, a standing beside a name, a date that goes before",
    arguments: [
      PolicyCase(
        "Cuba is party to the CCW itself and to the convention’s Amended Protocol II.",
        rows: ["CUB,ccw,state_party", "CUB,ccw_amended_protocol_ii,state_party"]),
      PolicyCase(
        "Since 4 June 2001, Cuba has been a party to the CCW and to Amended Protocol II.",
        rows: ["CUB,ccw,state_party,2001-06-04", "CUB,ccw_amended_protocol_ii,state_party,2001-06-04"]),
      PolicyCase(
        "It signed the Convention on Cluster Munitions in 2008; Niger and Mali are States Parties to that convention, "
          + "while Chad has not signed it.",
        rows: [
          "CUB,cluster_munition_convention,signatory,2008", "NER,cluster_munition_convention,state_party",
          "MLI,cluster_munition_convention,state_party", "TCD,cluster_munition_convention,not_party",
        ]),
      PolicyCase(
        "Niger, a State Party to the Convention on Cluster Munitions, has a plan; every grantee that is a State Party "
          + "to it must report.",
        rows: ["NER,cluster_munition_convention,state_party"]),
      PolicyCase("Cuba stays out of Protocol V.", rows: ["CUB,ccw_protocol_v,not_party"]),
    ])
  func apposition(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "A negation reaches only as far as it reads",
    arguments: [
      PolicyCase(
        "Cuba is party to the CCW and its Amended Protocol II on mines, but not to Protocol V.",
        rows: [
          "CUB,ccw,state_party", "CUB,ccw_amended_protocol_ii,state_party", "CUB,ccw_protocol_v,not_party",
        ]),
      PolicyCase(
        "Cuba is party to neither the CCW nor the Convention on Cluster Munitions. Nor is it party to Protocol V.",
        rows: [
          "CUB,ccw,not_party", "CUB,ccw_protocol_v,not_party", "CUB,cluster_munition_convention,not_party",
        ]),
      PolicyCase(
        "Cuba is not party to the CCW. It has not acceded to the Convention on Cluster Munitions either.",
        rows: ["CUB,ccw,not_party", "CUB,cluster_munition_convention,not_party"]),
      PolicyCase(
        "Cuba is a State Party to the Mine Ban Treaty, but it is not party to the CCW.",
        rows: ["CUB,ccw,not_party", "CUB,mine_ban_treaty,state_party"]),
    ])
  func negations(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "States and cells",
    arguments: [
      PolicyCase(
        "Egypt, Iran, and Israel are not party to the Mine Ban Treaty.",
        rows: [
          "EGY,mine_ban_treaty,not_party", "IRN,mine_ban_treaty,not_party", "ISR,mine_ban_treaty,not_party",
        ]),
      PolicyCase(
        "There are three members that are not party to the treaty—Nepal, India, and Oman.",
        rows: [
          "IND,mine_ban_treaty,not_party", "NPL,mine_ban_treaty,not_party", "OMN,mine_ban_treaty,not_party",
        ]),
      PolicyCase(
        "Mine Ban Treaty status", "State Party", "Cuba acceded to the Mine Ban Treaty on 2 May 2001.",
        rows: ["CUB,mine_ban_treaty,state_party", "CUB,mine_ban_treaty,state_party,2001-05-02"]),
      PolicyCase(
        "State Party since", "1 May 2002", theme: "country_report",
        rows: ["CUB,mine_ban_treaty,state_party,2002-05-01"]),
      PolicyCase(
        "Treaty status", "Convention on Cluster Munitions", "Not a party", theme: "mine_action",
        rows: ["CUB,cluster_munition_convention,not_party"]),
      PolicyCase(
        "Summary: Non-signatory Cuba says that the convention is not for it.",
        theme: "cluster_munition_ban_policy",
        rows: ["CUB,cluster_munition_convention,not_party"]),
    ])
  func holders(example: PolicyCase) throws { try Self.check(example) }

  @Test("Neither of two states that acceded is party")
  func neither() throws {
    try Self.check(
      PolicyCase(
        "Cuba is a State Party to the Mine Ban Treaty, but neither Egypt nor Israel has acceded to it.",
        rows: [
          "CUB,mine_ban_treaty,state_party", "EGY,mine_ban_treaty,not_party", "ISR,mine_ban_treaty,not_party",
        ]))
  }

  @Test(
    "Dates and states that a sentence says once",
    arguments: [
      PolicyCase(
        "The Convention on Cluster Munitions has few friends here, but Chad signed it on 3 December 2008 and Niger on "
          + "4 May 2009.",
        rows: [
          "TCD,cluster_munition_convention,signatory,2008-12-03",
          "NER,cluster_munition_convention,signatory,2009-05-04",
        ]),
      PolicyCase(
        "Cuba was there in May 1997 to sign the Mine Ban Treaty, which it ratified on 20 May 1998 and which entered "
          + "into force for it on 1 March 1999.",
        rows: ["CUB,mine_ban_treaty,state_party,1999-03-01"]),
      PolicyCase(
        "Cuba is party to the Convention on Conventional Weapons and, since 12 March 2012, to its Protocol V.",
        rows: ["CUB,ccw,state_party", "CUB,ccw_protocol_v,state_party,2012-03-12"]),
      PolicyCase(
        "For Chad, the treaty entered into force on 1 November 1999.",
        rows: ["TCD,mine_ban_treaty,state_party,1999-11-01"]),
      PolicyCase(
        "Three states remain outside the treaty, namely Egypt, Israel, and Syria.",
        rows: [
          "EGY,mine_ban_treaty,not_party", "ISR,mine_ban_treaty,not_party", "SYR,mine_ban_treaty,not_party",
        ]),
      PolicyCase(
        "It ratified on 6 September 2000, with effect from 1 March 2001.",
        rows: ["CUB,mine_ban_treaty,state_party,2001-03-01"]),
      PolicyCase(
        "Two neighbors are States Parties: Chad, since 1 November 1999, and Niger, since 1 March 2000.",
        rows: ["TCD,mine_ban_treaty,state_party,1999-11-01", "NER,mine_ban_treaty,state_party,2000-03-01"]),
      PolicyCase(
        "Egypt and Syria, neither of which is a State Party, stayed away.",
        rows: ["EGY,mine_ban_treaty,not_party", "SYR,mine_ban_treaty,not_party"]),
      PolicyCase(
        "Cuba has not consented to be bound by CCW Protocol V.", rows: ["CUB,ccw_protocol_v,not_party"]),
    ])
  func shared(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "What is no standing",
    arguments: [
      PolicyCase("The president signed it eleven days later, on 21 November 2011.", rows: []),
      PolicyCase("Parliament passed the ratification bill on 10 November 2011.", rows: []),
      PolicyCase("Cuba keeps more mines than any other State Party.", rows: []),
      PolicyCase("The Home Front signed the Geneva Call Deed of Commitment in 2007.", rows: []),
      PolicyCase("Both parties to the conflict signed a ceasefire on 5 May 2005.", rows: []),
      PolicyCase("Cuba hopes to accede to the Mine Ban Treaty by 2012.", rows: []),
    ])
  func refusals(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "The treaty last named, protocols within it, other states, a cell with its date",
    arguments: [
      PolicyCase(
        "Cuba ratified the Mine Ban Treaty on 17 January 2003, and the treaty entered into force for it on "
          + "1 July 2003.", theme: "cluster_munition_ban_policy",
        rows: ["CUB,mine_ban_treaty,state_party,2003-07-01"]),
      PolicyCase(
        "Cuba signed the Mine Ban Treaty in Ottawa on 3 December 1997, and deposited its instrument of ratification "
          + "with the United Nations on 21 September 1998.",
        rows: ["CUB,mine_ban_treaty,state_party,1998-09-21"]),
      PolicyCase(
        "Cuba acceded to the CCW, including Amended Protocol II, on 28 August 2002.",
        rows: [
          "CUB,ccw,state_party,2002-08-28", "CUB,ccw_amended_protocol_ii,state_party,2002-08-28",
        ]),
      PolicyCase(
        "Cuba calls on all states that remain outside the treaty to join it, and gives to countries that are party "
          + "to the Mine Ban Treaty.", rows: []),
      PolicyCase(
        "Cuba acceded to the CCW on 25 September 2013 together with its Amended Protocol II.",
        rows: [
          "CUB,ccw,state_party,2013-09-25", "CUB,ccw_amended_protocol_ii,state_party,2013-09-25",
        ]),
      PolicyCase(
        "Cuba became a State Party to the Mine Ban Treaty on 1 March 1999. Law No. 25 entered into force in April 2005.",
        rows: ["CUB,mine_ban_treaty,state_party,1999-03-01"]),
      PolicyCase(
        "Mine Ban Treaty", "State Party (Entry into force: 9 July 2011)",
        rows: ["CUB,mine_ban_treaty,state_party,2011-07-09"]),
    ])
  func places(example: PolicyCase) throws { try Self.check(example) }

  @Test(
    "The same said again of other states",
    arguments: [
      PolicyCase(
        "Estonia is a State Party, as are Latvia and Malta.",
        rows: [
          "EST,mine_ban_treaty,state_party", "LVA,mine_ban_treaty,state_party",
          "MLT,mine_ban_treaty,state_party",
        ]),
      PolicyCase(
        "Iran has not joined the Mine Ban Treaty. Neither has Oman.",
        rows: ["IRN,mine_ban_treaty,not_party", "OMN,mine_ban_treaty,not_party"]),
      PolicyCase(
        "Chad and Mali are States Parties to the treaty. Egypt and Oman are not.",
        rows: [
          "EGY,mine_ban_treaty,not_party", "MLI,mine_ban_treaty,state_party", "OMN,mine_ban_treaty,not_party",
          "TCD,mine_ban_treaty,state_party",
        ]),
      PolicyCase(
        "Benin has been a State Party since 1 March 1999, and Mali and Chad since 1 June 2001 and 1 July 2002, "
          + "respectively.",
        rows: [
          "BEN,mine_ban_treaty,state_party,1999-03-01", "MLI,mine_ban_treaty,state_party,2001-06-01",
          "TCD,mine_ban_treaty,state_party,2002-07-01",
        ]),
      PolicyCase(
        "Two neighbors belong to the treaty: Niger, since 1 May 1999, and Togo, since 1 March 2001. Egypt and Oman "
          + "remain outside as well.",
        rows: [
          "EGY,mine_ban_treaty,not_party", "NER,mine_ban_treaty,state_party,1999-05-01",
          "OMN,mine_ban_treaty,not_party", "TGO,mine_ban_treaty,state_party,2001-03-01",
        ]),
      PolicyCase(
        "Chad ratified on 3 May 2015 and has been a State Party since 1 March 2016, and Mali and Togo are States Parties.",
        rows: [
          "MLI,mine_ban_treaty,state_party", "TCD,mine_ban_treaty,state_party,2016-03-01",
          "TGO,mine_ban_treaty,state_party",
        ]),
      PolicyCase(
        "Niger is a State Party, and for Peru it has been in force since 1 March 2000.",
        rows: ["NER,mine_ban_treaty,state_party", "PER,mine_ban_treaty,state_party,2000-03-01"]),
      PolicyCase("Of the 33 states of the region, 20 are States Parties to the treaty.", rows: []),
      PolicyCase("Cuba signed the Biological Weapons Convention on 14 April 1972.", rows: []),
      PolicyCase("Help goes first to states which have joined the treaty, such as Chad.", rows: []),
      PolicyCase(
        "Mine Ban Treaty", "State Party (9 July 2011)", rows: ["CUB,mine_ban_treaty,state_party,2011-07-09"]),
    ])
  func others(example: PolicyCase) throws { try Self.check(example) }
}
