import Manuals
import Releases
import Testbench
import Testing

@testable import Site

/// Terms, and the words of the text that lead to them.
@Suite struct GlossaryTests {
    @Test("a term's first use in a paragraph leads to its entry, the second does not")
    func links() throws {
        let site = try BuiltSite.sample.get()
        let page = try #require(site.pages["enquiries/index.html"])
        let first = try #require(page.nodes.firstIndex { $0.id == "aaaaa1" })
        let terms = page.places(in: first).filter { page.nodes[$0].classes == ["term"] }
        #expect(terms.map { page.text(of: $0) } == ["strategy discussion", "harm"])
        #expect(terms.map { page.nodes[$0].attributes["href"] } == ["../glossary.html#strategy-discussion", "../glossary.html#harm"])
        #expect(site.text("glossary.html", id: "strategy-discussion")?.contains("also SD") == true)
        #expect(site.text("glossary.html", id: "harm")?.contains("Ill-treatment.") == true)
    }

    @Test("entries stand by their words, and terms of equal words keep ids of their own")
    func entries() throws {
        var manual = Sample().manual(isNew: true)
        manual.glossary += [Term(term: "HARM", meaning: "Twice."), Term(term: "Åge", meaning: "A name."), Term(term: "???", meaning: "No words.")]
        let page = try #require(try BuiltSite(Edition(facts: nil, outline: Outline(manual), chapter: Sample.chapters(of: manual))).pages["glossary.html"])
        #expect(page.elements.filter { $0.classes == ["entry"] }.compactMap(\.id) == ["term", "harm", "harm-2", "strategy-discussion", "ge"])
    }

    private func finds(_ glossary: [Term], _ text: String) -> [String] {
        TermRecogniser(glossary).finds(in: Array(text.utf8)).map { find in
            "\(find.term):" + String(decoding: Array(text.utf8)[find.range], as: UTF8.self)
        }
    }

    @Test("a term is found as whole words, in any case, with a plural s, and the longest where two begin together")
    func recognising() {
        let glossary = [Term(term: "care order", also: ["order"]), Term(term: "care"), Term(term: "ABE", meaning: "")]
        #expect(finds(glossary, "A Care Order, care orders and care; careful daycare.") == ["0:Care Order", "0:care orders", "1:care"])
        #expect(finds(glossary, "Orders given in order") == ["0:Orders", "0:order"])
        #expect(finds(glossary, "ABE abe Abe ABEs") == ["2:ABE", "2:ABEs"])
        #expect(finds(glossary, "recorder écare careé").isEmpty)
        #expect(finds([], "care").isEmpty)
        #expect(finds([Term(term: "", meaning: ""), Term(term: "-", meaning: "")], "- care").isEmpty)
    }
}

extension Term {
    fileprivate init(term: String, also: [String] = []) {
        self.init(term: term, also: also, meaning: "")
    }
}
