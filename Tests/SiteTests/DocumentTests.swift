import Manuals
import Redlines
import Releases
import Testing

@testable import Site

/// The manual and its chapters as markup for print.
@Suite struct DocumentTests {
    @Test("there is a document of the manual, one of what changed and one of each chapter, and asked twice they are the same")
    func plan() {
        let edition = Sample().edition
        let documents = DocumentPlan(edition).documents
        #expect(documents.map(\.path) == ["manual.typ", "changes.typ"] + edition.outline.chapters.map { "chapters/\($0.id).typ" })
        for (one, other) in zip(documents, DocumentPlan(edition).documents) { #expect(one.bytes() == other.bytes()) }
    }

    @Test("every paragraph stands in its chapter's document and in the manual's, with its number, its place and its words")
    func nothingMissing() throws {
        let edition = Sample().edition
        let documents = Dictionary(
            DocumentPlan(edition).documents.map { ($0.path, String(decoding: $0.bytes(), as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
        var count = 0
        for outline in edition.outline.chapters {
            for document in ["manual.typ", "chapters/\(outline.id).typ"] {
                let markup = try #require(documents[document])
                for unit in try #require(edition.chapter(outline.id)).body {
                    #expect(markup.contains("place: \"e-\(unit.id)\""), "\(unit.id)")
                    if let number = edition.outline.standing(of: unit.id)?.number { #expect(markup.contains("(\"\(number)\""), "\(unit.id)") }
                    unit.forEachProse { prose in
                        for case .text(let words) in prose.runs.map(\.content) {
                            #expect(markup.contains("#\"\(words.replacing("\"", with: "\\\""))\";"), "\(unit.id): \(words)")
                        }
                    }
                    count += 1
                }
            }
        }
        #expect(count == 36)
    }

    @Test("the document of what changed marks every word that was added or deleted, and names each proposal with its reasons")
    func changes() throws {
        let edition = Sample().edition
        let document = try #require(DocumentPlan(edition).documents.first { $0.path == "changes.typ" })
        let markup = String(decoding: document.bytes(), as: UTF8.self)
        var count = 0
        func look(for prose: ProseRedline) {
            for segment in prose.segments {
                let (mark, words): (String, Prose)
                switch segment {
                case .inserted(let prose): (mark, words) = ("added", prose)
                case .deleted(let prose): (mark, words) = ("deleted", prose)
                case .equal, .restyled: continue
                }
                guard case .text(let text)? = words.runs.first?.content, words.runs.count == 1, words.runs[0].style.isEmpty, words.runs[0].link == nil else { continue }
                #expect(markup.contains("#\(mark)()[#\"\(text.replacing("\"", with: "\\\""))\";]"), "\(mark): \(text)")
                count += 1
            }
        }
        for case .changed(_, let chapter) in try #require(edition.redline).chapters {
            for case .kept(.changed(let change)) in chapter.units {
                guard case .paragraph(let blocks) = change.content else { continue }
                for entry in blocks.entries { if case .changed(.text(let prose)) = entry { look(for: prose) } }
            }
        }
        #expect(count > 0)
        for change in edition.changes {
            #expect(markup.contains(change.title) && markup.contains(change.note) && markup.contains(change.arithmetic))
        }
    }

    @Test("whatever an author writes stays words: nothing closes the string it stands in")
    func hostileWords() throws {
        let words = (HostileStrings.arePresent ? try HostileStrings.all : []) + ["\"; #panic(\"x\")", "\\", "\\\"]#read(\"/etc/passwd\")", "#import \"x\"", "]", "`#`", "a\u{0}b\nc"]
        for word in words where !word.isEmpty {
            var markup = TypstMarkup()
            markup.text(word)
            #expect(closesOnce(markup.bytes), "\(word)")
            var call = TypstMarkup()
            call("section", .string(word), .named("place", word)) { $0.text(word) }
            #expect(brackets(outsideStringsOf: call.bytes) == "()[]", "\(word)")
        }
    }

    @Test("a link within the document leads to its place, one to another chapter to the public site")
    func links() {
        let site = SiteContext(Sample().edition)
        guard let first = site.outline.chapters.first?.id, let other = site.outline.chapters.last?.id,
            let unit = site.edition.chapter(first)?.body.first?.id
        else { return #expect(Bool(false), "the sample lacks chapters") }
        let alone = DocumentLinks(site: site, chapters: [first], chapter: first)
        let whole = DocumentLinks(site: site, chapters: Set(site.outline.chapters.map(\.id)), chapter: first)
        #expect(alone.target(of: "#\(unit)") == .place("e-\(unit)"))
        #expect(whole.reference(to: other.text)?.target == .place("c-\(other)"))
        let home = site.outline.settings.address
        #expect(alone.reference(to: other.text)?.target == (home.isEmpty ? nil : .address("\(home)/\(other)/index.html")))
        #expect(alone.target(of: "https://example.org/") == .address("https://example.org/"))
        #expect(alone.target(of: "javascript:alert(1)") == nil)
    }

    /// Whether the bytes are `#`, one string, and `;`.
    private func closesOnce(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: Array("#\"".utf8)), bytes.suffix(2).elementsEqual("\";".utf8) else { return false }
        return brackets(outsideStringsOf: bytes).isEmpty && strings(in: bytes) == 1
    }

    private func strings(in bytes: [UInt8]) -> Int {
        var (count, isInside, isEscaped) = (0, false, false)
        for byte in bytes {
            if isEscaped { isEscaped = false } else if isInside, byte == 0x5C { isEscaped = true } else if byte == 0x22 {
                isInside.toggle()
                if isInside { count += 1 }
            }
        }
        return isInside ? -1 : count
    }

    /// The brackets that are not words.
    private func brackets(outsideStringsOf bytes: [UInt8]) -> String {
        var (found, isInside, isEscaped) = ("", false, false)
        for byte in bytes {
            if isEscaped { isEscaped = false } else if isInside, byte == 0x5C { isEscaped = true } else if byte == 0x22 {
                isInside.toggle()
            } else if !isInside, "()[]{}".utf8.contains(byte) {
                found.unicodeScalars.append(UnicodeScalar(byte))
            }
        }
        return found
    }
}
